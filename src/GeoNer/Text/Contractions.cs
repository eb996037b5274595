using System.Collections.Frozen;
using GeoNer.Models;

namespace GeoNer.Text;

/// <summary>Words cut into parts without an apostrophe showing where (<c>can|not</c>), and words that begin with one.</summary>
internal static class Contractions
{
    private const int Longest = 7;

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Parts =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The lengths of the parts of a word; false when it is not in the list. A curly apostrophe counts as a straight one.</summary>
    public static bool TryGetParts(ReadOnlySpan<char> word, out int[] lengths)
    {
        lengths = [];
        if (word.Length is < 3 or > Longest) return false;
        Span<char> straight = stackalloc char[Longest];
        straight = straight[..word.Length];
        word.CopyTo(straight);
        if (straight[0] is '’' or '‘') straight[0] = '\'';
        if (!Parts.TryGetValue(straight, out var found)) return false;
        lengths = found;
        return true;
    }

    private static FrozenDictionary<string, int[]> Load()
    {
        const string Name = "en/text/contractions.tsv";
        var parts = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
        using var stream = ShippedModels.Open(Name);
        foreach (var row in TsvTable.Read(stream, Name, "word", "parts").Rows)
        {
            var pieces = row.List(1);
            if (string.Concat(pieces) != row[0] || row[0].Length > Longest)
                throw row.Error($"The parts of '{row[0]}' must make up the word, of at most {Longest} letters.");
            parts.Add(row[0], Array.ConvertAll(pieces, p => p.Length));
        }

        return parts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
