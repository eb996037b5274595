using System.Text;
using System.Text.Json;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>An article of the bytes of one JSON object.</summary>
internal static class JsonFields
{
    /// <summary>Reads the object.</summary>
    /// <exception cref="FormatException">It is broken, no object, or has no text.</exception>
    public static BatchArticle Read(byte[] bytes, FieldMapping fields, string place)
    {
        var encoding = "utf-8";
        string? warning = null;
        if (TextDecoder.FirstInvalid(bytes) >= 0)
        {
            (var text, encoding) = DumpText.Decode(bytes, null, out warning);
            bytes = Encoding.UTF8.GetBytes(text);
        }

        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(TextDecoder.MarkLength(bytes)));
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new FormatException($"not a JSON object but {JsonRecord.Kind(root.ValueKind)}.");
            return fields.Read(name => Field(root, name), place, encoding, warning is null ? [] : [warning]);
        }
        catch (JsonException error)
        {
            var reason = error.Message.Split(" LineNumber:")[0];
            throw new FormatException($"broken JSON at byte {error.BytePositionInLine + 1} of line {error.LineNumber + 1}: {reason}", error);
        }
    }

    private static string? Field(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value)) return null;
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Null => null,
                _ => throw new FormatException($"the key '{name}' is not a string but {JsonRecord.Kind(value.ValueKind)}."),
            };
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException($"the key '{name}' has a \\u escape that is half of a surrogate pair.", error);
        }
    }
}
