using System.Xml;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// Writes a graph as GEXF 1.3 (gexf.net), UTF-8, as Gephi opens it. Each edge has a spell for every day on which a dated document
/// states it, so that Gephi's timeline plays the news; each node has those of its edges. Characters that XML cannot hold are written as U+FFFD.
/// </summary>
/// <remarks>
/// What no dated document states has no spells, which in GEXF means: always there. A graph without any date is a static one. An edge's <c>kind</c> is its
/// type, with the office and with a status other than actual, for Gephi joins parallel edges of one kind.
/// </remarks>
public static class GexfWriter
{
    private const string Namespace = "http://gexf.net/1.3";

    private static readonly (string Name, string Type)[] NodeAttributes =
        [("actor", "string"), ("type", "string"), ("mentions", "integer"), ("documents", "integer"), ("affiliation", "string"), ("sector", "string"), ("country", "string"), ("roles", "string"), ("offices", "string")];

    private static readonly (string Name, string Type)[] EdgeAttributes =
        [("type", "string"), ("status", "string"), ("confidence", "double"), ("quadClass", "integer"), ("cameo", "string"), ("title", "string"), ("sentence", "string"), ("evidence", "string")];

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
        var isDated = graph.Edges.Any(e => e.FirstDate is not null);
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("meta", Namespace);
        xml.WriteElementString("creator", Namespace, "GeoNer");
        xml.WriteElementString("description", Namespace, "Geopolitical relations stated in news text");
        xml.WriteEndElement();
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("mode", isDated ? "dynamic" : "static");
        xml.WriteAttributeString("defaultedgetype", "directed");
        if (isDated) xml.WriteAttributeString("timeformat", "date");
        WriteAttributes("node", NodeAttributes, xml);
        WriteAttributes("edge", EdgeAttributes, xml);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        xml.WriteStartElement("nodes", Namespace);
        foreach (var node in graph.Nodes)
        {
            numbers.Add(node.Id, numbers.Count);
            WriteNode(node, numbers[node.Id], Days(graph.EdgesOf(node).SelectMany(e => e.Evidence)), xml);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        for (var i = 0; i < graph.Edges.Count; i++) WriteEdge(graph.Edges[i], i, numbers, xml);
        xml.WriteEndDocument();
    }

    private static void WriteAttributes(string of, (string Name, string Type)[] attributes, XmlWriter xml)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", of);
        foreach (var (name, type) in attributes)
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("title", name);
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteNode(GeoNode node, int number, IReadOnlyList<DateOnly> days, XmlWriter xml)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", $"n{ExportText.Number(number)}");
        xml.WriteAttributeString("label", XmlOutput.Clean(node.Name));
        xml.WriteStartElement("attvalues", Namespace);
        Value("actor", node.Id, xml);
        Value("type", node.Type.Name(), xml);
        Value("mentions", ExportText.Number(node.Mentions), xml);
        Value("documents", ExportText.Number(node.Documents.Count), xml);
        Value("affiliation", node.Affiliation, xml);
        Value("sector", node.Sector.Name(), xml);
        Value("country", ExportText.Country(node), xml);
        Value("roles", ExportText.Roles(node), xml);
        Value("offices", ExportText.Offices(node, '\n'), xml);
        xml.WriteEndElement();
        WriteSpells(days, xml);
        xml.WriteEndElement();
    }

    private static void WriteEdge(GeoEdge edge, int number, Dictionary<string, int> numbers, XmlWriter xml)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", $"e{ExportText.Number(number)}");
        xml.WriteAttributeString("source", $"n{ExportText.Number(numbers[edge.Source.Id])}");
        xml.WriteAttributeString("target", $"n{ExportText.Number(numbers[edge.Target.Id])}");
        xml.WriteAttributeString("label", edge.Type.Info().Predicate);
        xml.WriteAttributeString("kind", XmlOutput.Clean(Kind(edge)));
        xml.WriteAttributeString("weight", ExportText.Number(edge.Weight));
        xml.WriteStartElement("attvalues", Namespace);
        Value("type", edge.Type.Info().Code, xml);
        Value("status", edge.Status.Name(), xml);
        Value("confidence", ExportText.Decimal(edge.Confidence), xml);
        if (edge is EventEdge e)
        {
            Value("quadClass", ExportText.Number((int)e.QuadClass), xml);
            Value("cameo", e.Cameo, xml);
        }

        Value("title", (edge as HoldsOfficeEdge)?.Title, xml);
        Value("sentence", edge.ToString(), xml);
        Value("evidence", string.Join('\n', edge.Evidence.Select(x => x.Text.ReplaceLineEndings(" "))), xml);
        xml.WriteEndElement();
        WriteSpells(Days(edge.Evidence), xml);
        xml.WriteEndElement();
    }

    // Gephi takes parallel edges of one kind for one edge.
    private static string Kind(GeoEdge edge)
    {
        var kind = edge.Type.Info().Code;
        if (edge is HoldsOfficeEdge { Title.Length: > 0 } office) kind += $" {office.Title}";
        return edge.Status == RelationStatus.Actual ? kind : $"{kind} {edge.Status.Name()}";
    }

    private static DateOnly[] Days(IEnumerable<Evidence> evidence) =>
        [.. evidence.Where(e => e.DocumentDate is not null).Select(e => e.DocumentDate!.Value).Distinct().Order()];

    // Both ends of a spell are inside it (GEXF 1.2 and later).
    private static void WriteSpells(IReadOnlyList<DateOnly> days, XmlWriter xml)
    {
        if (days.Count == 0) return;
        xml.WriteStartElement("spells", Namespace);
        foreach (var day in days)
        {
            xml.WriteStartElement("spell", Namespace);
            xml.WriteAttributeString("start", ExportText.Date(day));
            xml.WriteAttributeString("end", ExportText.Date(day));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Value(string name, string? value, XmlWriter xml)
    {
        if (value is null) return;
        xml.WriteStartElement("attvalue", Namespace);
        xml.WriteAttributeString("for", name);
        xml.WriteAttributeString("value", XmlOutput.Clean(value));
        xml.WriteEndElement();
    }
}
