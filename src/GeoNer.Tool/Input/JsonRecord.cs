using System.Globalization;
using System.Text.Json;
using GeoNer.Documents;

namespace GeoNer.Tool.Input;

/// <summary>The keys of one JSON object that the commands read. What is not as it should be gives a <see cref="FormatException"/>.</summary>
/// <param name="root">The object.</param>
/// <param name="place">Where it stands, <c>file:line</c>: its name when it has no id.</param>
internal readonly struct JsonRecord(JsonElement root, string place)
{
    /// <summary>The key <c>id</c>, a string or number; the place when it is missing.</summary>
    public string Id => root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : Text("id") ?? place;

    /// <summary>The text of a key that must be there.</summary>
    public string RequiredText(string key) => Text(key) ?? throw new FormatException($"the key '{key}' is missing.");

    /// <summary>The text of a key; null when it is missing or null.</summary>
    public string? Text(string key)
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

    /// <summary>The whole number of a key that must be there.</summary>
    public int RequiredNumber(string key) =>
        root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw new FormatException($"the key '{key}' is missing or not a whole number.");

    /// <summary>The day of a key, of which the time is passed over; null when it is missing or empty.</summary>
    public DateOnly? Date(string key)
    {
        var text = Text(key);
        if (string.IsNullOrEmpty(text)) return null;
        var day = text.Length > 10 && text[10] is ('T' or ' ') ? text[..10] : text;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"the date '{text}' is not written YYYY-MM-DD.");
    }

    /// <summary>A list of <c>{"start", "end"}</c>, half-open offsets in UTF-16 units into a text; empty when the key is missing.</summary>
    public IReadOnlyList<TextSpan> Spans(string key, string text)
    {
        if (!root.TryGetProperty(key, out var list) || list.ValueKind == JsonValueKind.Null) return [];
        if (list.ValueKind != JsonValueKind.Array) throw new FormatException($"the key '{key}' is not a list of spans but {Kind(list.ValueKind)}.");
        return [.. list.EnumerateArray().Select(item => Span(item, key, text))];
    }

    /// <summary>The list of texts of a key that must be there.</summary>
    public string[] Texts(string key) =>
        root.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(t => t.GetString()!)]
            : throw new FormatException($"the key '{key}' is missing or not a list of strings.");

    /// <summary>The words of a key that must be there: the number of the first and of the one after the last.</summary>
    public SentenceSpan Words(string key) =>
        root.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() == 2
        && list[0].ValueKind == JsonValueKind.Number && list[0].TryGetInt32(out var start) && list[1].ValueKind == JsonValueKind.Number && list[1].TryGetInt32(out var end)
            ? new SentenceSpan(start, end)
            : throw new FormatException($"the key '{key}' is missing or not [first, end].");

    /// <summary>The numbers of an object of a key that must be there, in the order of their names.</summary>
    public float[] Numbers(string key, IReadOnlyList<string> names)
    {
        if (!root.TryGetProperty(key, out var value) || value.ValueKind != JsonValueKind.Object) throw new FormatException($"the key '{key}' is missing or no object.");
        return [.. names.Select(name => value.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number
            ? number.GetSingle()
            : throw new FormatException($"'{key}' has no number for '{name}'."))];
    }

    /// <summary>The name of a kind of value, for messages.</summary>
    public static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static TextSpan Span(JsonElement item, string key, string text)
    {
        if (item.ValueKind != JsonValueKind.Object || Offset(item, "start") is not { } start || Offset(item, "end") is not { } end)
            throw new FormatException($"a span of '{key}' is not {{\"start\": number, \"end\": number}}.");
        if (end <= start) throw new FormatException($"the span {start}-{end} of '{key}' is empty or reversed: 'end' is the offset after its last character.");
        if (start < 0 || end > text.Length)
            throw new FormatException($"the span {start}-{end} of '{key}' lies outside the text, which has {text.Length} UTF-16 units.");
        return new TextSpan(start, end);
    }

    private static int? Offset(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var offset) ? offset : null;
}
