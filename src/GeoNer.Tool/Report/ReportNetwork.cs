using GeoNer.Graph;

namespace GeoNer.Tool.Report;

/// <summary>The part of a graph that a report draws: the actors that take part in relations, the most stated ones where there are too many.</summary>
internal sealed class ReportNetwork
{
    /// <summary>What a browser draws and a person reads; the page says when there are more.</summary>
    public const int MostNodes = 2000;

    public ReportNetwork(GeoGraph graph)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var edge in graph.Edges)
        {
            weights[edge.Source.Id] = weights.GetValueOrDefault(edge.Source.Id) + edge.Weight;
            if (edge.Source.Id != edge.Target.Id) weights[edge.Target.Id] = weights.GetValueOrDefault(edge.Target.Id) + edge.Weight;
        }

        ActorsInRelations = weights.Count;
        Nodes = [.. graph.Nodes.Where(n => weights.ContainsKey(n.Id)).OrderByDescending(n => weights[n.Id]).Take(MostNodes)];
        Numbers = Nodes.Select((node, i) => (node.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        Edges = [.. graph.Edges.Where(e => Numbers.ContainsKey(e.Source.Id) && Numbers.ContainsKey(e.Target.Id))];
        Places = ForceLayout.Place(
            Nodes.Count,
            [.. Edges.Select(e => (A: Numbers[e.Source.Id], B: Numbers[e.Target.Id], e.Weight)).Where(l => l.A != l.B)
                .GroupBy(l => (Math.Min(l.A, l.B), Math.Max(l.A, l.B))).Select(g => (g.Key.Item1, g.Key.Item2, (float)g.Sum(l => l.Weight)))]);
    }

    /// <summary>How many actors take part in relations, drawn or not.</summary>
    public int ActorsInRelations { get; }

    /// <summary>The actors drawn, the most stated first.</summary>
    public IReadOnlyList<GeoNode> Nodes { get; }

    /// <summary>The place of each actor in <see cref="Nodes"/>, by id.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>The edges between them.</summary>
    public IReadOnlyList<GeoEdge> Edges { get; }

    /// <summary>Where each actor stands.</summary>
    public IReadOnlyList<(float X, float Y)> Places { get; }
}
