using GeoNer.Documents;
using GeoNer.Ontology;

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

    /// <summary>The edges that start at a node, in the order of <see cref="Edges"/>.</summary>
    /// <param name="node">A node of this graph or of another one: its id counts. One that is not here has no edges.</param>
    public IReadOnlyList<GeoEdge> EdgesFrom(GeoNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return [.. _bySource[node.Id]];
    }

    /// <summary>The edges that end at a node, in the order of <see cref="Edges"/>.</summary>
    /// <param name="node">A node of this graph or of another one: its id counts. One that is not here has no edges.</param>
    public IReadOnlyList<GeoEdge> EdgesTo(GeoNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return [.. _byTarget[node.Id]];
    }

    /// <summary>The nodes of one kind, in the order of <see cref="Nodes"/>: <c>graph.Of&lt;CountryNode&gt;()</c>.</summary>
    public IReadOnlyList<TNode> Of<TNode>()
        where TNode : GeoNode => [.. Nodes.OfType<TNode>()];

    /// <summary>The edges of one kind, in the order of <see cref="Edges"/>: <c>graph.EdgesOf&lt;CooperateEdge&gt;()</c>, or <see cref="EventEdge"/> for all events.</summary>
    public IReadOnlyList<TEdge> EdgesOf<TEdge>()
        where TEdge : GeoEdge => [.. Edges.OfType<TEdge>()];

    /// <summary>The nodes that an edge joins with a node, in either direction; each once, in the order of <see cref="Nodes"/>, without the node itself.</summary>
    /// <param name="node">A node of this graph or of another one: its id counts. One that is not here has no neighbours.</param>
    public IReadOnlyList<GeoNode> Neighbours(GeoNode node)
    {
        var others = EdgesOf(node).Select(e => e.Source.Id == node.Id ? e.Target : e.Source).Where(n => n.Id != node.Id);
        return [.. others.DistinctBy(n => n.Id).OrderBy(n => n.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Who opposes whom: for each ordered pair the edges of conflict, in words or deeds, that the texts give as actual. The pair
    /// that is stated most often comes first, pairs alike in that in the order of their ids.
    /// </summary>
    /// <remarks>What happens inside one country (the same node twice) is among them.</remarks>
    public IReadOnlyList<Opposition> Oppositions()
    {
        var conflicts = Edges.OfType<EventEdge>().Where(e => e.Status == RelationStatus.Actual && e.QuadClass.IsConflict());
        return [.. conflicts.GroupBy(e => (e.Source.Id, e.Target.Id)).Select(g => new Opposition([.. g])).OrderByDescending(o => o.Weight)];
    }

    /// <summary>
    /// The part of the graph that some of the evidence states: each edge with that evidence alone, edges that have none left out,
    /// and the nodes that the others join. <see cref="GeoNode.Mentions"/>, documents and offices of a node stay those of the whole graph.
    /// </summary>
    /// <param name="choose">Told each evidence once, in the order of <see cref="Edges"/>; true for those that stay.</param>
    public GeoGraph Where(Func<Evidence, bool> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        var edges = new List<GeoEdge>();
        foreach (var edge in Edges)
        {
            Evidence[] kept = [.. edge.Evidence.Where(choose)];
            if (kept.Length > 0) edges.Add(EdgeProfile.Remake(edge, kept));
        }

        var joined = edges.SelectMany(e => new[] { e.Source.Id, e.Target.Id }).ToHashSet(StringComparer.Ordinal);
        GeoNode[] nodes = [.. Nodes.Where(n => joined.Contains(n.Id))];
        return new GeoGraph(nodes, [.. edges], nodes.ToDictionary(n => n.Id, StringComparer.Ordinal));
    }

    /// <summary>The part of the graph that documents published in a period state, as <see cref="Where"/> has it. What has no date is not in it.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The day after the last.</param>
    public GeoGraph During(DateOnly start, DateOnly end) => Where(e => e.DocumentDate >= start && e.DocumentDate < end);

    /// <summary>
    /// The graph with each event once a day, as event data sets have it: a story that forty papers print counts once. Of the evidence of an edge that has the same
    /// day, CAMEO code and sectors of source and target the surest stays, of equals the first. Facts and evidence without a day stay.
    /// </summary>
    public GeoGraph OneADay()
    {
        var kept = new HashSet<Evidence>(ReferenceEqualityComparer.Instance);
        foreach (var edge in Edges)
        {
            foreach (var same in edge.Evidence.GroupBy(e => (e.DocumentDate, e.Cameo, e.Source.Sector, e.Target.Sector)))
            {
                if (edge is EventEdge && same.Key.DocumentDate is not null) kept.Add(same.MaxBy(e => e.Confidence)!);
                else kept.UnionWith(same);
            }
        }

        return Where(kept.Contains);
    }

    /// <summary>How two nodes get on, over time: see <see cref="CooperationPoint"/>.</summary>
    /// <param name="a">One node.</param>
    /// <param name="b">The other; the order does not matter. The same one for what happens inside a country.</param>
    /// <param name="length">How long a period is.</param>
    /// <param name="score">The worth of one piece of evidence, positive for cooperation; that of <see cref="CooperationPoint.Worth"/> when null.</param>
    /// <exception cref="InvalidOperationException">There would be more than 100,000 points.</exception>
    /// <returns>One point for each period from the first to the last that has a dated statement, also for those between that have none.</returns>
    /// <remarks>Only what the texts give as actual counts, and only events of documents whose day of publication is known.</remarks>
    public IReadOnlyList<CooperationPoint> Cooperation(GeoNode a, GeoNode b, PeriodLength length, Func<EventEdge, Evidence, double>? score = null) =>
        CooperationPoint.Series(ActualEvents(a, b), length, score ?? CooperationPoint.Worth);

    /// <summary>The net cooperation of two nodes over all evidence, dated or not: positive where they cooperate, negative where they quarrel, zero without events.</summary>
    /// <inheritdoc cref="Cooperation" path="/param"/>
    public double NetCooperation(GeoNode a, GeoNode b, Func<EventEdge, Evidence, double>? score = null) =>
        ActualEvents(a, b).Sum(edge => edge.Evidence.Sum(e => (score ?? CooperationPoint.Worth)(edge, e)));

    private IEnumerable<EventEdge> ActualEvents(GeoNode a, GeoNode b) =>
        Between(a, b).OfType<EventEdge>().Where(e => e.Status == RelationStatus.Actual);

    /// <summary>As <see cref="Between(GeoNode, GeoNode)"/>, by ids such as <c>KAZ</c> and <c>NATO</c>; empty when either is not here.</summary>
    public IReadOnlyList<GeoEdge> Between(string a, string b) => Find(a) is { } from && Find(b) is { } to ? Between(from, to) : [];

    /// <summary>The edges between two nodes in either direction, those from <paramref name="a"/> to <paramref name="b"/> first.</summary>
    public IReadOnlyList<GeoEdge> Between(GeoNode a, GeoNode b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var there = _bySource[a.Id].Where(e => e.Target.Id == b.Id);
        return a.Id == b.Id ? [.. there] : [.. there, .. _bySource[b.Id].Where(e => e.Target.Id == a.Id)];
    }
}
