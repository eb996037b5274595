using System.Globalization;
using System.Text;

namespace GeoNer.Graph;

/// <summary>
/// Writes a graph as RDF in Turtle (W3C, 2014), UTF-8. Actors are resources, and so are edges, as reified statements with status,
/// confidence and evidence; an actual edge also is a plain triple such as
/// <c>&lt;urn:geoner:actor:KAZ&gt; gn:cooperatesWith &lt;urn:geoner:actor:NATO&gt;</c>.
/// </summary>
/// <remarks>The same triples as <see cref="JsonLdWriter"/>. Resources are URNs under <c>urn:geoner:</c>; classes also those of schema.org.</remarks>
public static class TurtleWriter
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
        foreach (var (prefix, iri) in RdfGraph.Prefixes) text.WriteLine($"@prefix {prefix}: <{iri}> .");
        foreach (var node in RdfGraph.Nodes(graph))
        {
            text.WriteLine();
            text.Write($"<{node.Iri}>");
            WriteProperties(node, "  ", text);
            text.WriteLine(" .");
        }
    }

    private static void WriteProperties(RdfNode node, string indent, StreamWriter text)
    {
        var isFirst = true;
        foreach (var property in node.Properties)
        {
            if (!isFirst) text.Write(" ;");
            text.Write($"\n{indent}{(property.Key == "rdf:type" ? "a" : property.Key)} ");
            var isFirstValue = true;
            foreach (var value in property)
            {
                if (!isFirstValue) text.Write(", ");
                WriteValue(value, indent, text);
                isFirstValue = false;
            }

            isFirst = false;
        }
    }

    private static void WriteValue(RdfValue value, string indent, StreamWriter text)
    {
        switch (value.Kind)
        {
            case RdfKind.Iri:
                text.Write($"<{value.Text}>");
                break;
            case RdfKind.PrefixedName:
                text.Write(value.Text);
                break;
            case RdfKind.Literal:
                WriteLiteral(value.Text, text);
                if (value.Datatype is not null) text.Write($"^^{value.Datatype}");
                break;
            default:
                text.Write('[');
                WriteProperties(value.Node!, indent + "  ", text);
                text.Write($"\n{indent}]");
                break;
        }
    }

    private static void WriteLiteral(string value, StreamWriter text)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append(@"\\"),
                '\n' => literal.Append(@"\n"),
                '\r' => literal.Append(@"\r"),
                '\t' => literal.Append(@"\t"),
                _ when char.IsControl(c) => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => literal.Append(c),
            };
        }

        text.Write(literal.Append('"'));
    }
}
