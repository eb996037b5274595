using Parquet;
using Parquet.Schema;

namespace GeoNer.Tool.Batch.Writing;

/// <summary>
/// A table of rows of one kind: its columns, and how they are written as Parquet, one row group a file. The same rows give the same bytes. Immutable.
/// </summary>
internal sealed class ParquetTable<TRow>
{
    private readonly List<Column> _columns = [];

    /// <summary>The names of the columns, in order.</summary>
    public IEnumerable<string> Columns => _columns.Select(c => c.Field.Name);

    public ParquetTable<TRow> Text(string name, Func<TRow, string> value) =>
        Add(new DataField(name, typeof(string), false), (rows, group, field) => group.WriteAsync(field, Array.ConvertAll(rows, r => Clean(value(r))!)));

    public ParquetTable<TRow> OptionalText(string name, Func<TRow, string?> value) =>
        Add(new DataField(name, typeof(string), true), (rows, group, field) => group.WriteAsync(field, Array.ConvertAll(rows, r => Clean(value(r)))!));

    public ParquetTable<TRow> Number<T>(string name, Func<TRow, T> value)
        where T : struct =>
        Add(new DataField<T>(name), (rows, group, field) => group.WriteAsync(field, (ReadOnlyMemory<T>)Array.ConvertAll(rows, r => value(r))));

    public ParquetTable<TRow> OptionalNumber<T>(string name, Func<TRow, T?> value)
        where T : struct =>
        Add(new DataField<T?>(name), (rows, group, field) => group.WriteAsync<T>(field, (ReadOnlyMemory<T?>)Array.ConvertAll(rows, r => value(r))));

    /// <summary>Writes the rows; the stream is left open.</summary>
    public async Task WriteAsync(TRow[] rows, Stream output)
    {
        var schema = new ParquetSchema([.. _columns.Select(c => c.Field)]);
        var writer = await ParquetWriter.CreateAsync(schema, output, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }, false, default).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            using var group = writer.CreateRowGroup();
            foreach (var column in _columns) await column.Write(rows, group, column.Field).ConfigureAwait(false);
            group.CompleteValidate();
        }
    }

    // UTF-8 cannot hold half of a surrogate pair, of which hostile text may have some: U+FFFD stands for it, as in JSON.
    private static string? Clean(string? text)
    {
        if (text is null) return null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return text;
    }

    private ParquetTable<TRow> Add(DataField field, Func<TRow[], ParquetRowGroupWriter, DataField, Task> write)
    {
        _columns.Add(new Column(field, write));
        return this;
    }

    private sealed record Column(DataField Field, Func<TRow[], ParquetRowGroupWriter, DataField, Task> Write);
}
