namespace GeoNer.Graph;

/// <summary>One actor opposes another: all edges of conflict from the one to the other. Immutable.</summary>
public sealed class Opposition
{
    internal Opposition(IReadOnlyList<EventEdge> edges) => Edges = edges;

    /// <summary>Who opposes.</summary>
    public GeoNode Source => Edges[0].Source;

    /// <summary>Who is opposed.</summary>
    public GeoNode Target => Edges[0].Target;

    /// <summary>The edges, never none, in the order of the graph.</summary>
    public IReadOnlyList<EventEdge> Edges { get; }

    /// <summary>How many places state it.</summary>
    public int Weight => Edges.Sum(e => e.Weight);

    /// <summary><c>Russia opposes NATO (12)</c>, with the weight.</summary>
    public override string ToString() => $"{Source.Name} opposes {Target.Name} ({Weight})";
}
