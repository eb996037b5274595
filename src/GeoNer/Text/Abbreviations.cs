using System.Collections.Frozen;
using GeoNer.Models;

namespace GeoNer.Text;

/// <summary>The shipped list of abbreviations written with a period. Safe for any number of threads.</summary>
internal static class Abbreviations
{
    private const int Longest = 8;

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a word written without its last period; <see cref="AbbreviationKind.None"/> when it is no abbreviation.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word) =>
        word.Length <= Longest && Kinds.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    private static FrozenDictionary<string, AbbreviationKind> Load()
    {
        const string Name = "en/text/abbreviations.tsv";
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        using var stream = ShippedModels.Open(Name);
        foreach (var row in TsvTable.Read(stream, Name, "abbreviation", "kind").Rows)
        {
            var word = row[0].TrimEnd('.');
            if (!Enum.TryParse<AbbreviationKind>(row[1], ignoreCase: true, out var kind) || kind is AbbreviationKind.None)
                throw row.Error($"'{row[1]}' is no kind of abbreviation.");
            if (word.Length is 0 or > Longest) throw row.Error($"'{row[0]}' is empty or longer than {Longest} letters.");
            if (!kinds.TryAdd(word, kind)) throw row.Error($"'{row[0]}' stands twice.");
        }

        // Headlines in capitals write GEN. and CORP.; the short ones (NO., PT.) are words or acronyms in capitals.
        foreach (var (word, kind) in kinds.ToArray())
        {
            if (word.Length >= 3 && kind is AbbreviationKind.Title or AbbreviationKind.Company)
                kinds.TryAdd(word.ToUpperInvariant(), kind);
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
