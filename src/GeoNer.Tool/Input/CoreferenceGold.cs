using System.Text.Json;
using GeoNer.Documents;

namespace GeoNer.Tool.Input;

/// <summary>A text with mentions of its actors, one object of JSON a line: all mentions, as in GUM, or one pronoun and two names, as in GAP (Webster et al. 2018).</summary>
/// <param name="Id">The name of the text.</param>
/// <param name="Text">The text.</param>
/// <param name="Mentions">Names, pronouns and descriptions; those of one actor share their cluster.</param>
/// <param name="IsWhole">Whether all mentions are annotated; where not, nothing is known of a pronoun that is not, and one of no cluster stands for another than the names.</param>
internal sealed record CoreferenceGold(string Id, string Text, IReadOnlyList<GoldMention> Mentions, bool IsWhole)
{
    /// <summary>Reads the lines of a file.</summary>
    /// <exception cref="InvalidDataException">A line is not as it should be; the message names file and line.</exception>
    public static IEnumerable<CoreferenceGold> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            CoreferenceGold gold;
            try
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                var isWhole = !root.TryGetProperty("pronoun", out var pronoun);
                gold = new CoreferenceGold(
                    root.GetProperty("id").GetString() ?? "",
                    root.GetProperty("text").GetString() ?? "",
                    isWhole ? root.GetProperty("mentions").EnumerateArray().Select(GoldMention.Read).ToList() : Pair(root, pronoun),
                    isWhole);
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException($"{path}:{number}: this is no text with mentions (id, text, mentions: start, end, head, cluster, form): {error.Message.TrimEnd('.')}.", error);
            }

            yield return gold;
        }
    }

    private static List<GoldMention> Pair(JsonElement root, JsonElement pronoun)
    {
        var (a, b) = (root.GetProperty("a"), root.GetProperty("b"));
        var cluster = a.GetProperty("coref").GetBoolean() ? "a" : b.GetProperty("coref").GetBoolean() ? "b" : "";
        return [Mention(a, "a", isName: true), Mention(b, "b", isName: true), Mention(pronoun, cluster, isName: false)];

        static GoldMention Mention(JsonElement json, string cluster, bool isName)
        {
            var start = json.GetProperty("start").GetInt32();
            var span = new TextSpan(start, start + (json.GetProperty("text").GetString() ?? "").Length);
            return new GoldMention(span, span, cluster, isName);
        }
    }
}

/// <summary>A mention of annotated coreference.</summary>
/// <param name="Wiki">The title of its page in Wikipedia, with blanks; null where it has none.</param>
internal sealed record GoldMention(TextSpan Span, TextSpan Head, string Cluster, bool IsName, string? Wiki = null)
{
    public static GoldMention Read(JsonElement json) => new(
        new TextSpan(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32()),
        new TextSpan(json.GetProperty("head")[0].GetInt32(), json.GetProperty("head")[1].GetInt32()),
        json.GetProperty("cluster").GetString() ?? "",
        json.GetProperty("form").GetString() == "name",
        json.TryGetProperty("wiki", out var wiki) && wiki.GetString() is { Length: > 0 } title ? Uri.UnescapeDataString(title).Replace('_', ' ') : null);
}
