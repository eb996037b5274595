using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>What every edge is made of.</summary>
internal readonly record struct EdgeEnds(GeoNode Source, GeoNode Target, RelationStatus Status, IReadOnlyList<Evidence> Evidence);
