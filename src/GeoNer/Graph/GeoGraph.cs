using GeoNer.Documents;

namespace GeoNer.Graph;

/// <summary>
/// Who does what to whom in one or more documents: actors as nodes, relations as edges. Immutable and safe for any number
/// of threads.
/// </summary>
/// <remarks>
/// Edges join what the actors roll up to (a minister's act is an edge of the minister's country), but an office starts at
/// the person who holds it. Statements with the same source, type, target, status and office are one edge with several
/// <see cref="Evidence"/>. Nodes are in the ordinal order of their ids; edges in that of source and target, then by type and status.
/// </remarks>
public sealed class GeoGraph
{
    private readonly Dictionary<string, GeoNode> _byId;
    private readonly ILookup<string, GeoEdge> _bySource;
    private readonly ILookup<string, GeoEdge> _byTarget;

    internal GeoGraph(GeoNode[] nodes, GeoEdge[] edges, Dictionary<string, GeoNode> byId)
    {
        Nodes = nodes.AsReadOnly();
        Edges = edges.AsReadOnly();
        _byId = byId;
        _bySource = edges.ToLookup(e => e.Source.Id, StringComparer.Ordinal);
        _byTarget = edges.ToLookup(e => e.Target.Id, StringComparer.Ordinal);
    }

    /// <summary>The actors, each once.</summary>
    public IReadOnlyList<GeoNode> Nodes { get; }

    /// <summary>The relations.</summary>
    public IReadOnlyList<GeoEdge> Edges { get; }

    /// <summary>The graph of one document. A document without the layer of actors gives an empty graph.</summary>
    public static GeoGraph From(Document document) => new GeoGraphBuilder().Add(document).Build();

    /// <summary>The graph of several documents: actors with the same id are one node.</summary>
    public static GeoGraph From(IEnumerable<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var builder = new GeoGraphBuilder();
        foreach (var document in documents) builder.Add(document);
        return builder.Build();
    }

    /// <summary>
    /// One graph of several, the same as that of all their documents in this order. They should be of different documents:
    /// one that is in two of them counts twice.
    /// </summary>
    public static GeoGraph Merge(params ReadOnlySpan<GeoGraph> graphs)
    {
        var builder = new GeoGraphBuilder();
        foreach (var graph in graphs) builder.Add(graph);
        return builder.Build();
    }

    /// <summary>The node with an id such as <c>KAZ</c>, <c>NATO</c> or <c>Daniyal Akhmetov</c>; null when there is none.</summary>
    public GeoNode? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.GetValueOrDefault(id);
    }

    /// <summary>The edges that start or end at a node, in the order of <see cref="Edges"/> for each of the two, starting ones first.</summary>
    /// <param name="node">A node of this graph or of another one: its id counts. One that is not here has no edges.</param>
    public IReadOnlyList<GeoEdge> EdgesOf(GeoNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return [.. _bySource[node.Id], .. _byTarget[node.Id].Where(e => e.Source.Id != node.Id)];
    }

    /// <summary>The edges between two nodes in either direction, those from <paramref name="a"/> to <paramref name="b"/> first.</summary>
    public IReadOnlyList<GeoEdge> Between(GeoNode a, GeoNode b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var there = _bySource[a.Id].Where(e => e.Target.Id == b.Id);
        return a.Id == b.Id ? [.. there] : [.. there, .. _bySource[b.Id].Where(e => e.Target.Id == a.Id)];
    }
}
