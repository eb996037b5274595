using GeoNer.Tool.Batch.Writing;

namespace GeoNer.Tool.Batch;

/// <summary>What a run has come to, for its closing summary. Immutable.</summary>
internal sealed record RunResult(RunCounts Counts, long Same, long Near, IReadOnlyList<NodeRecord> TopActors);

/// <summary>The manifest. Immutable.</summary>
internal sealed record Manifest(string Program, RunPlan Run, int Parts, RunCounts Counts, ManifestDuplicates Duplicates, SortedDictionary<string, PartFile> Files);

/// <summary>How many articles repeat an earlier one. Immutable.</summary>
internal sealed record ManifestDuplicates(long Same, long Near);
