using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>The one event that fits a pair of actors best. Immutable.</summary>
/// <param name="Type">The type, PLOVER's rules of modality applied: a promise is AGREE, a refusal REJECT, an announced attack THREATEN.</param>
/// <param name="Status">Whether the text says that it holds.</param>
/// <param name="Confidence">How sure it is, from 0 to 1.</param>
/// <param name="Cameo">The CAMEO code.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record PairJudgement(RelationType Type, RelationStatus Status, double Confidence, string? Cameo, string Rule);
