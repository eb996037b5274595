using System.Text;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// Writes a graph as a Cypher script (opencypher.org), UTF-8: one statement a line, each ended by a semicolon, as <c>cypher-shell</c> reads it.
/// Actors have the label <c>Actor</c> and that of their kind, relations the type's code. The script merges: run twice it changes nothing.
/// </summary>
/// <remarks>
/// Text is in string literals only, and no article can end one. Old versions of Neo4j read <c>\u0027</c> as a quote before they read
/// the literal; a backslash before a <c>u</c> is therefore cut off from it. The first line, which makes the index, is of Neo4j 4.4 and later.
/// </remarks>
public static class CypherWriter
{
    /// <summary>Writes the script.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Where to; written to from its position on, flushed, not closed.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(GeoGraph graph, Stream output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = ExportText.Open(output);
        text.WriteLine("CREATE CONSTRAINT geoner_actor IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE;");
        foreach (var node in graph.Nodes) WriteNode(node, text);
        foreach (var edge in graph.Edges) WriteEdge(edge, text);
    }

    private static void WriteNode(GeoNode node, StreamWriter text)
    {
        text.Write($"MERGE (a:Actor {{id: {Quote(node.Id)}}}) SET a:{ExportText.Kind(node)}, a.name = {Quote(node.Name)}, a.mentions = {ExportText.Number(node.Mentions)}");
        Set("a", "affiliation", node.Affiliation, text);
        Set("a", "sector", node.Sector.Name(), text);
        Set("a", "country", ExportText.Country(node), text);
        if (node.Roles.Count > 0) text.Write($", a.roles = {List(node.Roles)}");
        text.WriteLine($", a.documents = {List(node.Documents)};");
    }

    private static void WriteEdge(GeoEdge edge, StreamWriter text)
    {
        var title = edge is HoldsOfficeEdge office ? $", title: {Quote(office.Title)}" : "";
        text.Write($"MATCH (s:Actor {{id: {Quote(edge.Source.Id)}}}), (t:Actor {{id: {Quote(edge.Target.Id)}}}) ");
        text.Write($"MERGE (s)-[r:{edge.Type.Info().Code} {{status: {Quote(edge.Status.Name())}{title}}}]->(t) ");
        text.Write($"SET r.sentence = {Quote(edge.ToString())}, r.confidence = {Float(edge.Confidence)}, r.weight = {ExportText.Number(edge.Weight)}");
        if (edge is EventEdge e) text.Write($", r.cameo = {Quote(e.Cameo)}, r.quadClass = {ExportText.Number((int)e.QuadClass)}");
        if (edge.FirstDate is { } first) text.Write($", r.firstDate = date('{ExportText.Date(first)}'), r.lastDate = date('{ExportText.Date(edge.LastDate)}')");
        text.Write($", r.documents = {List(ExportText.Documents(edge))}");
        text.WriteLine($", r.evidence = {List(edge.Evidence.Select(x => x.Text))};");
    }

    private static void Set(string variable, string name, string? value, StreamWriter text)
    {
        if (value is not null) text.Write($", {variable}.{name} = {Quote(value)}");
    }

    private static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Quote))}]";

    // Cypher tells integers from floats by the point.
    private static string Float(double value) => ExportText.Decimal(value) is var text && text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('\'');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\\' when i + 1 < text.Length && text[i + 1] is 'u' or 'U':
                    quoted.Append(@"\\' + '");
                    break;
                case '\\':
                    quoted.Append(@"\\");
                    break;
                case '\'':
                    quoted.Append(@"\'");
                    break;
                case '\n':
                    quoted.Append(@"\n");
                    break;
                case '\r':
                    quoted.Append(@"\r");
                    break;
                case '\t':
                    quoted.Append(@"\t");
                    break;
                default:
                    quoted.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? '\uFFFD' : c);
                    break;
            }
        }

        return quoted.Append('\'').ToString();
    }
}
