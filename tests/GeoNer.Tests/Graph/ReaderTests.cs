using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Schema;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;
using GeoNer.Tests.Text.Corpora;

namespace GeoNer.Tests.Graph;

/// <summary>Each format as others read it, in graphs of the size of a dump and in one of hostile names.</summary>
public class ReaderTests
{
    private static readonly Dictionary<string, Lazy<GeoGraph>> Graphs = new()
    {
        ["hostile"] = new(Hostile),
        ["large"] = new(() => GeoGraph.From(Stories(800))),
        ["newswire"] = new(Newswire),
    };

    [SkippableTheory]
    [InlineData("graphml", "hostile")]
    [InlineData("graphml", "large")]
    [InlineData("graphml", "newswire")]
    [InlineData("gexf", "hostile")]
    [InlineData("gexf", "large")]
    [InlineData("gexf", "newswire")]
    public void The_schema_has_nothing_to_say(string format, string name)
    {
        var graph = Graphs[name].Value;
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.Schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Graph", "Schemas", format + ".xsd"));
        using var xml = XmlReader.Create(new MemoryStream(Bytes(graph, format)), settings);
        var (nodes, edges) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "node") nodes++;
            if (xml.LocalName == "edge") edges++;
        }

        (nodes, edges).Should().Be((graph.Nodes.Count, graph.Edges.Count));
    }

    [Theory]
    [InlineData("graphml", "source=\"n0\"", "source=\"n9\"")]
    [InlineData("graphml", "key=\"e-type\"", "key=\"e-kind\"")]
    [InlineData("graphml", "attr.type=\"double\"", "attr.type=\"number\"")]
    [InlineData("gexf", "target=\"n1\"", "target=\"n9\"")]
    [InlineData("gexf", "id=\"e1\"", "id=\"e0\"")]
    [InlineData("gexf", "kind=\"AID\"", "kind=\"ASSAULT\"")]
    [InlineData("gexf", "start=\"2008-09-26\"", "start=\"26 September\"")]
    public void The_schema_sees_what_is_broken(string format, string whole, string broken)
    {
        var graph = GeoGraph.From(new Scene("d", "Kazakhstan", "aids", "NATO") { Date = new DateOnly(2008, 9, 26) }.Mention(0, Scene.Kazakhstan).Mention(2, Scene.Nato)
            .Relate(RelationType.Aid, 0, 2).Relate(RelationType.Assault, 0, 2).Build());
        var text = Encoding.UTF8.GetString(Bytes(graph, format));
        text.Should().Contain(whole);
        var schemas = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        schemas.Schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Graph", "Schemas", format + ".xsd"));
        var act = () =>
        {
            using var xml = XmlReader.Create(new StringReader(text.Replace(whole, broken, StringComparison.Ordinal)), schemas);
            while (xml.Read())
            {
            }
        };
        act.Should().Throw<XmlSchemaValidationException>();
    }

    [SkippableTheory]
    [InlineData("graphml", "hostile")]
    [InlineData("graphml", "large")]
    [InlineData("graphml", "newswire")]
    [InlineData("gexf", "hostile")]
    [InlineData("gexf", "large")]
    [InlineData("gexf", "newswire")]
    [InlineData("dot", "hostile")]
    [InlineData("dot", "large")]
    [InlineData("dot", "newswire")]
    [InlineData("cypher", "hostile")]
    [InlineData("cypher", "large")]
    [InlineData("cypher", "newswire")]
    public async Task A_reader_of_the_format_finds_each_node_and_edge(string format, string name)
    {
        var graph = Graphs[name].Value;
        var read = await ForeignReader.ReadAsync(format, Bytes(graph, format));
        if (format == "cypher")
        {
            read.GetProperty("statements").GetInt32().Should().Be(1 + graph.Nodes.Count + graph.Edges.Count);
        }
        else
        {
            read.GetProperty("nodes").GetInt32().Should().Be(graph.Nodes.Count);
            read.GetProperty("edges").GetInt32().Should().Be(graph.Edges.Count);
        }
    }

    [SkippableTheory]
    [InlineData("hostile")]
    [InlineData("large")]
    [InlineData("newswire")]
    public async Task Readers_of_turtle_and_json_ld_find_the_same_triples(string name)
    {
        var graph = Graphs[name].Value;
        var turtle = await ForeignReader.ReadAsync("turtle", Bytes(graph, "turtle"));
        turtle.GetProperty("triples").GetInt32().Should().BeGreaterThan((graph.Nodes.Count * 5) + (graph.Edges.Count * 8));
        JsonElement.DeepEquals(await ForeignReader.ReadAsync("json-ld", Bytes(graph, "json-ld")), turtle).Should().BeTrue();
    }

    [SkippableFact]
    public async Task The_readers_refuse_what_is_broken()
    {
        foreach (var (format, text) in ((string, string)[])[("turtle", "<a> <b> ."), ("json-ld", "{\"@graph\": [{\"@id\": 1}]}"), ("cypher", "MATCH (n RETURN n;"), ("dot", "digraph { a -> }"), ("gexf", "<gexf"), ("graphml", "<a/>")])
        {
            // Not by ThrowAsync, which would take a skipped test for a wrong exception.
            var isRefused = false;
            try
            {
                await ForeignReader.ReadAsync(format, Encoding.UTF8.GetBytes(text));
            }
            catch (FormatException)
            {
                isRefused = true;
            }

            isRefused.Should().BeTrue("of {0}", format);
        }
    }

    private static GeoGraph Hostile() => GeoGraph.From(ExportTests.Odds.Index().Select(odd =>
    {
        var word = odd.Item.Length == 0 ? "x" : odd.Item;
        return new Scene(odd.Item, word, word, word) { Date = odd.Index % 2 == 0 ? new DateOnly(2020, 1, 1) : null }
            .Mention(0, Scene.Nato with { Id = odd.Item, Name = odd.Item }).Mention(2, Scene.Akhmetov with { Id = odd.Item + "'", Name = odd.Item, Affiliation = null })
            .Relate(RelationType.Accuse, 0, 2).Relate(RelationType.Accuse, 2, 0, RelationStatus.Possible).Relate(RelationType.HoldsOffice, 2, 0, title: word).Build();
    }));

    // As many nodes, edges and pieces of evidence as 843 articles of newswire have: some 12,000, 2,000 and 2,300.
    private static IEnumerable<Document> Stories(int count)
    {
        var random = new Random(1);
        string[] words = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? $"Actor{i}" : "said")];
        for (var story = 0; story < count; story++)
        {
            var scene = new Scene($"story-{story}", words) { Date = new DateOnly(2020, 1, 1).AddDays(random.Next(2000)) };
            for (var word = 0; word < words.Length; word += 2)
            {
                var number = random.Next(4) == 0 ? random.Next(60) : 100 + (story * 20) + word;
                scene.Mention(word, new Actor { Id = $"Actor {number}", Name = $"Actor {number}", Type = (EntityType)(number % 8), Country = number % 3 == 0 ? "KAZ" : null });
            }

            for (var i = 0; i < 3; i++) scene.Relate((RelationType)random.Next(16), random.Next(10) * 2, 20 + (random.Next(10) * 2), (RelationStatus)random.Next(3));
            yield return scene.Build();
        }
    }

    private static GeoGraph Newswire()
    {
        var files = Directory.GetFiles(SharedData.Require("articles/worldwide"), "*.txt").Order(StringComparer.Ordinal);
        var articles = files.Select((f, i) => new Article(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f, Encoding.UTF8), new DateOnly(2020, 1, 1).AddDays(i)));
        return GeoGraph.From(SharedExtractor.Fast.ExtractAllAsync(articles).ToBlockingEnumerable().Select(r => r.Document!));
    }

    private static byte[] Bytes(GeoGraph graph, string format)
    {
        using var stream = new MemoryStream();
        GraphFormat.Find(format)!.Write(graph, stream);
        return stream.ToArray();
    }
}
