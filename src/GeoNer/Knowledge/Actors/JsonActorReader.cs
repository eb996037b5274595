using System.Text;
using System.Text.Json;
using GeoNer.Models;

namespace GeoNer.Knowledge;

/// <summary>Reads a dictionary in JSON: a list of objects with keys of <see cref="ActorRecord.Keys"/>; <c>aliases</c> and <c>roles</c> are lists of texts.</summary>
internal static class JsonActorReader
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="ModelException">The file is not JSON, or a value is malformed; the message has each with file and line.</exception>
    public static List<ActorEntry> Read(string text, string file, KnowledgeBase knowledge)
    {
        var errors = new LineErrors(file);
        var bytes = Encoding.UTF8.GetBytes(text);
        var records = new List<ActorRecord>();
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray) errors.Add(1, "the file must be a list of objects: [{\"name\": …}, …].");
            while (errors.IsEmpty && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var line = LineOf(bytes, reader.TokenStartIndex);
                if (reader.TokenType == JsonTokenType.StartObject) records.Add(ReadRecord(ref reader, bytes, line, knowledge, errors));
                else errors.Add(line, "an actor must be an object with a name: {\"name\": …}.");
                if (reader.TokenType == JsonTokenType.StartArray) reader.Skip();
            }

            while (reader.Read());
        }
        catch (JsonException error)
        {
            errors.Add((int)(error.LineNumber ?? 0) + 1, $"not JSON: {error.Message.Split(" LineNumber:")[0]}");
        }

        catch (InvalidOperationException)
        {
            errors.Add(LineOf(bytes, reader.TokenStartIndex), "a text has a \\u escape that is half of a pair of surrogates.");
        }

        var entries = ActorRecord.ToEntries(records, errors);
        errors.ThrowIfAny();
        return entries;
    }

    private static ActorRecord ReadRecord(ref Utf8JsonReader reader, byte[] bytes, int line, KnowledgeBase knowledge, LineErrors errors)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            var at = reader.TokenStartIndex;
            reader.Read();
            if (!ActorRecord.Keys.Contains(key)) errors.Add(LineOf(bytes, at), $"'{key}' is not a key of an actor: use {string.Join(", ", ActorRecord.Keys)}.");
            var value = ReadValue(ref reader, isList: key is "aliases" or "roles");
            if (value is null) errors.Add(LineOf(bytes, at), $"the value of '{key}' must be {(key is "aliases" or "roles" ? "a list of texts" : "a text")}.");
            else if (!values.TryAdd(key, value)) errors.Add(LineOf(bytes, at), $"the key '{key}' is there twice.");
        }

        var record = new ActorRecord(line);
        record.Set(key => values.TryGetValue(key, out var text) && text.Count > 0 ? text[0] : null, key => values.GetValueOrDefault(key) ?? [], knowledge, errors);
        return record;
    }

    // Null for a value of another kind, which is passed over; an empty list for null.
    private static List<string>? ReadValue(ref Utf8JsonReader reader, bool isList)
    {
        if (reader.TokenType == JsonTokenType.Null) return [];
        if (!isList && reader.TokenType == JsonTokenType.String) return [reader.GetString()!];
        if (!isList || reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var texts = new List<string>();
        var isGood = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String) texts.Add(reader.GetString()!.Trim());
            else isGood = false;
            reader.Skip();
        }

        return isGood ? texts : null;
    }

    private static int LineOf(byte[] bytes, long index) => bytes.AsSpan(0, (int)index).Count((byte)'\n') + 1;
}
