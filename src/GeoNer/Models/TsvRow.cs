namespace GeoNer.Models;

/// <summary>One record of a <see cref="TsvTable"/>.</summary>
internal sealed class TsvRow(string file, int line, string[] cells)
{
    /// <summary>The cell of a column, without white space at its ends; may be empty.</summary>
    public string this[int column] => cells[column].Trim();

    /// <summary>The values of a list cell; empty when the cell is.</summary>
    public string[] List(int column) =>
        cells[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An error about this record, with file and line.</summary>
    public ModelException Error(string message) => new($"{file}:{line}: {message}");
}
