using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tool.Batch.Writing;

/// <summary>
/// Writes the merged graph as GraphML, record by record. The attributes are those of <see cref="GraphMlWriter"/>, and of edges the number of documents; a
/// node's XML id is a hash of the actor's id, so that edges need no list of nodes.
/// </summary>
internal sealed class MergedGraphMl : IDisposable
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string For, string Name, string Type)[] Keys =
    [
        ("node", "label", "string"), ("node", "actor", "string"), ("node", "type", "string"), ("node", "mentions", "long"), ("node", "documents", "long"),
        ("node", "affiliation", "string"), ("node", "sector", "string"), ("node", "country", "string"), ("node", "roles", "string"), ("node", "offices", "string"),
        ("edge", "label", "string"), ("edge", "type", "string"), ("edge", "status", "string"), ("edge", "confidence", "double"), ("edge", "weight", "double"),
        ("edge", "documents", "long"), ("edge", "quadClass", "int"), ("edge", "cameo", "string"), ("edge", "title", "string"), ("edge", "firstDate", "string"),
        ("edge", "lastDate", "string"), ("edge", "sentence", "string"), ("edge", "evidence", "string"), ("edge", "evidenceDocuments", "string"),
        ("edge", "evidenceRules", "string"),
    ];

    private readonly XmlWriter _xml;
    private long _edges;

    /// <summary>Writes what stands before the first node. The stream is left open.</summary>
    public MergedGraphMl(Stream output)
    {
        _xml = XmlOutput.Open(output);
        _xml.WriteStartDocument();
        _xml.WriteStartElement("graphml", Namespace);
        foreach (var key in Keys)
        {
            _xml.WriteStartElement("key", Namespace);
            _xml.WriteAttributeString("id", $"{key.For[0]}-{key.Name}");
            _xml.WriteAttributeString("for", key.For);
            _xml.WriteAttributeString("attr.name", key.Name);
            _xml.WriteAttributeString("attr.type", key.Type);
            _xml.WriteEndElement();
        }

        _xml.WriteStartElement("graph", Namespace);
        _xml.WriteAttributeString("id", "G");
        _xml.WriteAttributeString("edgedefault", "directed");
    }

    public void Write(NodeRecord node)
    {
        _xml.WriteStartElement("node", Namespace);
        _xml.WriteAttributeString("id", XmlId(node.Id));
        Data("n-label", node.Name);
        Data("n-actor", node.Id);
        Data("n-type", node.Type.Name());
        Data("n-mentions", Number(node.Mentions));
        Data("n-documents", Number(node.Documents));
        Data("n-affiliation", node.Affiliation);
        Data("n-sector", node.Sector.Name());
        Data("n-country", node.Type == EntityType.Country ? node.Id : node.Country);
        if (node.Roles.Count > 0) Data("n-roles", string.Join(' ', node.Roles));
        if (node.Type == EntityType.Person && node.Offices.Count > 0) Data("n-offices", string.Join('\n', node.Offices.Select(o => $"{o.Title} of {o.OfName}")));
        _xml.WriteEndElement();
    }

    public void Write(EdgeRecord edge)
    {
        var info = edge.Type.Info();
        _xml.WriteStartElement("edge", Namespace);
        _xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"e{_edges++}"));
        _xml.WriteAttributeString("source", XmlId(edge.Source));
        _xml.WriteAttributeString("target", XmlId(edge.Target));
        Data("e-label", info.Predicate);
        Data("e-type", info.Code);
        Data("e-status", edge.Status.Name());
        Data("e-confidence", ExportText.Decimal(edge.Evidence[0].Confidence));
        Data("e-weight", Number(edge.Statements));
        Data("e-documents", Number(edge.Documents));
        if (info.QuadClass != QuadClass.None) Data("e-quadClass", Number((int)info.QuadClass));
        Data("e-cameo", edge.Evidence[0].Cameo);
        if (edge.Type is RelationType.HoldsOffice) Data("e-title", edge.Title);
        Data("e-firstDate", ExportText.Date(edge.First));
        Data("e-lastDate", ExportText.Date(edge.Last));
        Data("e-sentence", Sentence(edge));
        Data("e-evidence", string.Join('\n', edge.Evidence.Select(e => e.Text.ReplaceLineEndings(" "))));
        Data("e-evidenceDocuments", string.Join('\n', edge.Evidence.Select(e => e.Document)));
        Data("e-evidenceRules", string.Join('\n', edge.Evidence.Select(e => e.Rule)));
        _xml.WriteEndElement();
    }

    /// <summary>The edge as a sentence.</summary>
    public static string Sentence(EdgeRecord edge) =>
        Documents.RelationSentence.Write(edge.Type, edge.Status, edge.SourceName, edge.TargetName, edge.Type is RelationType.HoldsOffice ? edge.Title : null);

    /// <summary>Writes what stands behind the last edge.</summary>
    public void Complete()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();

    private void Data(string key, string? value)
    {
        if (value is null) return;
        _xml.WriteStartElement("data", Namespace);
        _xml.WriteAttributeString("key", key);
        _xml.WriteString(XmlOutput.Clean(value));
        _xml.WriteEndElement();
    }

    private static string XmlId(string id) => "n" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 12));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
