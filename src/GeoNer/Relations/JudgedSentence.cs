using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>What the rules make of a sentence.</summary>
/// <param name="Syntax">The trees of the document.</param>
/// <param name="Selected">The matches that stand.</param>
/// <param name="Candidates">The pairs to judge; none where there is no judge.</param>
internal sealed record JudgedSentence(SyntaxIndex Syntax, IReadOnlyList<RuleMatch> Selected, IReadOnlyList<PairCandidate> Candidates);
