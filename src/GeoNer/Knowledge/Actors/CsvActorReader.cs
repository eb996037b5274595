using GeoNer.Models;

namespace GeoNer.Knowledge;

/// <summary>Reads a dictionary in CSV: a header line with columns of <see cref="ActorRecord.Keys"/>, a <c>|</c> between the values of a list.</summary>
internal static class CsvActorReader
{
    /// <exception cref="ModelException">A line is malformed; the message has each with file and line.</exception>
    public static List<ActorEntry> Read(string text, string file, KnowledgeBase knowledge)
    {
        var errors = new LineErrors(file);
        var records = new List<ActorRecord>();
        List<string>? header = null;
        foreach (var (line, cells) in CsvLines.Read(text, errors))
        {
            if (header is null)
            {
                header = cells.ConvertAll(c => c.Trim().ToLowerInvariant());
                CheckHeader(header, line, errors);
                errors.ThrowIfAny();
                continue;
            }

            if (cells.Count != header.Count)
            {
                errors.Add(line, $"{cells.Count} columns instead of {header.Count}: check the commas, and put a value with a comma between quotation marks.");
                continue;
            }

            var record = new ActorRecord(line);
            record.Set(key => header.IndexOf(key) is >= 0 and var at ? cells[at].Trim() : null, key => List(header, cells, key), knowledge, errors);
            records.Add(record);
        }

        if (header is null) errors.Add(1, $"the file is empty; it must start with a header line such as '{string.Join(',', ActorRecord.Keys)}'.");
        var entries = ActorRecord.ToEntries(records, errors);
        errors.ThrowIfAny();
        return entries;
    }

    private static void CheckHeader(List<string> header, int line, LineErrors errors)
    {
        foreach (var column in header.Where(c => !ActorRecord.Keys.Contains(c)))
            errors.Add(line, $"'{column}' is not a column of actors: use {string.Join(", ", ActorRecord.Keys)}.");
        if (header.Distinct(StringComparer.Ordinal).Count() < header.Count) errors.Add(line, "a column is there twice.");
        if (!header.Contains("name")) errors.Add(line, "there is no column 'name'.");
    }

    private static List<string> List(List<string> header, List<string> cells, string key) =>
        header.IndexOf(key) is >= 0 and var at ? [.. cells[at].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];
}
