using GeoNer.Graph;
using QuikGraph;
using QuikGraph.Algorithms.ConnectedComponents;
using QuikGraph.Algorithms.Ranking;

namespace GeoNer.QuikGraph;

/// <summary>Views of a graph for QuikGraph's algorithms, and what is asked of a network most often. All results are repeatable.</summary>
public static class GeoNetwork
{
    private const int MostRounds = 100;

    /// <summary>The graph as QuikGraph has it: the same nodes and edges, parallel ones too.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="choose">True for the edges wanted; all when null. Nodes stay in any case.</param>
    public static BidirectionalGraph<GeoNode, NetworkEdge> ToQuikGraph(this GeoGraph graph, Func<GeoEdge, bool>? choose = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var view = new BidirectionalGraph<GeoNode, NetworkEdge>(allowParallelEdges: true, graph.Nodes.Count);
        view.AddVertexRange(graph.Nodes);
        view.AddEdgeRange(graph.Edges.Where(choose ?? (_ => true)).Select(e => new NetworkEdge(e)));
        return view;
    }

    /// <summary>The parts of the graph that no edge joins, whatever its direction: the largest first, each in the order of ids.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="choose">True for the edges wanted; all when null. A node without edges is a part by itself.</param>
    public static IReadOnlyList<IReadOnlyList<GeoNode>> Components(this GeoGraph graph, Func<GeoEdge, bool>? choose = null)
    {
        var algorithm = new WeaklyConnectedComponentsAlgorithm<GeoNode, NetworkEdge>(ToQuikGraph(graph, choose));
        algorithm.Compute();
        return Groups(graph, node => algorithm.Components[node]);
    }

    /// <summary>How central each node is by PageRank (Brin and Page 1998): acts done to a node raise it, the more so the more central who does them. The most central first.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="choose">True for the edges wanted; all when null.</param>
    public static IReadOnlyList<(GeoNode Node, double Rank)> Centrality(this GeoGraph graph, Func<GeoEdge, bool>? choose = null)
    {
        var algorithm = new PageRankAlgorithm<GeoNode, NetworkEdge>(ToQuikGraph(graph, choose));
        algorithm.Compute();
        return [.. algorithm.Ranks.Select(r => (r.Key, r.Value)).OrderByDescending(r => r.Value).ThenBy(r => r.Key.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Groups of nodes that have more to do with each other than with the rest, by label propagation (Raghavan, Albert, Kumara 2007), weighted by statements, directions left aside: the
    /// largest first, each in the order of ids. A node without edges is a group by itself.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="choose">True for the edges wanted, such as those of cooperation; all when null.</param>
    /// <remarks>Nodes are visited in the order of ids and ties go to the smaller label, where the paper draws lots.</remarks>
    public static IReadOnlyList<IReadOnlyList<GeoNode>> Communities(this GeoGraph graph, Func<GeoEdge, bool>? choose = null)
    {
        var view = ToQuikGraph(graph, choose);
        var labels = graph.Nodes.Select((node, i) => (node, i)).ToDictionary(x => x.node, x => x.i);
        for (var round = 0; round < MostRounds; round++)
        {
            var hasChanged = false;
            foreach (var node in graph.Nodes)
            {
                var votes = view.OutEdges(node).Select(e => (Label: labels[e.Target], e.Weight))
                    .Concat(view.InEdges(node).Where(e => e.Source != e.Target).Select(e => (Label: labels[e.Source], e.Weight)));
                var best = votes.GroupBy(v => v.Label, v => v.Weight).Select(g => (Label: g.Key, Sum: g.Sum()))
                    .OrderByDescending(v => v.Sum).ThenByDescending(v => v.Label == labels[node]).ThenBy(v => v.Label).FirstOrDefault((labels[node], 0));
                if (best.Label == labels[node]) continue;
                labels[node] = best.Label;
                hasChanged = true;
            }

            if (!hasChanged) break;
        }

        return Groups(graph, node => labels[node]);
    }

    private static IReadOnlyList<IReadOnlyList<GeoNode>> Groups(GeoGraph graph, Func<GeoNode, int> label) =>
        [.. graph.Nodes.GroupBy(label).Select(g => (IReadOnlyList<GeoNode>)[.. g]).OrderByDescending(g => g.Count).ThenBy(g => g[0].Id, StringComparer.Ordinal)];
}
