using System.Globalization;
using System.Text;
using GeoNer.Models;

namespace GeoNer.Knowledge;

/// <summary>
/// The cities, found by binary search in the bytes of their table, whose lines are in the order of their bytes: nothing is
/// read before a city is asked for, and nothing is kept. Immutable and safe for any number of threads.
/// </summary>
internal sealed class CityTable
{
    private const string Header = "name\tcity\tcountry\tpopulation\tlatitude\tlongitude\trank\n";
    private const int LongestName = 100;
    private const int Columns = 7;

    private readonly byte[] _bytes;
    private readonly int _start;

    private CityTable(byte[] bytes, int start)
    {
        _bytes = bytes;
        _start = start;
    }

    /// <exception cref="ModelException">The table has no header, or another.</exception>
    public static CityTable Read(Stream stream, string name)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var start = 0;
        while (start < bytes.Length && bytes[start] == '#') start = bytes.AsSpan(start).IndexOf((byte)'\n') is var end and >= 0 ? start + end + 1 : bytes.Length;
        return bytes.AsSpan(start).StartsWith(Encoding.UTF8.GetBytes(Header))
            ? new CityTable(bytes, start + Header.Length)
            : throw new ModelException($"{name}: the columns must be '{Header.TrimEnd().Replace("\t", ", ", StringComparison.Ordinal)}'.");
    }

    /// <summary>The cities of this name, in the order of the table; empty when there is none. Capital letters matter.</summary>
    public IReadOnlyList<City> Find(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > LongestName) return [];
        Span<byte> key = stackalloc byte[(LongestName * 3) + 1];
        var length = Encoding.UTF8.GetBytes(name, key);
        key[length++] = (byte)'\t';
        var at = FirstNotBefore(key[..length]);
        if (!Line(at).StartsWith(key[..length])) return [];
        var cities = new List<City>();
        for (; at < _bytes.Length && Line(at) is var line && line.StartsWith(key[..length]); at += line.Length + 1) cities.Add(Parse(line));
        return cities;
    }

    // The first line that is not less than the key, by bytes.
    private int FirstNotBefore(ReadOnlySpan<byte> key)
    {
        int low = _start, high = _bytes.Length;
        while (low < high)
        {
            var middle = LineStart(low + ((high - low) / 2));
            if (middle < low) middle = low;
            if (Line(middle).SequenceCompareTo(key) < 0) low = middle + Line(middle).Length + 1;
            else high = middle;
        }

        return Math.Min(low, _bytes.Length);
    }

    private int LineStart(int at)
    {
        var newline = _bytes.AsSpan(_start, at - _start).LastIndexOf((byte)'\n');
        return newline < 0 ? _start : _start + newline + 1;
    }

    private ReadOnlySpan<byte> Line(int start)
    {
        var rest = _bytes.AsSpan(Math.Min(start, _bytes.Length));
        var end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }

    private static City Parse(ReadOnlySpan<byte> line)
    {
        var cells = Encoding.UTF8.GetString(line).Split('\t');
        if (cells.Length != Columns) throw new ModelException($"cities.tsv: '{cells[0]}' has {cells.Length} columns instead of {Columns}.");
        return new City(
            cells[1].Length > 0 ? cells[1] : cells[0],
            string.Intern(cells[2]),
            cells[3].Length > 0 ? int.Parse(cells[3], CultureInfo.InvariantCulture) : 0,
            Number(cells[4]),
            Number(cells[5]),
            cells[6] == "capital",
            cells[6] == "seat",
            cells[6] == "region");
    }

    private static double Number(string cell) => cell.Length > 0 ? double.Parse(cell, CultureInfo.InvariantCulture) : double.NaN;
}
