using System.Text.Json;

namespace GeoNer.Graph;

/// <summary>
/// Writes a graph as RDF in JSON-LD 1.1 (W3C, 2020), UTF-8: an object with <c>@context</c> and <c>@graph</c>. The context is written out, so that nothing
/// is fetched by who reads it. The same triples as <see cref="TurtleWriter"/>.
/// </summary>
public static class JsonLdWriter
{
    /// <summary>Writes the graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Where to; written to from its position on, flushed, not closed.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(GeoGraph graph, Stream output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, JsonOutput.Indented);
        json.WriteStartObject();
        json.WriteStartObject("@context"u8);
        foreach (var (prefix, iri) in RdfGraph.Prefixes)
        {
            // Only IRIs that end in a delimiter are prefixes by themselves (JSON-LD 1.1, section 4.1.3); a colon is one.
            json.WriteString(prefix, iri);
        }

        json.WriteEndObject();
        json.WriteStartArray("@graph"u8);
        foreach (var node in RdfGraph.Nodes(graph))
        {
            WriteNode(node, json);
            if (json.BytesPending > 64 * 1024) json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteNode(RdfNode node, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (node.Iri is not null) json.WriteString("@id"u8, node.Iri);
        foreach (var property in node.Properties)
        {
            var values = property.ToList();
            json.WritePropertyName(property.Key == "rdf:type" ? "@type" : property.Key);
            if (values.Count > 1) json.WriteStartArray();
            foreach (var value in values) WriteValue(value, property.Key == "rdf:type", json);
            if (values.Count > 1) json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(RdfValue value, bool isType, Utf8JsonWriter json)
    {
        if (value.Kind == RdfKind.Nested)
        {
            WriteNode(value.Node!, json);
        }
        else if (isType || value is { Kind: RdfKind.Literal, Datatype: null })
        {
            json.WriteStringValue(value.Text);
        }
        else
        {
            json.WriteStartObject();
            if (value.Kind == RdfKind.Literal)
            {
                json.WriteString("@value"u8, value.Text);
                json.WriteString("@type"u8, value.Datatype);
            }
            else
            {
                json.WriteString("@id"u8, value.Text);
            }

            json.WriteEndObject();
        }
    }
}
