using System.Globalization;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>The rows of a Parquet file as articles; the columns of one row group at a time are held.</summary>
internal static class ParquetRows
{
    // The most that the columns of one row group may take, uncompressed: writers make groups of some hundred megabytes at most.
    private const long MaxGroupBytes = 1L << 30;

    /// <summary>Reads the rows one by one.</summary>
    /// <exception cref="FormatException">The file has no column of text, or a row group that is too large.</exception>
    public static IEnumerable<BatchRecord> Read(Stream file, FieldMapping fields, string name, Action<string> reached)
    {
        var reader = ParquetReader.CreateAsync(file, null, leaveStreamOpen: true).GetAwaiter().GetResult();
        try
        {
            var wanted = fields.Id.Concat(fields.Text).Concat(fields.Title).Concat(fields.Date).ToHashSet(StringComparer.Ordinal);
            var all = reader.Schema.GetDataFields();
            var columns = all.Where(f => f.MaxRepetitionLevel == 0 && wanted.Contains(f.Name)).ToArray();
            if (!columns.Any(c => fields.Text.Contains(c.Name)))
                throw new FormatException(DelimitedReader.NoTextColumn(fields, all.Select(f => f.Name)));
            var row = 0L;
            for (var group = 0; group < reader.RowGroupCount; group++)
            {
                using var rows = reader.OpenRowGroupReader(group);
                var size = columns.Sum(c => rows.GetMetadata(c)?.MetaData?.TotalUncompressedSize ?? 0);
                if (size > MaxGroupBytes) throw new FormatException($"row group {group + 1} has {size} bytes of the columns read, more than {MaxGroupBytes}: write it with smaller groups.");
                var values = columns.Select(c => (c.Name, Values: Column(rows, c))).ToArray();
                for (var i = 0; i < rows.RowCount; i++)
                {
                    row++;
                    var place = string.Create(CultureInfo.InvariantCulture, $"{name}: row {row}");
                    reached(place);
                    var cells = new Dictionary<string, string?>(values.Length, StringComparer.Ordinal);
                    foreach (var (column, list) in values) cells[column] = list[i];
                    var length = cells.Values.Sum(v => (long)(v?.Length ?? 0));
                    yield return new BatchRecord(place, length, () => fields.Read(c => cells.GetValueOrDefault(c), place, null, []));
                }
            }
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static string?[] Column(ParquetRowGroupReader rows, DataField field)
    {
        using var data = rows.ReadRawColumnDataBaseAsync(field).AsTask().GetAwaiter().GetResult();
        string?[] values = data switch
        {
            RawColumnData<ReadOnlyMemory<char>> text => Written(text, field, v => v.ToString()),
            RawColumnData<DateTime> time => Written(time, field, v => v.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
            RawColumnData<DateOnly> day => Written(day, field, v => v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            RawColumnData<long> number => Written(number, field, v => v.ToString(CultureInfo.InvariantCulture)),
            RawColumnData<int> number => Written(number, field, v => v.ToString(CultureInfo.InvariantCulture)),
            _ => throw new FormatException($"the column '{field.Name}' is of a type that is not read: {field.ClrType.Name}."),
        };
        return values.Length == rows.RowCount ? values : throw new FormatException($"the column '{field.Name}' has {values.Length} values for {rows.RowCount} rows.");
    }

    private static string?[] Written<T>(RawColumnData<T> data, DataField field, Func<T, string> write)
        where T : struct
    {
        if (field.IsNullable) return [.. data.NullableValues.Select(v => v is { } value ? write(value) : null)];
        var values = new string?[data.Values.Length];
        for (var i = 0; i < values.Length; i++) values[i] = write(data.Values[i]);
        return values;
    }
}
