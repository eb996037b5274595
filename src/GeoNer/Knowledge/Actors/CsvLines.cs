using System.Text;

namespace GeoNer.Knowledge;

/// <summary>
/// Cuts CSV into records (RFC 4180): commas between values, quotation marks around one with commas, line breaks or (doubled) quotation marks. Empty lines and those
/// that start with <c>#</c> are passed over.
/// </summary>
internal static class CsvLines
{
    public static IEnumerable<(int Line, List<string> Cells)> Read(string text, LineErrors errors)
    {
        var at = 0;
        var line = 1;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            if (text[at] == '#' || text.AsSpan(at, end - at).IsWhiteSpace())
            {
                at = end + 1;
                line++;
                continue;
            }

            var first = line;
            var cells = new List<string>();
            var isMore = true;
            while (isMore) isMore = ReadCell(text, ref at, ref line, cells, errors);
            yield return (first, cells);
        }
    }

    // Reads a cell and the comma or line break after it. True when another follows on the line.
    private static bool ReadCell(string text, ref int at, ref int line, List<string> cells, LineErrors errors)
    {
        if (at < text.Length && text[at] == '"')
        {
            cells.Add(ReadQuoted(text, ref at, ref line, errors));
            var end = at + text.AsSpan(at).IndexOfAny(',', '\n');
            if (end < at) end = text.Length;
            if (!text.AsSpan(at, end - at).IsWhiteSpace()) errors.Add(line, $"'{text[at..end].Trim()}' stands after a closing quotation mark: double the mark inside a value.");
            at = end;
        }
        else
        {
            var end = at + text.AsSpan(at).IndexOfAny(',', '\n');
            if (end < at) end = text.Length;
            cells.Add(text[at..end]);
            at = end;
        }

        var isComma = at < text.Length && text[at] == ',';
        if (!isComma) line++;
        at++;
        return isComma;
    }

    private static string ReadQuoted(string text, ref int at, ref int line, LineErrors errors)
    {
        var first = line;
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                if (at >= text.Length || text[at] != '"') return value.ToString();
            }

            if (text[at] == '\n') line++;
            value.Append(text[at]);
        }

        errors.Add(first, "a quotation mark is not closed.");
        return value.ToString();
    }
}
