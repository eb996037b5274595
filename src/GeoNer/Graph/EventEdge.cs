using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>Something one actor does to another: one of the 16 event types of PLOVER. Immutable.</summary>
public abstract class EventEdge : GeoEdge
{
    private protected EventEdge(EdgeEnds ends, RelationType type)
        : base(ends, type)
    {
        QuadClass = type.Info().QuadClass;
        Cameo = Strongest.Cameo ?? type.Info().CameoRoot!;
    }

    /// <summary>Cooperation or conflict, in words or deeds.</summary>
    public QuadClass QuadClass { get; }

    /// <summary>The CAMEO code of the most confident evidence; each evidence has its own.</summary>
    public string Cameo { get; }
}
