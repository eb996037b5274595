using GeoNer.Graph;
using GeoNer.QuikGraph;

namespace GeoNer.Extensions.Tests;

public class GeoNetworkTests
{
    private static readonly GeoGraph Graph = GeoGraph.From(((string[])
    [
        "Russia attacked Ukraine.", "Poland helped Ukraine.", "Russia attacked Ukraine again.", "Germany helped Ukraine.", "Poland met with Germany.",
        "China met with Pakistan.", "Pakistan met with China.", "Brazil was mentioned.",
    ]).Select((text, i) => GeoExtractor.Create().Extract(text, $"d{i}")));

    [Fact]
    public void The_view_has_the_nodes_and_edges_of_the_graph()
    {
        var view = Graph.ToQuikGraph();
        view.VertexCount.Should().Be(Graph.Nodes.Count);
        view.Edges.Select(e => e.Edge).Should().BeEquivalentTo(Graph.Edges);
        Graph.ToQuikGraph(e => e is AssaultEdge).Edges.Should().ContainSingle().Which.Weight.Should().Be(2);
    }

    [Fact]
    public void Components_are_what_no_edge_joins() =>
        Graph.Components().Select(c => string.Join(' ', c.Select(n => n.Id))).Should().Equal("DEU POL RUS UKR", "CHN PAK", "BRA");

    [Fact]
    public void Who_is_acted_upon_by_many_is_central() => Graph.Centrality()[0].Node.Id.Should().BeOneOf("UKR", "CHN", "PAK");

    [Fact]
    public void Communities_follow_the_edges_chosen_and_are_the_same_each_time()
    {
        IEnumerable<string> Of() => Graph.Communities(e => e is not AssaultEdge).Select(c => string.Join(' ', c.Select(n => n.Id)));
        Of().Should().Equal(Of()).And.Contain(["DEU POL UKR", "CHN PAK", "BRA", "RUS"]);
    }
}
