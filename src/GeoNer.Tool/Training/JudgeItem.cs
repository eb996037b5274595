using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Tool.Training;

/// <summary>One annotated text for the relation judge: a sentence with a given pair, or an article with its gold graph.</summary>
/// <param name="Document">The text, with actors.</param>
/// <param name="Candidates">What there is to judge in it.</param>
/// <param name="Pair">The given pair; null for an article, or where no sentence has it.</param>
/// <param name="PairLabel">The label of its type; -1 for an article.</param>
/// <param name="IsPresent">For each candidate, whether it is stated with the type of a label; null where that is not known.</param>
/// <param name="LabelOf">For each candidate that is stated, the label of its type; -1 for the others.</param>
/// <param name="WeightOfAbsent">How much an absent candidate counts.</param>
/// <param name="Reader">Reads its pairs, as the tier does that has read it; null for none.</param>
internal sealed record JudgeItem(
    Document Document,
    IReadOnlyList<PairCandidate> Candidates,
    PairScene? Pair,
    int PairLabel,
    Func<PairCandidate, int, bool?> IsPresent,
    Func<PairCandidate, int> LabelOf,
    float WeightOfAbsent,
    IPairReader? Reader)
{
    /// <summary>Whether the types with a label are of both sides alike.</summary>
    public static bool IsSymmetric(int label) => label >= 0 && JudgeFeatures.TypeOf(label).Info().IsSymmetric;
}
