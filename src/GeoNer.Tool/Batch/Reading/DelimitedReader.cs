using System.Globalization;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>The rows of a <c>.csv</c> or <c>.tsv</c> file with a header as articles.</summary>
internal static class DelimitedReader
{
    /// <summary>Reads the rows one by one.</summary>
    /// <exception cref="FormatException">There is no header with a column of text.</exception>
    public static IEnumerable<BatchRecord> Read(DumpStream bytes, bool isTab, FieldMapping fields, string name, int limit, Action<string> reached)
    {
        var rows = new DelimitedRows(bytes, limit) { Delimiter = isTab ? '\t' : ',' };
        var first = rows.Next(out var problem) ?? throw new FormatException("is empty: there is no header.");
        if (problem is not null) throw new FormatException(problem);
        var header = DumpText.Decode(first, null, out _).Text;
        var delimiter = isTab ? '\t' : DelimitedRows.DelimiterOf(header);
        rows.Delimiter = delimiter;
        var columns = DelimitedRows.Fields(header, delimiter);
        if (!columns.Any(fields.Text.Contains)) throw new FormatException(NoTextColumn(fields, columns));
        var indexes = columns.Index().GroupBy(c => c.Item).ToDictionary(g => g.Key, g => g.First().Index, StringComparer.Ordinal);
        while (rows.Next(out problem) is { } row)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}:{rows.Line}");
            reached(place);
            if (problem is not null)
                yield return BatchRecord.Failure(place, problem);
            else if (row.Length > 0)
                yield return new BatchRecord(place, row.Length, () => Article(row, delimiter, columns.Count, indexes, fields, place));
        }
    }

    /// <summary>The message of a table without text.</summary>
    public static string NoTextColumn(FieldMapping fields, IEnumerable<string> columns) =>
        $"has no column {string.Join(" or ", fields.Text.Select(t => $"'{t}'"))}; its columns are {FieldMapping.Names(columns.Take(30))}. Name the column with --text-field.";

    private static BatchArticle Article(byte[] row, char delimiter, int columns, Dictionary<string, int> indexes, FieldMapping fields, string place)
    {
        var (text, encoding) = DumpText.Decode(row, null, out var warning);
        var cells = DelimitedRows.Fields(text, delimiter);
        if (cells.Count != columns) throw new FormatException($"the row has {cells.Count} fields, the header {columns}.");
        return fields.Read(c => indexes.TryGetValue(c, out var i) ? cells[i] : null, place, encoding, warning is null ? [] : [warning]);
    }
}
