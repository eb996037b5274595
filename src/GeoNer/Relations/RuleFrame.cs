namespace GeoNer.Relations;

/// <summary>Where the actors of a rule stand: a source and a target, or both in one place.</summary>
/// <param name="Source">Paths to the source, tried in order.</param>
/// <param name="Target">Paths to the target, tried in order.</param>
/// <param name="Between">Paths to several actors of which each is with each; empty where source and target are given.</param>
internal sealed record RuleFrame(IReadOnlyList<RulePath> Source, IReadOnlyList<RulePath> Target, IReadOnlyList<RulePath> Between);
