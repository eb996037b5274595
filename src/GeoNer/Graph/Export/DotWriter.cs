using System.Text;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// Writes a graph in the DOT language (graphviz.org), UTF-8, without colours that mean anything by themselves: what is no event is grey,
/// cooperation green, conflict red, and what is only possible or negated is dashed or dotted.
/// </summary>
/// <remarks>Control characters in names become spaces, NUL too: Graphviz reads strings to the first NUL.</remarks>
public static class DotWriter
{
    /// <summary>Writes the graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Where to; written to from its position on, flushed, not closed.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(GeoGraph graph, Stream output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = ExportText.Open(output);
        text.WriteLine("digraph GeoNer {");
        text.WriteLine("  graph [overlap=false, outputorder=edgesfirst, charset=\"UTF-8\"];");
        text.WriteLine("  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"];");
        text.WriteLine("  edge [fontname=\"sans-serif\", fontsize=10];");
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            var name = $"n{ExportText.Number(numbers.Count)}";
            numbers.Add(node.Id, name);
            text.WriteLine($"  {name} [label={Quote(node.Name)}, shape={Shape(node)}, tooltip={Quote($"{ExportText.Kind(node)} {node.Id}")}];");
        }

        foreach (var edge in graph.Edges)
        {
            text.WriteLine(
                $"  {numbers[edge.Source.Id]} -> {numbers[edge.Target.Id]} [label={Quote(Label(edge))}, color={Colour(edge)}, style={Style(edge.Status)}, "
                + $"weight={ExportText.Number(edge.Weight)}, tooltip={Quote($"{edge}: {edge.Evidence[0].Text}")}];");
        }

        text.WriteLine("}");
    }

    private static string Label(GeoEdge edge) =>
        edge is HoldsOfficeEdge { Title.Length: > 0 } office ? $"is {office.Title} of" : edge.Type.Info().Predicate;

    private static string Shape(GeoNode node) => node switch
    {
        PersonNode => "ellipse",
        AllianceNode => "hexagon",
        RangeNode or FacilityNode or PlaceNode => "house",
        _ => "box",
    };

    private static string Colour(GeoEdge edge) => (edge as EventEdge)?.QuadClass switch
    {
        null => "gray50",
        { } quad when quad.IsConflict() => "firebrick",
        _ => "forestgreen",
    };

    private static string Style(RelationStatus status) => status switch
    {
        RelationStatus.Possible => "dashed",
        RelationStatus.Negated => "dotted",
        _ => "solid",
    };

    // In labels DOT reads escapes (\n, \N, \G) beyond \": every backslash is doubled.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\');
            quoted.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return quoted.Append('"').ToString();
    }
}
