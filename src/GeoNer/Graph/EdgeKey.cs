using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>What makes two statements one edge. The office is part of it: one person may hold two offices of one country.</summary>
internal readonly record struct EdgeKey(string Source, string Target, RelationType Type, RelationStatus Status, string Office)
    : IComparable<EdgeKey>
{
    public static EdgeKey Of(string source, string target, RelationType type, RelationStatus status, string? title) =>
        new(source, target, type, status, type is RelationType.HoldsOffice ? (title ?? "").ToUpperInvariant() : "");

    public int CompareTo(EdgeKey other)
    {
        var order = string.CompareOrdinal(Source, other.Source);
        if (order == 0) order = string.CompareOrdinal(Target, other.Target);
        if (order == 0) order = Type.CompareTo(other.Type);
        if (order == 0) order = Status.CompareTo(other.Status);
        return order != 0 ? order : string.CompareOrdinal(Office, other.Office);
    }
}
