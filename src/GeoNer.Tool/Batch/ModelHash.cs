using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using GeoNer.Accurate;

namespace GeoNer.Tool.Batch;

/// <summary>Which models a run has: a hash of their files.</summary>
internal static class ModelHash
{
    /// <summary>The hash of the models and tables of an extractor.</summary>
    public static string Of(PipelineOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(typeof(GeoExtractor).Assembly, hash);
        if (options.Model is { } folder)
        {
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)) Add(file, hash);
        }
        else if (!options.Fast)
        {
            Add(typeof(AccurateTier).Assembly, hash);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The hash of files in their order.</summary>
    public static string OfFiles(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths) Add(path, hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(string path, IncrementalHash hash)
    {
        using var file = File.OpenRead(path);
        Add(Path.GetFileName(path), file, hash);
    }

    private static void Add(Assembly assembly, IncrementalHash hash)
    {
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var resource = assembly.GetManifestResourceStream(name)!;
            Add(name, resource, hash);
        }
    }

    private static void Add(string name, Stream content, IncrementalHash hash)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(name));
        hash.AppendData(SHA256.HashData(content));
    }
}
