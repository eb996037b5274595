using System.Collections.Frozen;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>
/// Which fields of an object or row are the id, text, title and date: names in the order in which they are tried, the first that is there and not empty
/// counting. Immutable.
/// </summary>
internal sealed record FieldMapping(IReadOnlyList<string> Id, IReadOnlyList<string> Text, IReadOnlyList<string> Title, IReadOnlyList<string> Date)
{
    /// <summary>The fields of <c>geoner extract</c>.</summary>
    public static readonly FieldMapping Usual = new(["id"], ["text"], ["title"], ["date"]);

    private static readonly FrozenDictionary<string, FieldMapping> ByPreset = new Dictionary<string, FieldMapping>
    {
        // github.com/fhamborg/news-please: the JSON of an article.
        ["news-please"] = new(["url", "filename", "id"], ["maintext", "text"], ["title", "title_page", "title_rss"], ["date_publish"]),

        // github.com/AndyTheFactory/newspaper4k: Article.to_json.
        ["newspaper4k"] = new(["url", "link_hash", "id"], ["text"], ["title"], ["publish_date"]),

        // GDELT's article lists (url, seendate), events (SOURCEURL, SQLDATE) and GKG (DocumentIdentifier, DATE), with a column of text added by whoever fetched the pages.
        ["gdelt"] = new(
            ["url", "DocumentIdentifier", "SOURCEURL", "GLOBALEVENTID", "GKGRECORDID", "id"],
            ["text", "content", "body", "article"],
            ["title"],
            ["seendate", "DATE", "SQLDATE", "DATEADDED", "date"]),

        // Media Cloud's story lists, with the text of the stories.
        ["mediacloud"] = new(["stories_id", "id", "url"], ["story_text", "text"], ["title"], ["publish_date"]),
    }.ToFrozenDictionary();

    /// <summary>The names of the presets, in order.</summary>
    public static IReadOnlyList<string> Presets => [.. ByPreset.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A preset, or the usual fields for null.</summary>
    public static FieldMapping Of(string? preset) => preset is null ? Usual : ByPreset[preset];

    /// <summary>This mapping with those fields that the user names.</summary>
    public FieldMapping With(string? id, string? text, string? title, string? date) => new(
        id is null ? Id : [id], text is null ? Text : [text], title is null ? Title : [title], date is null ? Date : [date]);

    /// <summary>Makes an article of named fields.</summary>
    /// <param name="field">The text of a field; null where there is none.</param>
    /// <param name="place">The id of an article that has none.</param>
    /// <param name="encoding">What the fields were encoded in.</param>
    /// <param name="warnings">What is known to be odd already.</param>
    /// <exception cref="FormatException">There is no text.</exception>
    public BatchArticle Read(Func<string, string?> field, string place, string? encoding, IReadOnlyList<string> warnings)
    {
        var text = First(Text, field) ?? throw new FormatException($"no text: {Names(Text)} {(Text.Count == 1 ? "is" : "are all")} missing or empty.");
        var written = First(Date, field);
        DateOnly? date = null;
        if (written is not null && DateText.TryParse(written, out var day))
            date = day;
        else if (written is not null)
            warnings = [.. warnings, $"the date '{Shortened(written)}' is not understood: the article is read without date."];
        return new BatchArticle(new Article(First(Id, field) ?? place, text, date, First(Title, field)), encoding, warnings);
    }

    /// <summary>Field names for a message.</summary>
    public static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"'{Shortened(n)}'"));

    private static string? First(IReadOnlyList<string> names, Func<string, string?> field)
    {
        foreach (var name in names)
        {
            if (field(name) is { } value && !string.IsNullOrWhiteSpace(value)) return value;
        }

        return null;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
