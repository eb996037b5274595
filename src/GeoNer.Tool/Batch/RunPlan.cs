using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GeoNer.Tool.Batch.Reading;

namespace GeoNer.Tool.Batch;

/// <summary>All that the result of a run depends on. Two runs with the same plan give the same bytes. Immutable.</summary>
internal sealed record RunPlan
{
    /// <summary>The version of the command.</summary>
    public required string Version { get; init; }

    /// <summary>Which tier reads, or <c>model</c>.</summary>
    public required string Tier { get; init; }

    /// <summary>A hash of the models and tables.</summary>
    public required string Models { get; init; }

    /// <summary>A hash of the files of <c>--rules</c>; null without.</summary>
    public string? Rules { get; init; }

    public required IReadOnlyList<string> Inputs { get; init; }

    public required long Files { get; init; }

    public required long Bytes { get; init; }

    /// <summary>A hash of the names and lengths of the files.</summary>
    public required string FileNames { get; init; }

    /// <summary>A hash of the times when the files were last written; it is not in the manifest, for a copy of a dump is the same dump.</summary>
    public string? FileTimes { get; init; }

    public required FieldMapping Fields { get; init; }

    public required string Formats { get; init; }

    public required int PartSize { get; init; }

    public required int MaxText { get; init; }

    public required bool NearDuplicates { get; init; }

    /// <summary><c>I/N</c>; null for a whole run.</summary>
    public string? Shard { get; init; }

    /// <summary>Whether the merged graph is made.</summary>
    [JsonIgnore]
    public bool HasGraph => Enum.Parse<BatchFormats>(Formats).HasFlag(BatchFormats.Graph);

    /// <summary>Walks the inputs and makes the plan.</summary>
    public static RunPlan Of(BatchOptions options)
    {
        using var names = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var times = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long files = 0;
        long bytes = 0;
        foreach (var file in InputTree.Files(options.Inputs))
        {
            files++;
            bytes += file.Length;
            names.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Name}\n{file.Length}\n")));
            times.AppendData(BitConverter.GetBytes(file.Changed));
        }

        return new RunPlan
        {
            Version = typeof(RunPlan).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown",
            Tier = options.Pipeline.Fast ? "fast" : options.Pipeline.Model is null ? "accurate" : "model",
            Models = ModelHash.Of(options.Pipeline),
            Rules = options.Rules.Count == 0 ? null : ModelHash.OfFiles(options.Rules),
            Inputs = options.Inputs,
            Files = files,
            Bytes = bytes,
            FileNames = Convert.ToHexStringLower(names.GetHashAndReset()),
            FileTimes = Convert.ToHexStringLower(times.GetHashAndReset()),
            Fields = options.Fields,
            Formats = options.Formats.ToString(),
            PartSize = options.PartSize,
            MaxText = options.MaxText,
            NearDuplicates = options.NearDuplicates,
            Shard = options.Shard?.ToString(),
        };
    }

    /// <summary>The name of the first thing in which two plans differ; null when they are the same.</summary>
    public string? DifferenceFrom(RunPlan other)
    {
        var (mine, theirs) = (JsonSerializer.SerializeToNode(this)!.AsObject(), JsonSerializer.SerializeToNode(other)!.AsObject());
        foreach (var (name, value) in mine)
        {
            if (!JsonNode.DeepEquals(value, theirs[name])) return name;
        }

        return null;
    }
}
