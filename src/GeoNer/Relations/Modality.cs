using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>
/// PLOVER's rules of modality (PLOVER codebook 2021, "promised and refused events"): cooperation that is promised is AGREE,
/// refused REJECT; conflict that is announced is THREATEN.
/// </summary>
internal static class Modality
{
    public static RelationType Apply(RelationType type, RelationStatus status) => (status, type) switch
    {
        (RelationStatus.Possible, RelationType.Consult or RelationType.Support or RelationType.Cooperate or RelationType.Aid or RelationType.Concede or RelationType.Retreat) =>
            RelationType.Agree,
        (RelationStatus.Possible, RelationType.Sanction or RelationType.Mobilize or RelationType.Coerce or RelationType.Assault or RelationType.Protest) => RelationType.Threaten,
        (RelationStatus.Negated, RelationType.Agree or RelationType.Consult or RelationType.Support or RelationType.Cooperate or RelationType.Aid
            or RelationType.Concede or RelationType.Retreat) => RelationType.Reject,
        _ => type,
    };
}
