using System.Buffers;

namespace GeoNer.Graph;

/// <summary>Comma-separated values by RFC 4180, in UTF-8.</summary>
internal static class CsvOutput
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Writes one line, which ends in CRLF as the RFC has it. Null is an empty cell.</summary>
    public static void WriteRow(StreamWriter text, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) text.Write(',');
            text.Write(Cell(cells[i] ?? ""));
        }

        text.Write("\r\n");
    }

    // A spreadsheet runs a cell that begins with one of these as a formula, and articles are written by strangers: the apostrophe
    // makes it text (OWASP, "CSV Injection").
    private static string Cell(string value)
    {
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r') value = "'" + value;
        value = value.Replace('\0', '\uFFFD');
        return value.AsSpan().ContainsAny(Special) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
