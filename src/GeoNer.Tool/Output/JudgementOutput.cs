using System.Buffers;
using System.Text.Json;
using GeoNer.Graph;
using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Tool.Output;

/// <summary>The answers of <c>geoner relate</c>: one JSON object a line, its values null where nothing fits.</summary>
internal sealed class JudgementOutput(Stream stream)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public void Write(string id, PairJudgement? judgement)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Graph.JsonOutput.Compact))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WriteString("type"u8, judgement?.Type.Info().Code);
            json.WriteString("status"u8, judgement?.Status.Name());
            if (judgement is null)
                json.WriteNull("confidence"u8);
            else
                json.WriteConfidence(judgement.Confidence);
            json.WriteString("cameo"u8, judgement?.Cameo);
            json.WriteString("rule"u8, judgement?.Rule);
            json.WriteEndObject();
        }

        _buffer.Write("\n"u8);
        stream.Write(_buffer.WrittenSpan);
    }
}
