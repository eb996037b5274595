using System.Text.Json.Nodes;
using System.Xml.Linq;
using GeoNer.Graph;
using GeoNer.Ontology;
using GeoNer.Tool.Batch.Writing;

namespace GeoNer.Tool.Tests.Batch;

/// <summary>The merged graph of a dump beside the graph of the same articles at once.</summary>
public sealed class MergedGraphTests : IDisposable
{
    private static readonly string[] CountsOfMerged = ["statements", "documents", "first", "last"];

    private readonly ToolRun _tool = ToolRun.Shipped();

    private string Output => Path.Combine(_tool.Folder, "out");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task All_that_a_graph_has_is_in_the_merged_one_too()
    {
        var dump = _tool.Write("dump.jsonl", string.Join('\n',
            BatchFolder.Line("a", "Kazakh Defense Minister Daniyal Akhmetov met with NATO officials. Russia accused NATO on Monday.", "2008-09-26"),
            BatchFolder.Line("b", "Daniyal Akhmetov, former prime minister of Kazakhstan, thanked Turkey. Akhmetov is the governor of East Kazakhstan.", "2008-10-01"),
            BatchFolder.Line("c", "Turkey may send troops to Syria. Russian troops attacked Ukraine.")));
        (await _tool.RunAsync("batch", dump, "-o", Output, "--fast", "--part-size", "1", "--formats", "graph")).Should().Be(0, _tool.Error);
        var whole = Path.Combine(_tool.Folder, "whole");
        foreach (var format in (string[])["graph-json", "graphml"])
            (await _tool.RunAsync("extract", dump, "--fast", "--format", format, "--output", whole + "." + format)).Should().Be(0, _tool.Error);

        var (merged, expected) = (Json(Path.Combine(Output, "graph.json")), Json(whole + ".graph-json"));
        merged.ToJsonString().Should().Be(expected.ToJsonString()).And.Contain("\"title\":\"Defense Minister\"");
        Attributes(Path.Combine(Output, "graph.graphml")).Should().Contain(Attributes(whole + ".graphml"));
    }

    [Fact]
    public void The_first_part_that_gives_an_actor_roles_decides_and_offices_of_all_parts_are_kept()
    {
        var first = new NodeRecord("A", "A", EntityType.Person, null, null, Sector.None, null, [], [new Office("Mayor", "B", "B"), new Office("Envoy", "C", "C")], 1, 1);
        var later = first with { Roles = ["HMS", "GOV"], Offices = [new Office("MAYOR", "B", "B"), new Office("Envoy", "B", "B")] };
        var merged = first.With(later).With(later with { Roles = ["NGO"], Offices = [] });
        merged.Roles.Should().Equal("HMS", "GOV");
        merged.Offices.Select(o => $"{o.Title} of {o.Of}").Should().Equal("Envoy of B", "Mayor of B", "Envoy of C");
        using var json = new MemoryStream();
        using (var writer = new MergedGraphJson(json))
        {
            writer.Write(merged);
            writer.Complete();
        }

        JsonNode.Parse(json.ToArray())!["nodes"]![0]!["roles"]!.ToJsonString().Should().Be("[\"HMS\",\"GOV\"]");
    }

    // Without the lists that a merged graph counts; evidence, which it orders by strength, in the order of the articles.
    private static JsonNode Json(string path)
    {
        var graph = JsonNode.Parse(File.ReadAllText(path))!;
        foreach (var node in graph["nodes"]!.AsArray()) node!.AsObject().Remove("documents");
        foreach (var edge in graph["edges"]!.AsArray())
        {
            foreach (var count in CountsOfMerged) edge!.AsObject().Remove(count);
            var evidence = edge!["evidence"]!.AsArray().OrderBy(e => (string)e!["document"]!).ThenBy(e => (int)e!["start"]!).ToList();
            edge["evidence"] = new JsonArray([.. evidence.Select(e => e!.DeepClone())]);
        }

        return graph;
    }

    // Each attribute with its value, of nodes and edges with those of their ends; ids in the file are another matter.
    private static IEnumerable<string> Attributes(string path)
    {
        var xml = XDocument.Load(path);
        var names = xml.Descendants().Where(e => e.Name.LocalName == "node").ToDictionary(n => n.Attribute("id")!.Value, n => n.Elements().First().Value);
        return xml.Descendants().Where(e => e.Name.LocalName == "data").Select(d =>
            $"{(d.Parent!.Attribute("source") is { } source ? $"{names[source.Value]} {names[d.Parent.Attribute("target")!.Value]}" : names[d.Parent.Attribute("id")!.Value])} {d.Attribute("key")!.Value} {d.Value}");
    }
}
