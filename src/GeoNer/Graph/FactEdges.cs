using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>A person holds an office. The source is the person, never rolled up. Immutable.</summary>
public sealed class HoldsOfficeEdge : GeoEdge
{
    internal HoldsOfficeEdge(EdgeEnds ends, string title)
        : base(ends, RelationType.HoldsOffice) => Title = title;

    /// <summary>The office as first written: <c>Defense Minister</c>; empty when no text gives it. Another office is another edge.</summary>
    public string Title { get; }
}

/// <summary>A country belongs to an alliance. Immutable.</summary>
public sealed class MemberOfEdge : GeoEdge
{
    internal MemberOfEdge(EdgeEnds ends)
        : base(ends, RelationType.MemberOf)
    {
    }
}

/// <summary>A place, range or facility lies in a country or place. Immutable.</summary>
public sealed class LocatedInEdge : GeoEdge
{
    internal LocatedInEdge(EdgeEnds ends)
        : base(ends, RelationType.LocatedIn)
    {
    }
}

/// <summary>An exercise or summit is held at a place or range. Immutable.</summary>
public sealed class HeldAtEdge : GeoEdge
{
    internal HeldAtEdge(EdgeEnds ends)
        : base(ends, RelationType.HeldAt)
    {
    }
}

/// <summary>An actor takes part in a named exercise or operation. Immutable.</summary>
public sealed class TakesPartInEdge : GeoEdge
{
    internal TakesPartInEdge(EdgeEnds ends)
        : base(ends, RelationType.TakesPartIn)
    {
    }
}
