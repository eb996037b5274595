using System.Security.Cryptography;
using GeoNer.Models;

namespace GeoNer.Accurate.Model;

/// <summary>Where the files of a model are: in the package, or in a folder. Immutable.</summary>
internal sealed class ModelFolder
{
    public const string Remedy = "install the package again, or make the model anew as training/README.md says.";

    private readonly string? _path;

    private ModelFolder(string? path) => _path = path;

    /// <summary>The model of the package.</summary>
    public static ModelFolder Shipped { get; } = new(null);

    /// <summary>Its name for messages.</summary>
    public string Name => _path ?? "en/accurate";

    /// <summary>A folder on disk.</summary>
    public static ModelFolder At(string path) => new(path);

    /// <summary>Whether it has a file.</summary>
    public bool Has(string file) => _path is null ? typeof(ModelFolder).Assembly.GetManifestResourceInfo(Resource(file)) is not null : File.Exists(Path.Combine(_path, file));

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="ModelException">It is missing or cannot be read.</exception>
    public byte[] Read(string file) => _path is null ? ReadResource(file) : ReadFile(Path.Combine(_path, file));

    /// <summary>The bytes of a file that a header was made for.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sha256">Its SHA-256 as the header has it, in hexadecimal digits.</param>
    /// <exception cref="ModelException">It is missing or another one.</exception>
    public byte[] Read(string file, string? sha256)
    {
        var content = Read(file);
        return string.Equals(Convert.ToHexString(SHA256.HashData(content)), sha256, StringComparison.OrdinalIgnoreCase)
            ? content
            : throw new ModelException($"{Name}/{file}: the file is not the one its header was made for: {Remedy}");
    }

    private static string Resource(string file) => $"en/accurate/{file}";

    private static byte[] ReadResource(string file)
    {
        using var stream = typeof(ModelFolder).Assembly.GetManifestResourceStream(Resource(file))
            ?? throw new ModelException($"The model file '{Resource(file)}' is not in this build of GeoNer.Accurate: reinstall the package, or build it with its models folder.");
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{path}: cannot be read ({e.Message.TrimEnd('.')}): a model folder has header.json, model.onnx, vocab.txt and folding.tsv.", e);
        }
    }
}
