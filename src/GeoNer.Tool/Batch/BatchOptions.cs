using GeoNer.Tool.Batch.Reading;

namespace GeoNer.Tool.Batch;

/// <summary>One part of several of a run: which of the dump's pieces it works on. Immutable.</summary>
/// <param name="Index">From 1 to <paramref name="Count"/>.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Shard(int Index, int Count)
{
    /// <summary>Whether a part of the output is this shard's.</summary>
    public bool Owns(int part) => part % Count == Index - 1;

    /// <inheritdoc/>
    public override string ToString() => $"{Index}/{Count}";
}

/// <summary>What is written. Values are names of the command line.</summary>
[Flags]
internal enum BatchFormats
{
    None = 0,
    Jsonl = 1,
    Parquet = 2,
    Cameo = 4,
    Graph = 8,
    All = Jsonl | Parquet | Cameo | Graph,
}

/// <summary>What a run does. Immutable.</summary>
/// <param name="Inputs">Files and folders, as the user wrote them.</param>
/// <param name="Output">The folder of the results.</param>
/// <param name="Pipeline">The extractor.</param>
/// <param name="Rules">Files of rules that are added.</param>
internal sealed record BatchOptions(IReadOnlyList<string> Inputs, string Output, PipelineOptions Pipeline, IReadOnlyList<string> Rules)
{
    /// <summary>A part ends with the record that reaches this, so that what is held of one is bounded also where articles are long.</summary>
    public const long PartBytes = 16 << 20;

    public int Threads { get; init; } = Environment.ProcessorCount;

    public FieldMapping Fields { get; init; } = FieldMapping.Usual;

    public BatchFormats Formats { get; init; } = BatchFormats.All;

    /// <summary>How many records a part has, articles or not.</summary>
    public int PartSize { get; init; } = 2000;

    /// <summary>The most UTF-16 units of a text.</summary>
    public int MaxText { get; init; } = 500_000;

    public bool NearDuplicates { get; init; }

    public Shard? Shard { get; init; }

    public ReadLimits Limits { get; init; } = ReadLimits.Usual;
}
