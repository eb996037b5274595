using System.Text.Json;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// Writes a graph as one indented JSON object, UTF-8, with the lists <c>nodes</c> and <c>edges</c>; each edge has all its
/// evidence. A lone surrogate is written as U+FFFD.
/// </summary>
public static class GraphJsonWriter
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
        json.WriteStartArray("nodes"u8);
        foreach (var node in graph.Nodes)
        {
            WriteNode(node, json);
            FlushLarge(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("edges"u8);
        foreach (var edge in graph.Edges)
        {
            WriteEdge(edge, json);
            FlushLarge(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    // The writer buffers all it is given until it is flushed.
    private static void FlushLarge(Utf8JsonWriter json)
    {
        if (json.BytesPending > 64 * 1024) json.Flush();
    }

    private static void WriteNode(GeoNode node, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, node.Id);
        json.WriteString("type"u8, node.Type.Name());
        json.WriteString("name"u8, node.Name);
        json.WriteString("affiliation"u8, node.Affiliation);
        json.WriteString("sector"u8, node.Sector.Name());
        json.WriteString("country"u8, node.Country);
        if (node.Roles.Count > 0)
        {
            json.WriteStartArray("roles"u8);
            foreach (var role in node.Roles) json.WriteStringValue(role);
            json.WriteEndArray();
        }

        json.WriteNumber("mentions"u8, node.Mentions);
        json.WriteStartArray("documents"u8);
        foreach (var document in node.Documents) json.WriteStringValue(document);
        json.WriteEndArray();
        if (node is PersonNode person)
        {
            json.WriteStartArray("offices"u8);
            foreach (var office in person.Offices)
            {
                json.WriteStartObject();
                json.WriteString("title"u8, office.Title);
                json.WriteString("of"u8, office.Of);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteEdge(GeoEdge edge, Utf8JsonWriter json)
    {
        var info = edge.Type.Info();
        json.WriteStartObject();
        json.WriteString("source"u8, edge.Source.Id);
        json.WriteString("type"u8, info.Code);
        json.WriteString("target"u8, edge.Target.Id);
        json.WriteString("status"u8, edge.Status.Name());
        json.WriteString("sentence"u8, edge.ToString());
        json.WriteConfidence(edge.Confidence);
        if (edge is EventEdge e)
        {
            json.WriteNumber("quadClass"u8, (int)e.QuadClass);
            json.WriteString("cameo"u8, e.Cameo);
        }

        if (edge is HoldsOfficeEdge office) json.WriteString("title"u8, office.Title);
        json.WriteStartArray("evidence"u8);
        foreach (var evidence in edge.Evidence) WriteEvidence(evidence, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Evidence evidence, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("document"u8, evidence.DocumentId);
        json.WriteString("documentDate"u8, ExportText.Date(evidence.DocumentDate));
        json.WriteSpan(evidence.Span);
        json.WriteString("text"u8, evidence.Text);
        json.WriteString("source"u8, evidence.Source.Id);
        json.WriteString("sourceSector"u8, evidence.Source.Sector.Name());
        json.WriteString("target"u8, evidence.Target.Id);
        json.WriteString("targetSector"u8, evidence.Target.Sector.Name());
        json.WriteTrigger(evidence.Trigger);
        json.WriteString("rule"u8, evidence.Rule);
        json.WriteConfidence(evidence.Confidence);
        json.WriteString("cameo"u8, evidence.Cameo);
        json.WriteString("date"u8, evidence.Date);
        json.WriteEndObject();
    }
}
