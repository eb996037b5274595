using GeoNer.Graph;
using QuikGraph;

namespace GeoNer.QuikGraph;

/// <summary>An edge of GeoNer's graph as QuikGraph wants edges. Immutable.</summary>
/// <param name="Edge">The edge.</param>
public sealed record NetworkEdge(GeoEdge Edge) : IEdge<GeoNode>
{
    /// <inheritdoc/>
    public GeoNode Source => Edge.Source;

    /// <inheritdoc/>
    public GeoNode Target => Edge.Target;

    /// <summary>How many places state it.</summary>
    public double Weight => Edge.Weight;
}
