using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// Gathers a <see cref="GeoGraph"/> document by document, so that a dump need not be held in memory. For one thread at a time.
/// </summary>
public sealed class GeoGraphBuilder
{
    private readonly Dictionary<string, NodeProfile> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<EdgeKey, EdgeProfile> _edges = [];

    /// <summary>Adds the actors and relations of a document. One without the layer of actors adds nothing.</summary>
    /// <remarks>A document added twice counts twice.</remarks>
    /// <returns>This builder.</returns>
    public GeoGraphBuilder Add(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in document.Entities) Count(mention, mentions);
        foreach (var mention in document.References) Count(mention, mentions);
        foreach (var actor in document.Actors)
        {
            var node = Node(actor.Id);
            node.AddMentioned(actor, mentions[actor.Id]);
            node.AddDocument(document.Id);
        }

        foreach (var relation in document.Relations) Add(document, relation);
        return this;
    }

    /// <summary>Adds all that a graph holds. A document that is in both is counted twice.</summary>
    /// <returns>This builder.</returns>
    public GeoGraphBuilder Add(GeoGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        foreach (var node in graph.Nodes) Node(node.Id).Add(node);
        foreach (var edge in graph.Edges)
        {
            var title = (edge as HoldsOfficeEdge)?.Title;
            Edge(EdgeKey.Of(edge.Source.Id, edge.Target.Id, edge.Type, edge.Status, title), title).Evidence.AddRange(edge.Evidence);
        }

        return this;
    }

    /// <summary>The graph of all that was added so far. The builder can go on and build again.</summary>
    public GeoGraph Build()
    {
        var edges = _edges.Values.OrderBy(e => e.Key).ToArray();
        var offices = edges
            .Where(e => e.Key is { Type: RelationType.HoldsOffice, Status: RelationStatus.Actual })
            .ToLookup(e => e.Key.Source, e => new Office(e.Title, e.Key.Target, _nodes[e.Key.Target].Name));
        var nodes = _nodes.Values
            .OrderBy(n => n.Id, StringComparer.Ordinal)
            .Select(n => n.ToNode([.. offices[n.Id]]))
            .ToArray();
        var byId = nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        return new GeoGraph(nodes, [.. edges.Select(e => e.ToEdge(byId[e.Key.Source], byId[e.Key.Target]))], byId);
    }

    private static void Count(Mention mention, Dictionary<string, int> mentions)
    {
        if (mention.Actor is { } actor) mentions[actor.Id] = mentions.GetValueOrDefault(actor.Id) + 1;
    }

    private void Add(Document document, Relation relation)
    {
        var source = NodeOf(document, relation.SourceActor, relation.SourceId);
        var target = NodeOf(document, relation.TargetActor, relation.TargetId);
        var edge = Edge(EdgeKey.Of(source, target, relation.Type, relation.Status, relation.Title), relation.Title);
        edge.Evidence.Add(new Evidence
        {
            DocumentId = document.Id,
            DocumentDate = document.Date,
            Span = relation.Evidence,
            Text = document.Slice(relation.Evidence),
            Trigger = relation.Trigger,
            Rule = relation.Rule,
            Confidence = relation.Confidence,
            Status = relation.Status,
            Cameo = relation.Cameo,
            Date = relation.Date,
            Source = relation.SourceActor,
            Target = relation.TargetActor,
        });
    }

    // The node an actor's relation is written with: its own, or that of the country or alliance it acts for.
    private string NodeOf(Document document, Actor actor, string id)
    {
        if (id == actor.Id) return id;
        var node = Node(id);
        node.AddImplied(actor);
        node.AddDocument(document.Id);
        return node.Id;
    }

    private NodeProfile Node(string id)
    {
        if (!_nodes.TryGetValue(id, out var node)) _nodes.Add(id, node = new NodeProfile(id));
        return node;
    }

    private EdgeProfile Edge(EdgeKey key, string? title)
    {
        if (!_edges.TryGetValue(key, out var edge)) _edges.Add(key, edge = new EdgeProfile(key, title));
        return edge;
    }
}
