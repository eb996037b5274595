using System.Text;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// A graph as RDF: a resource for each actor, and one for each edge (a reified statement with status, confidence and evidence). An edge
/// that is actual also is a plain triple, so that a query for <c>gn:cooperatesWith</c> finds it.
/// </summary>
internal static class RdfGraph
{
    public static readonly IReadOnlyList<(string Prefix, string Iri)> Prefixes =
    [
        ("gn", "urn:geoner:vocabulary:"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("schema", "https://schema.org/"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    public static IEnumerable<RdfNode> Nodes(GeoGraph graph)
    {
        foreach (var node in graph.Nodes) yield return Actor(node, graph.EdgesFrom(node));
        foreach (var edge in graph.Edges) yield return Statement(edge);
    }

    private static RdfNode Actor(GeoNode node, IReadOnlyList<GeoEdge> edges)
    {
        var rdf = new RdfNode(ActorIri(node.Id))
            .Name("rdf:type", $"gn:{ExportText.Kind(node)}")
            .Name("rdf:type", SchemaType(node))
            .Text("rdfs:label", node.Name)
            .Text("gn:id", node.Id)
            .Text("gn:sector", node.Sector.Name())
            .Text("gn:country", ExportText.Country(node))
            .Text("gn:mentions", ExportText.Number(node.Mentions), "xsd:integer");
        if (node.Affiliation is { } affiliation) rdf.Link("gn:affiliation", ActorIri(affiliation));
        foreach (var role in node.Roles) rdf.Text("gn:role", role);
        foreach (var document in node.Documents) rdf.Link("gn:document", DocumentIri(document));
        var actual = edges.Where(e => e.Status == RelationStatus.Actual).DistinctBy(e => (e.Type, e.Target.Id));
        foreach (var edge in actual) rdf.Link(Predicate(edge.Type), ActorIri(edge.Target.Id));
        return rdf;
    }

    private static RdfNode Statement(GeoEdge edge)
    {
        var title = (edge as HoldsOfficeEdge)?.Title;
        var rdf = new RdfNode(StatementIri(edge, title))
            .Name("rdf:type", "rdf:Statement")
            .Link("rdf:subject", ActorIri(edge.Source.Id))
            .Name("rdf:predicate", Predicate(edge.Type))
            .Link("rdf:object", ActorIri(edge.Target.Id))
            .Text("rdfs:label", edge.ToString())
            .Text("gn:type", edge.Type.Info().Code)
            .Text("gn:status", edge.Status.Name())
            .Text("gn:confidence", ExportText.Decimal(edge.Confidence), "xsd:decimal")
            .Text("gn:title", title);
        if (edge is EventEdge e) rdf.Text("gn:cameo", e.Cameo).Text("gn:quadClass", ExportText.Number((int)e.QuadClass), "xsd:integer");
        foreach (var evidence in edge.Evidence) rdf.Nest("gn:evidence", EvidenceNode(evidence));
        return rdf;
    }

    private static RdfNode EvidenceNode(Evidence evidence) => new RdfNode(null)
        .Link("gn:document", DocumentIri(evidence.DocumentId))
        .Text("gn:documentDate", ExportText.Date(evidence.DocumentDate), "xsd:date")
        .Text("gn:start", ExportText.Number(evidence.Span.Start), "xsd:integer")
        .Text("gn:end", ExportText.Number(evidence.Span.End), "xsd:integer")
        .Text("gn:text", evidence.Text)
        .Text("gn:trigger", evidence.Trigger.Lemma)
        .Text("gn:rule", evidence.Rule)
        .Text("gn:confidence", ExportText.Decimal(evidence.Confidence), "xsd:decimal")
        .Text("gn:cameo", evidence.Cameo)
        .Text("gn:date", evidence.Date)
        .Text("gn:sourceActor", evidence.Source.Id)
        .Text("gn:targetActor", evidence.Target.Id);

    private static string ActorIri(string id) => $"urn:geoner:actor:{Escape(id)}";

    private static string DocumentIri(string id) => $"urn:geoner:document:{Escape(id)}";

    private static string StatementIri(GeoEdge edge, string? title) =>
        $"urn:geoner:statement:{Escape(edge.Source.Id)}:{edge.Type.Info().Code}:{Escape(edge.Target.Id)}:{edge.Status.Name()}"
        + (title is null ? "" : $":{Escape(title.ToUpperInvariant())}");

    // Only unreserved characters stay (RFC 3986): whatever the id, the IRI is one, and ids that differ give IRIs that do.
    private static string Escape(string id) => Uri.EscapeDataString(id);

    // "cooperates with" is gn:cooperatesWith.
    private static string Predicate(RelationType type)
    {
        var name = new StringBuilder("gn:");
        foreach (var word in type.Info().Predicate.Split(' '))
            name.Append(name.Length == 3 ? word : char.ToUpperInvariant(word[0]) + word[1..]);
        return name.ToString();
    }

    private static string SchemaType(GeoNode node) => node switch
    {
        PersonNode => "schema:Person",
        CountryNode => "schema:Country",
        AllianceNode or OrganizationNode or GroupNode => "schema:Organization",
        RangeNode or FacilityNode or PlaceNode => "schema:Place",
        EventNode => "schema:Event",
        EquipmentNode => "schema:Product",
        _ => "schema:Thing",
    };
}
