using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>The likeliest event between two parties, if there is one.</summary>
/// <param name="Label">The label of its type.</param>
/// <param name="Probability">How likely it is, of all types.</param>
/// <param name="Reading">What a reader makes of the pair; null where there is none.</param>
internal readonly record struct PairGuess(int Label, double Probability, PairReading? Reading)
{
    // From here on the guess, which a reader has a part in, is right more often than the rule: by cross-validation, and in sentences
    // by themselves alone, such as those it has learned from.
    private const double LeastToOverrule = 0.8;

    /// <summary>The label a candidate is written with: that of the rule which joins the two, unless a reader is sure of another.</summary>
    public int LabelFor(PairCandidate candidate)
    {
        if (candidate.Match is not { } match) return Label;
        var label = RelationJudge.LabelOf(match.Rule.Type);
        return Reading is null || Probability < LeastToOverrule || IsSanction(match.Rule.Type) ? label : Label;
    }

    // The sentences a reader has learned from call imposed sanctions COERCE.
    private bool IsSanction(RelationType type) => type == RelationType.Sanction && JudgeFeatures.TypeOf(Label) == RelationType.Coerce;
}
