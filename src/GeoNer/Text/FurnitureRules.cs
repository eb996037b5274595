using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>Knows the blocks of a page that are not the article, each by itself.</summary>
internal static class FurnitureRules
{
    // A notice is short. Anything longer is kept as text, whatever it begins with.
    private const int MostWords = 24;

    /// <summary>The kind of a block of furniture; null for a block that may be part of the article.</summary>
    public static BlockKind? KindOf(ReadOnlySpan<char> block, LineShape shape)
    {
        if (IsAddress(block)) return BlockKind.Navigation;
        if (shape.Words == 0) return BlockKind.Navigation;
        if (shape.Words > MostWords || block.Length > 300) return null;
        if (FurnitureLexicon.TryWhole(block, out var kind)) return kind;
        if (IsAgencyTag(block, shape)) return BlockKind.AgencyTag;
        if (IsByline(block, shape) || IsDateAlone(block, shape)) return BlockKind.Byline;
        if (IsMenu(block, shape)) return BlockKind.Navigation;
        if (FurnitureLexicon.TryStart(block, IsSentence(shape), out kind)) return kind;
        return !IsSentence(shape) && FurnitureLexicon.TryEnd(block, out kind) ? kind : null;
    }

    // "Updated figures show that …" and "Terms of the deal were not disclosed." are text.
    private static bool IsSentence(LineShape shape) => shape is { EndsWithPeriod: true, Words: > 5 } && shape.Capitalised * 2 < shape.Words;

    private static bool IsAddress(ReadOnlySpan<char> block) =>
        !block.Contains(' ') && block.Length < 2000
        && (AddressScanner.StartsAsLink(block) || (block.Contains('@') && AddressScanner.End(block, 0) >= block.Length - 1));

    // (Reuters), — AFP, AP Photo/John Smith, Reuters/John Smith
    private static bool IsAgencyTag(ReadOnlySpan<char> block, LineShape shape)
    {
        if (shape.Words > 6) return false;
        var inner = block.Trim(" -–—()[]/.");
        if (WordList.Agencies.Contains(inner)) return true;
        var slash = inner.IndexOf('/');
        return slash > 0 && (WordList.Agencies.Contains(inner[..slash].TrimEnd()) || WordList.Agencies.Contains(inner[(slash + 1)..].TrimStart()));
    }

    // By John Smith, Reuters; John Smith | AFP
    private static bool IsByline(ReadOnlySpan<char> block, LineShape shape)
    {
        if (shape.Words > 14 || shape.EndsSentence) return false;
        if (block.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && block.Length > 5)
            return char.IsUpper(block[3]) && (shape.Words - shape.Capitalised <= (shape.Words / 4) + 1);
        var bar = block.IndexOf('|');
        return bar > 0 && shape.IsAllCapitalised && shape.Words <= 8 && WordList.Agencies.Contains(block[(bar + 1)..].Trim());
    }

    // July 12, 2022; Tue 12 Jul 2022 10:30 GMT
    private static bool IsDateAlone(ReadOnlySpan<char> block, LineShape shape)
    {
        if (shape.Words > 9) return false;
        var months = 0;
        var hasDay = false;
        var hasNumber = false;
        foreach (var range in block.SplitAny(' ', ',', '|', '-', '–', '/', ':', '('))
        {
            var word = block[range].Trim(".)\t\u00A0");
            if (word.IsEmpty) continue;
            var isNumber = char.IsAsciiDigit(word[0]);
            var isDay = WordList.Months.Contains(word) || WordList.Days.Contains(word);
            if (!isNumber && !isDay && !WordList.Zones.Contains(word) && !IsClockWord(word)) return false;
            hasNumber |= isNumber;
            hasDay |= isDay;
            if (isDay && WordList.Months.Contains(word)) months++;
        }

        return hasDay && hasNumber && months <= 1;
    }

    private static bool IsClockWord(ReadOnlySpan<char> word) =>
        word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase)
        || word.Equals("a.m", StringComparison.OrdinalIgnoreCase) || word.Equals("p.m", StringComparison.OrdinalIgnoreCase)
        || word.Equals("at", StringComparison.OrdinalIgnoreCase) || word.Equals("on", StringComparison.OrdinalIgnoreCase);

    // Home | News | Sport; Home > World > Asia
    private static bool IsMenu(ReadOnlySpan<char> block, LineShape shape)
    {
        if (shape.EndsSentence || block.Length > 200) return false;
        var bars = block.Count('|') + block.Count('»') + block.Count('›') + block.Count(" > ") + block.Count(" • ") + block.Count(" · ");
        return bars >= 2 && !block.Contains('«') && shape.Words <= (bars + 1) * 3;
    }
}
