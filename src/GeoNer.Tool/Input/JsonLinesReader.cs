using System.Globalization;
using System.Text.Json;

namespace GeoNer.Tool.Input;

/// <summary>
/// The articles of JSON lines: <c>id</c>, <c>text</c>, optional <c>date</c> and <c>title</c>; other keys are passed over. A broken line is
/// reported as <c>file:line: …</c> and passed over; an empty one is passed over.
/// </summary>
internal sealed class JsonLinesReader(ByteReader bytes, string name, Action<string> report)
{
    private int _line;

    /// <summary>The next article; null after the last.</summary>
    public async ValueTask<Article?> NextAsync(CancellationToken cancellationToken)
    {
        while (await bytes.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            _line++;
            if (_line == 1) line = line[TextDecoder.MarkLength(line.Span)..];
            if (line.Span.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0) continue;
            try
            {
                return Parse(line);
            }
            catch (FormatException error)
            {
                report($"{name}:{_line}: {error.Message}");
            }
        }

        return null;
    }

    private Article Parse(ReadOnlyMemory<byte> line)
    {
        var invalid = TextDecoder.FirstInvalid(line.Span);
        if (invalid >= 0) throw new FormatException($"not UTF-8: invalid byte 0x{line.Span[invalid]:X2} at byte {invalid + 1} of the line.");
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new FormatException($"not a JSON object but {Kind(root.ValueKind)}.");
            var text = Text(root, "text") ?? throw new FormatException("the key 'text' is missing.");
            return new Article(Id(root), text, Date(root), Text(root, "title"));
        }
        catch (JsonException error)
        {
            var reason = error.Message.Split(" LineNumber:")[0];
            throw new FormatException($"broken JSON at byte {error.BytePositionInLine + 1} of the line: {reason}", error);
        }
    }

    private string Id(JsonElement root) =>
        root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number
            ? id.GetRawText()
            : Text(root, "id") ?? string.Create(CultureInfo.InvariantCulture, $"{name}:{_line}");

    private static DateOnly? Date(JsonElement root)
    {
        var text = Text(root, "date");
        if (string.IsNullOrEmpty(text)) return null;
        var day = text.Length > 10 && text[10] is ('T' or ' ') ? text[..10] : text;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"the date '{text}' is not written YYYY-MM-DD.");
    }

    private static string? Text(JsonElement root, string key)
    {
        if (!root.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new FormatException($"the key '{key}' is not a string but {Kind(value.ValueKind)}.");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException($"the key '{key}' has a \\u escape that is half of a surrogate pair.", error);
        }
    }

    private static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
