using System.Text;

namespace GeoNer.Models;

/// <summary>
/// A tab-separated file with a header line, as knowledge is kept in: UTF-8, one record a line, <c>#</c> starts a comment
/// line, <c>|</c> separates the values of a list.
/// </summary>
internal sealed class TsvTable
{
    private TsvTable(List<TsvRow> rows) => Rows = rows;

    public IReadOnlyList<TsvRow> Rows { get; }

    /// <summary>Reads a table and checks that it has exactly the columns asked for, in that order.</summary>
    /// <exception cref="ModelException">A header or a line has other columns than it should.</exception>
    public static TsvTable Read(Stream stream, string name, params ReadOnlySpan<string> columns)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<TsvRow>();
        string[]? header = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (header is null)
            {
                if (!columns.SequenceEqual(cells))
                    throw new ModelException($"{name}:{number}: the columns must be '{string.Join(", ", columns!)}', not '{string.Join(", ", cells)}'.");
                header = cells;
                continue;
            }

            if (cells.Length != header.Length)
                throw new ModelException($"{name}:{number}: {cells.Length} columns instead of {header.Length}: check the tabs.");
            rows.Add(new TsvRow(name, number, cells));
        }

        return header is null
            ? throw new ModelException($"{name}: the file is empty; it must start with a header line.")
            : new TsvTable(rows);
    }
}
