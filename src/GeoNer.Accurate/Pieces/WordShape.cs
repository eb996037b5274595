using System.Globalization;

namespace GeoNer.Accurate.Pieces;

/// <summary>How a word is written: the encoder reads small letters only, this is how it learns of capitals and digits.</summary>
/// <remarks>The numbers are those of <c>training/geoner_training/wordpiece.py</c>.</remarks>
internal enum WordShape : byte
{
    /// <summary>No letter and no digit.</summary>
    Mark,

    /// <summary>Digits only.</summary>
    Digits,

    /// <summary>Digits and marks: <c>1,000</c>.</summary>
    Number,

    /// <summary>Letters and digits: <c>T-72</c>.</summary>
    Alphanumeric,

    /// <summary>Small letters.</summary>
    Lower,

    /// <summary>A capital and small letters.</summary>
    Title,

    /// <summary>One capital.</summary>
    Letter,

    /// <summary>Capitals.</summary>
    Caps,

    /// <summary>Capitals and periods: <c>U.S.</c></summary>
    DottedCaps,

    /// <summary>Capitals first and inside: <c>McCain</c>.</summary>
    Camel,

    /// <summary>Small first, a capital inside: <c>iPhone</c>.</summary>
    InnerCapital,

    /// <summary>Hyphenated, only the first part with a capital: <c>Russia-backed</c>.</summary>
    TitleCompound,

    /// <summary>Hyphenated, with capitals in the first part and a later one: <c>Al-Sabah</c>.</summary>
    CapitalCompound,

    /// <summary>Hyphenated, with a capital only in a later part: <c>pro-Russian</c>.</summary>
    LowerCompound,

    /// <summary>A capital and a period: <c>J.</c></summary>
    Initial,

    /// <summary>A <see cref="Title"/> that begins its sentence.</summary>
    FirstTitle,

    /// <summary>A <see cref="Title"/> in a headline that writes all its words so.</summary>
    HeadlineTitle,

    /// <summary>Capitals in a headline that has only them.</summary>
    HeadlineCaps,
}

/// <summary>Finds the shapes of words.</summary>
internal static class WordShapes
{
    private const int LongWord = 4;

    /// <summary>The shape of a word by itself.</summary>
    public static WordShape Of(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, digits = 0, other = 0;
        foreach (var c in word)
        {
            if (IsUpper(c)) upper++;
            else if (char.IsAscii(c) ? char.IsAsciiLetterLower(c) : char.GetUnicodeCategory(c) == UnicodeCategory.LowercaseLetter) lower++;
            else if (char.IsDigit(c)) digits++;
            else other++;
        }

        if (upper + lower == 0) return digits == 0 ? WordShape.Mark : other == 0 ? WordShape.Digits : WordShape.Number;
        if (digits > 0) return WordShape.Alphanumeric;
        var hyphen = word[1..].IndexOf('-') + 1;
        if (hyphen > 0 && hyphen < word.Length - 1)
        {
            var later = false;
            foreach (var c in word[hyphen..]) later |= IsUpper(c);
            if (IsUpper(word[0])) return later ? WordShape.CapitalCompound : WordShape.TitleCompound;
            return later ? WordShape.LowerCompound : WordShape.Lower;
        }

        if (upper == 0) return WordShape.Lower;
        if (lower == 0)
        {
            if (other > 0 && word[^1] == '.') return upper == 1 ? WordShape.Initial : WordShape.DottedCaps;
            return upper == 1 ? WordShape.Letter : word.Contains('.') ? WordShape.DottedCaps : WordShape.Caps;
        }

        if (!IsUpper(word[0])) return WordShape.InnerCapital;
        return upper == 1 ? WordShape.Title : WordShape.Camel;
    }

    /// <summary>Gives the first capital of a sentence, and the capitals of a headline, shapes of their own.</summary>
    /// <param name="shapes">The shapes of the words of a sentence, changed in place.</param>
    /// <param name="lengths">The number of characters of each word, in UTF-16 units.</param>
    public static void Settle(Span<WordShape> shapes, ReadOnlySpan<int> lengths)
    {
        int titles = 0, capitals = 0, small = 0;
        for (var i = 0; i < shapes.Length; i++)
        {
            if (lengths[i] < LongWord) continue;
            switch (shapes[i])
            {
                case WordShape.Title or WordShape.TitleCompound or WordShape.CapitalCompound or WordShape.Camel:
                    titles++;
                    break;
                case WordShape.Caps:
                    capitals++;
                    break;
                case WordShape.Lower or WordShape.LowerCompound or WordShape.InnerCapital:
                    small++;
                    break;
            }
        }

        if (capitals >= 3 && capitals >= 2 * (titles + small))
        {
            foreach (ref var shape in shapes)
            {
                if (shape is WordShape.Caps or WordShape.Letter) shape = WordShape.HeadlineCaps;
            }
        }
        else if (titles >= 3 && small * 6 <= titles)
        {
            shapes.Replace(WordShape.Title, WordShape.HeadlineTitle);
        }
        else if (shapes.IndexOfAnyExcept(WordShape.Mark) is >= 0 and var first && shapes[first] == WordShape.Title)
        {
            shapes[first] = WordShape.FirstTitle;
        }
    }

    private static bool IsUpper(char c) =>
        char.IsAscii(c) ? char.IsAsciiLetterUpper(c) : char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;
}
