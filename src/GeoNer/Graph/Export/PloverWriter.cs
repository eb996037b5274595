using System.Text.Json;
using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// Writes the events of a graph as a list of PLOVER's JSON records, one for each piece of evidence, with the field names of PLOVER's
/// gold standard records (<c>id</c>, <c>date</c>, <c>source</c>, <c>target</c>, <c>event</c>, <c>eventText</c>, <c>context</c>, <c>mode</c>, <c>text</c>, <c>textInfo</c>, …). UTF-8.
/// </summary>
/// <remarks>
/// Only what the texts give as actual. <c>context</c> and <c>mode</c>, which GeoNer does not find, are empty; an actor has besides
/// <c>actorText</c>, <c>code</c> and <c>sector</c> its <c>id</c> here; <c>text</c> is the evidence, not the whole sentence.
/// </remarks>
public static class PloverWriter
{
    /// <summary>Writes the records, in the order of the graph's edges.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Where to; written to from its position on, flushed, not closed.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(GeoGraph graph, Stream output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, JsonOutput.Indented);
        var number = 0;
        json.WriteStartArray();
        foreach (var (edge, evidence) in ExportText.ActualEvents(graph))
        {
            WriteRecord(edge, evidence, ++number, json);
            if (json.BytesPending > 64 * 1024) json.Flush();
        }

        json.WriteEndArray();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteRecord(EventEdge edge, Evidence evidence, int number, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, $"GEONER-{edge.Type.Info().Code}-{ExportText.Number(number)}");
        json.WriteString("date"u8, ExportText.Date(evidence.DocumentDate) ?? "");
        json.WriteStartArray("source"u8);
        WriteActor(evidence.Source, json);
        json.WriteEndArray();
        json.WriteStartArray("target"u8);
        WriteActor(evidence.Target, json);
        json.WriteEndArray();
        json.WriteString("event"u8, edge.Type.Info().Code);
        json.WriteString("eventText"u8, evidence.Trigger.Lemma);
        json.WriteString("context"u8, "");
        json.WriteString("mode"u8, "");
        json.WriteString("text"u8, evidence.Text);
        json.WriteStartObject("textInfo"u8);
        json.WriteString("document"u8, evidence.DocumentId);
        json.WriteSpan(evidence.Span);
        json.WriteString("rule"u8, evidence.Rule);
        json.WriteConfidence(evidence.Confidence);
        json.WriteString("cameo"u8, evidence.Cameo);
        json.WriteEndObject();
        json.WriteString("language"u8, "en");
        json.WriteString("coder"u8, "GeoNer");
        json.WriteEndObject();
    }

    private static void WriteActor(Actor actor, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("actorText"u8, actor.Name);
        json.WriteString("code"u8, CameoActor.Root(actor));
        if (actor.Sector.Name() is { } sector) json.WriteString("sector"u8, sector);
        json.WriteString("id"u8, actor.Id);
        json.WriteEndObject();
    }
}
