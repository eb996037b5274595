using System.Globalization;
using System.Xml;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// Writes a graph as GraphML (graphml.graphdrawing.org), UTF-8, with typed attributes, as Gephi and yEd open it. Characters
/// that XML cannot hold are written as U+FFFD.
/// </summary>
/// <remarks>
/// GraphML wants ids without spaces, so nodes are <c>n0</c>, <c>n1</c>, …; the attribute <c>actor</c> has the actor's id. Of an edge's
/// evidence the texts, documents and rules are written, one a line in the same order.
/// </remarks>
public static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string For, string Name, string Type)[] Keys =
    [
        ("node", "label", "string"), ("node", "actor", "string"), ("node", "type", "string"), ("node", "mentions", "int"),
        ("node", "documents", "int"), ("node", "affiliation", "string"), ("node", "sector", "string"),
        ("node", "country", "string"), ("node", "roles", "string"), ("node", "offices", "string"),
        ("edge", "label", "string"), ("edge", "type", "string"), ("edge", "status", "string"), ("edge", "confidence", "double"),
        ("edge", "weight", "double"), ("edge", "quadClass", "int"), ("edge", "cameo", "string"), ("edge", "title", "string"),
        ("edge", "firstDate", "string"), ("edge", "lastDate", "string"),
        ("edge", "sentence", "string"), ("edge", "evidence", "string"), ("edge", "evidenceDocuments", "string"),
        ("edge", "evidenceRules", "string"),
    ];

    /// <summary>Writes the graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Where to; written to from its position on, flushed, not closed.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(GeoGraph graph, Stream output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using (var xml = XmlOutput.Open(output)) Write(graph, xml);
        output.Write("\n"u8);
    }

    private static void Write(GeoGraph graph, XmlWriter xml)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        foreach (var key in Keys) WriteKey(key.For, key.Name, key.Type, xml);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            numbers.Add(node.Id, numbers.Count);
            WriteNode(node, numbers[node.Id], xml);
        }

        for (var i = 0; i < graph.Edges.Count; i++)
        {
            var edge = graph.Edges[i];
            WriteEdge(edge, i, numbers[edge.Source.Id], numbers[edge.Target.Id], xml);
        }

        xml.WriteEndDocument();
    }

    private static void WriteKey(string element, string name, string type, XmlWriter xml)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", KeyId(element, name));
        xml.WriteAttributeString("for", element);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteNode(GeoNode node, int number, XmlWriter xml)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", Numbered('n', number));
        Data("node", "label", node.Name, xml);
        Data("node", "actor", node.Id, xml);
        Data("node", "type", node.Type.Name(), xml);
        Data("node", "mentions", ExportText.Number(node.Mentions), xml);
        Data("node", "documents", ExportText.Number(node.Documents.Count), xml);
        Data("node", "affiliation", node.Affiliation, xml);
        Data("node", "sector", node.Sector.Name(), xml);
        Data("node", "country", ExportText.Country(node), xml);
        Data("node", "roles", ExportText.Roles(node), xml);
        Data("node", "offices", ExportText.Offices(node, '\n'), xml);
        xml.WriteEndElement();
    }

    private static void WriteEdge(GeoEdge edge, int number, int source, int target, XmlWriter xml)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", Numbered('e', number));
        xml.WriteAttributeString("source", Numbered('n', source));
        xml.WriteAttributeString("target", Numbered('n', target));
        Data("edge", "label", edge.Type.Info().Predicate, xml);
        Data("edge", "type", edge.Type.Info().Code, xml);
        Data("edge", "status", edge.Status.Name(), xml);
        Data("edge", "confidence", ExportText.Decimal(edge.Confidence), xml);
        Data("edge", "weight", ExportText.Number(edge.Evidence.Count), xml);
        if (edge is EventEdge e)
        {
            Data("edge", "quadClass", ExportText.Number((int)e.QuadClass), xml);
            Data("edge", "cameo", e.Cameo, xml);
        }

        Data("edge", "title", (edge as HoldsOfficeEdge)?.Title, xml);
        Data("edge", "firstDate", ExportText.Date(edge.FirstDate), xml);
        Data("edge", "lastDate", ExportText.Date(edge.LastDate), xml);
        Data("edge", "sentence", edge.ToString(), xml);
        Data("edge", "evidence", string.Join('\n', edge.Evidence.Select(x => x.Text.ReplaceLineEndings(" "))), xml);
        Data("edge", "evidenceDocuments", string.Join('\n', edge.Evidence.Select(x => x.DocumentId)), xml);
        Data("edge", "evidenceRules", string.Join('\n', edge.Evidence.Select(x => x.Rule)), xml);
        xml.WriteEndElement();
    }

    private static void Data(string element, string name, string? value, XmlWriter xml)
    {
        if (value is null) return;
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", KeyId(element, name));
        xml.WriteString(XmlOutput.Clean(value));
        xml.WriteEndElement();
    }

    private static string KeyId(string element, string name) => $"{element[0]}-{name}";

    private static string Numbered(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
}
