using System.Collections.Frozen;
using GeoNer.Documents;
using GeoNer.Models;

namespace GeoNer.Text;

/// <summary>The shipped phrases by which furniture is known; see <c>models/en/text/furniture.tsv</c>.</summary>
internal static class FurnitureLexicon
{
    private const int LongestWhole = 60;

    private static readonly FrozenDictionary<string, BlockKind>.AlternateLookup<ReadOnlySpan<char>> Whole;
    private static readonly FrozenDictionary<char, (string Phrase, BlockKind Kind, bool IsNotice)[]> Starts;
    private static readonly (string Phrase, BlockKind Kind)[] Ends;

    static FurnitureLexicon()
    {
        const string Name = "en/text/furniture.tsv";
        var whole = new Dictionary<string, BlockKind>(StringComparer.OrdinalIgnoreCase);
        var starts = new List<(string Phrase, BlockKind Kind, bool IsNotice)>();
        var ends = new List<(string Phrase, BlockKind Kind)>();
        using var stream = ShippedModels.Open(Name);
        foreach (var row in TsvTable.Read(stream, Name, "phrase", "where", "kind").Rows)
        {
            if (!Enum.TryParse<BlockKind>(row[2], out var kind)) throw row.Error($"'{row[2]}' is no kind of block.");
            switch (row[1])
            {
                case "whole":
                    whole.TryAdd(row[0], kind);
                    break;
                case "start" or "notice":
                    starts.Add((row[0], kind, row[1] == "notice"));
                    break;
                case "end":
                    ends.Add((row[0], kind));
                    break;
                default:
                    throw row.Error($"'{row[1]}' must be whole, start, notice or end.");
            }
        }

        Whole = whole.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Starts = starts.GroupBy(s => char.ToLowerInvariant(s.Phrase[0]))
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(s => s.Phrase.Length).ToArray());
        Ends = [.. ends];
    }

    /// <summary>The kind of a block that says just one of the phrases; false for any other block.</summary>
    public static bool TryWhole(ReadOnlySpan<char> block, out BlockKind kind)
    {
        block = block.Trim(" :>»|-–—•.*[]");
        kind = default;
        return block.Length is > 0 and <= LongestWhole && Whole.TryGetValue(block, out kind);
    }

    /// <summary>The kind of a block that begins with one of the phrases; of a whole sentence only when the phrase is of a notice.</summary>
    public static bool TryStart(ReadOnlySpan<char> block, bool isSentence, out BlockKind kind)
    {
        kind = default;
        if (!Starts.TryGetValue(char.ToLowerInvariant(block[0]), out var phrases)) return false;
        foreach (var (phrase, phraseKind, isNotice) in phrases)
        {
            if ((isSentence && !isNotice) || !block.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) continue;
            if (char.IsLetter(phrase[^1]) && block.Length > phrase.Length && char.IsLetter(block[phrase.Length])) continue;
            kind = phraseKind;
            return true;
        }

        return false;
    }

    /// <summary>The kind of a block that ends with one of the phrases.</summary>
    public static bool TryEnd(ReadOnlySpan<char> block, out BlockKind kind)
    {
        block = block.TrimEnd(" .»>)");
        foreach (var (phrase, phraseKind) in Ends)
        {
            kind = phraseKind;
            if (block.EndsWith(phrase.AsSpan().TrimEnd(')'), StringComparison.OrdinalIgnoreCase)) return true;
        }

        kind = default;
        return false;
    }
}
