namespace GeoNer.Tool.Batch;

/// <summary>A file of a part, as it was when the part was complete. Immutable.</summary>
internal sealed record PartFile(long Bytes, string Sha256);

/// <summary>What a run has counted. Immutable.</summary>
internal sealed record RunCounts
{
    /// <summary>Articles and what should have been some.</summary>
    public long Records { get; init; }

    public long Articles { get; init; }

    public long Errors { get; init; }

    public long Warnings { get; init; }

    /// <summary>UTF-16 units of text.</summary>
    public long Characters { get; init; }

    public long Words { get; init; }

    public long Mentions { get; init; }

    public SortedDictionary<string, long> Relations { get; init; } = new(StringComparer.Ordinal);

    public static RunCounts operator +(RunCounts a, RunCounts b) => new()
    {
        Records = a.Records + b.Records,
        Articles = a.Articles + b.Articles,
        Errors = a.Errors + b.Errors,
        Warnings = a.Warnings + b.Warnings,
        Characters = a.Characters + b.Characters,
        Words = a.Words + b.Words,
        Mentions = a.Mentions + b.Mentions,
        Relations = new(a.Relations.Concat(b.Relations).GroupBy(r => r.Key, r => r.Value).ToDictionary(g => g.Key, g => g.Sum()), StringComparer.Ordinal),
    };
}

/// <summary>The marker of a part: it is written last, so a part that has one is complete. Immutable.</summary>
/// <param name="Part">Its number, from 0.</param>
/// <param name="Records">The sum of the records it was made of (<see cref="RecordSum"/>).</param>
/// <param name="Counts">What it has.</param>
/// <param name="Files">Its files, by their way inside the folder.</param>
internal sealed record PartState(int Part, string Records, RunCounts Counts, SortedDictionary<string, PartFile> Files)
{
    /// <summary>Whether the files of the part are there with the length that they had.</summary>
    public bool IsWhole(string folder) => Files.All(f => new FileInfo(Path.Combine(folder, f.Key)) is { Exists: true } file && file.Length == f.Value.Bytes);
}

/// <summary>How long a dump is, known when it was read to its end. Immutable.</summary>
internal sealed record RunTotal(int Parts, long Records);
