namespace GeoNer.Relations;

/// <summary>Two actors of a sentence between which there may be an event.</summary>
/// <param name="Scene">The two and their sentence.</param>
/// <param name="Match">The rule that joins them, in this direction; null for none.</param>
internal sealed record PairCandidate(PairScene Scene, RuleMatch? Match);
