using System.Globalization;
using System.Text;

namespace GeoNer.Text;

/// <summary>The classes of characters the scanners tell apart.</summary>
internal static class CharClass
{
    /// <summary>
    /// Format characters without width (zero-width space and joiners, direction marks, soft hyphen, byte order mark).
    /// Inside a word they stay in it; anywhere else they count as white space.
    /// </summary>
    public static bool IsZeroWidth(char c) =>
        c >= '\u00AD' && c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    /// <summary>The characters that can stand for an apostrophe: straight, curly, acute, grave.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '´' or '`';

    /// <summary>Marks that may close a sentence after its full stop.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '}' or '›';

    /// <summary>Marks that may open a sentence before its first word.</summary>
    public static bool IsOpener(char c) => c is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '{' or '‹' or '`' or '„' or '¿' or '¡';

    /// <summary>The length, 1 or 2 units, of the letter, digit or mark at an offset; 0 when there stands something else.</summary>
    public static int WordLength(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return 0;
        var c = text[at];
        if (c < 128) return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (!char.IsSurrogate(c)) return IsWordCategory(char.GetUnicodeCategory(c)) ? 1 : 0;
        return Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done
            && IsWordCategory(Rune.GetUnicodeCategory(rune))
            ? length
            : 0;
    }

    private static bool IsWordCategory(UnicodeCategory category) => category is <= UnicodeCategory.OtherNumber;
}
