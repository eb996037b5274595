using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tests.Graph;

public class GraphWriterTests
{
    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";

    private static readonly GeoGraph Graph = GeoGraph.From(
        new Scene("d", "Akhmetov", "of", "Kazakhstan", "thanked", "NATO") { Date = new DateOnly(2008, 9, 26) }
            .Mention(0, Scene.Akhmetov).Mention(2, Scene.Kazakhstan).Mention(4, Scene.Nato)
            .Relate(RelationType.HoldsOffice, 0, 2, title: "Defense Minister")
            .Relate(RelationType.Support, 0, 4, confidence: 0.123456)
            .Build());

    [Fact]
    public void Graphml_declares_every_attribute_it_uses_and_every_edge_joins_nodes()
    {
        var xml = XDocument.Parse(Text(Graph, GraphMlWriter.Write));
        var keys = xml.Descendants(GraphMl + "key").Select(k => (string)k.Attribute("id")!).ToHashSet();
        var ids = xml.Descendants(GraphMl + "node").Select(n => (string)n.Attribute("id")!).ToHashSet();
        xml.Descendants(GraphMl + "data").Should().OnlyContain(d => keys.Contains((string)d.Attribute("key")!));
        xml.Descendants(GraphMl + "edge").Should().HaveCount(2).And
            .OnlyContain(e => ids.Contains((string)e.Attribute("source")!) && ids.Contains((string)e.Attribute("target")!));
    }

    [Fact]
    public void Graphml_writes_typed_values()
    {
        var xml = XDocument.Parse(Text(Graph, GraphMlWriter.Write));
        string Value(XElement e, string key) => e.Elements(GraphMl + "data").Single(d => (string)d.Attribute("key")! == key).Value;
        var edge = xml.Descendants(GraphMl + "edge").Single(e => Value(e, "e-type") == "SUPPORT");
        Value(edge, "e-confidence").Should().Be("0.1235");
        Value(edge, "e-quadClass").Should().Be("1");
        Value(edge, "e-sentence").Should().Be("Kazakhstan supports NATO");
        xml.Descendants(GraphMl + "key").Single(k => (string)k.Attribute("id")! == "e-confidence").Attribute("attr.type")!.Value.Should().Be("double");
        Value(xml.Descendants(GraphMl + "node").First(), "n-offices").Should().Be("Defense Minister of Kazakhstan");
    }

    [Fact]
    public void Graph_json_has_the_nodes_and_each_edge_with_its_evidence()
    {
        using var json = JsonDocument.Parse(Text(Graph, GraphJsonWriter.Write));
        json.RootElement.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString())
            .Should().Equal("Daniyal Akhmetov", "KAZ", "NATO");
        var support = json.RootElement.GetProperty("edges").EnumerateArray().Single(e => e.GetProperty("type").GetString() == "SUPPORT");
        support.GetProperty("source").GetString().Should().Be("KAZ");
        var evidence = support.GetProperty("evidence")[0];
        evidence.GetProperty("source").GetString().Should().Be("Daniyal Akhmetov");
        evidence.GetProperty("documentDate").GetString().Should().Be("2008-09-26");
        evidence.GetProperty("text").GetString().Should().Be("Akhmetov of Kazakhstan thanked NATO");
    }

    [Fact]
    public void An_empty_graph_is_written_as_one()
    {
        var empty = GeoGraph.From(Array.Empty<Document>());
        XDocument.Parse(Text(empty, GraphMlWriter.Write)).Descendants(GraphMl + "graph").Should().ContainSingle();
        JsonDocument.Parse(Text(empty, GraphJsonWriter.Write)).RootElement.GetProperty("nodes").GetArrayLength().Should().Be(0);
    }

    // Not InlineData: an attribute is stored as UTF-8, which loses lone surrogates.
    public static TheoryData<string> OddTexts =>
        ["<&>\"'", "\0\u0001\u001B\u007F", "\uD800", "\uDC00\uD800", "\uFFFE\uFFFF", "]]>\r\n\t", "😀 é 中 \u202E"];

    [Theory]
    [MemberData(nameof(OddTexts), DisableDiscoveryEnumeration = true)]
    public void Odd_names_and_texts_give_valid_xml_and_json(string odd)
    {
        var actor = Scene.Nato with { Id = odd, Name = odd };
        var document = new Scene(odd, odd, odd, odd).Mention(0, actor).Mention(2, Scene.Kazakhstan with { Name = odd })
            .Relate(RelationType.Accuse, 0, 2, title: odd).Build();
        var graph = GeoGraph.From(document);
        XDocument.Parse(Text(graph, GraphMlWriter.Write));
        JsonDocument.Parse(Text(graph, GraphJsonWriter.Write));
        using var json = JsonDocument.Parse(DocumentJsonWriter.ToJson(document));
        var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(odd));
        json.RootElement.GetProperty("entities")[0].GetProperty("text").GetString().Should().Be(expected).And.HaveLength(odd.Length);
    }

    private static string Text(GeoGraph graph, Action<GeoGraph, Stream> write)
    {
        using var stream = new MemoryStream();
        write(graph, stream);
        stream.CanWrite.Should().BeTrue("the writer must leave the stream open");
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
