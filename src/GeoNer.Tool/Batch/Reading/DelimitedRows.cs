using System.Text;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>
/// The rows of a <c>.csv</c> or <c>.tsv</c> file (RFC 4180: fields with delimiters, quotation marks or line breaks are quoted, a quotation mark inside is
/// doubled): where each begins and ends, found without making fields of it, so that a run can go past rows it has done, and threads share the rest.
/// For one thread at a time.
/// </summary>
/// <remarks>A quotation mark that is never closed would swallow the rest of the file: then the line it opens on is the bad row, and reading goes on behind it.</remarks>
internal sealed class DelimitedRows(DumpStream bytes, int limit)
{
    // A row of more lines is taken for a quotation mark that is never closed: every such mark is looked after to here.
    private const int MostLines = 1000;

    private readonly Queue<byte[]> _again = [];
    private long _line;

    /// <summary>Between fields; set after the first row is known.</summary>
    public char Delimiter { get; set; } = ',';

    /// <summary>The line on which the last row began.</summary>
    public long Line { get; private set; }

    /// <summary>The next row with its line breaks; null after the last.</summary>
    /// <param name="problem">Why the line is no row; null when it is one.</param>
    public byte[]? Next(out string? problem)
    {
        problem = null;
        var line = NextLine(out var length);
        Line = _line;
        if (line is null) return null;
        if (length > limit)
        {
            problem = DumpStream.TooLong("a row", length, limit);
            return line;
        }

        var isOpen = EndsQuoted(line, false);
        if (!isOpen) return line;
        List<byte[]> lines = [line];
        long total = line.Length;
        while (isOpen && total <= limit && lines.Count < MostLines && NextLine(out length) is { } next)
        {
            lines.Add(next);
            total += length + 1;
            isOpen = length > limit || EndsQuoted(next, true);
        }

        if (!isOpen && total <= limit) return Joined(lines, (int)total);
        problem = "a quotation mark is opened and never closed.";
        GiveBack(lines);
        return line;
    }

    /// <summary>The fields of a row.</summary>
    public static List<string> Fields(string row, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var i = 0;
        while (true)
        {
            field.Clear();
            if (i < row.Length && row[i] == '"')
            {
                i++;
                while (i < row.Length && (row[i] != '"' || (i + 1 < row.Length && row[i + 1] == '"')))
                {
                    if (row[i] == '"') i++;
                    field.Append(row[i++]);
                }

                i++;
            }

            while (i < row.Length && row[i] != delimiter) field.Append(row[i++]);
            fields.Add(field.ToString());
            if (i >= row.Length) return fields;
            i++;
        }
    }

    /// <summary>The delimiter of a header: the one of comma, semicolon and tab that it has most of outside quotation marks.</summary>
    public static char DelimiterOf(string header)
    {
        var isQuoted = false;
        Span<int> counts = stackalloc int[3];
        foreach (var c in header)
        {
            if (c == '"') isQuoted = !isQuoted;
            var kind = ",;\t".IndexOf(c, StringComparison.Ordinal);
            if (kind >= 0 && !isQuoted) counts[kind]++;
        }

        var most = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[most]) most = i;
        }

        return ",;\t"[most];
    }

    private static byte[] Joined(List<byte[]> lines, int total)
    {
        var row = new byte[total];
        var at = 0;
        foreach (var line in lines)
        {
            line.CopyTo(row, at);
            at += line.Length;
            if (at < total) row[at++] = (byte)'\n';
        }

        return row;
    }

    private byte[]? NextLine(out long length)
    {
        if (_again.TryDequeue(out var again))
        {
            _line++;
            length = again.Length;
            return again;
        }

        var line = bytes.ReadLine(limit, out length);
        if (line is not null) _line++;

        // The length of a line that was kept is that without its carriage return.
        if (line is not null && length <= limit) length = line.Length;
        return line;
    }

    private void GiveBack(List<byte[]> lines)
    {
        var rest = _again.ToArray();
        _again.Clear();
        foreach (var line in lines.Skip(1)) _again.Enqueue(line);
        foreach (var line in rest) _again.Enqueue(line);
        _line -= lines.Count - 1;
    }

    private bool EndsQuoted(ReadOnlySpan<byte> line, bool isQuoted)
    {
        var isFieldStart = !isQuoted;
        for (var i = 0; i < line.Length; i++)
        {
            if (isQuoted)
            {
                if (line[i] != '"') continue;
                if (i + 1 < line.Length && line[i + 1] == '"')
                    i++;
                else
                    isQuoted = false;
            }
            else if (line[i] == '"' && isFieldStart)
            {
                isQuoted = true;
                isFieldStart = false;
            }
            else
            {
                isFieldStart = line[i] == Delimiter;
            }
        }

        return isQuoted;
    }
}
