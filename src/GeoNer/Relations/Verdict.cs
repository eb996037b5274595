using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>An event that the judge finds stated.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Cameo">Its CAMEO code.</param>
/// <param name="Rule">The rule that says it, or that the judge alone does.</param>
/// <param name="Trigger">The word that says it.</param>
/// <param name="Status">Its status where a rule fixes it; null where the text is to be asked.</param>
/// <param name="Source">The source.</param>
/// <param name="Target">The target.</param>
/// <param name="Confidence">The probability that it is stated.</param>
internal sealed record Verdict(RelationType Type, string? Cameo, string Rule, int Trigger, RelationStatus? Status, Mention Source, Mention Target, double Confidence);
