using System.Text.Json;
using GeoNer.Documents;
using GeoNer.Graph;

namespace GeoNer.Tool.Training;

/// <summary>Writes examples as JSON lines.</summary>
internal static class PairExampleWriter
{
    public static void Write(Stream stream, IEnumerable<PairExample> examples)
    {
        foreach (var example in examples)
        {
            using (var json = new Utf8JsonWriter(stream, JsonOutput.Compact))
            {
                json.WriteStartObject();
                json.WriteNumber("text"u8, example.Text);
                json.WriteBoolean("article"u8, example.IsArticle);
                json.WriteStartArray("words"u8);
                foreach (var word in example.Words) json.WriteStringValue(word);
                json.WriteEndArray();
                WriteSpan(json, "source", example.Source);
                WriteSpan(json, "target", example.Target);
                json.WriteString("type"u8, example.Type);
                json.WriteNumber("weight"u8, Math.Round(example.Weight, 3));
                json.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
        }
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, SentenceSpan span)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }
}
