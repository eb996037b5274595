using System.Buffers;
using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>A line that is not blank.</summary>
/// <param name="Span">Its text, without white space at the ends.</param>
/// <param name="Indent">Number of white-space characters before it.</param>
/// <param name="AfterBlank">True when a blank line, a form feed or the beginning of the text stands before it.</param>
internal readonly record struct TextLine(TextSpan Span, int Indent, bool AfterBlank)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>The lines of a text: LF, CR, CR LF, form feed, vertical tab, NEL, and the line and paragraph separators end one.</summary>
    public static List<TextLine> Read(ReadOnlySpan<char> text)
    {
        var lines = new List<TextLine>();
        var afterBlank = true;
        var at = 0;
        while (at < text.Length)
        {
            var length = text[at..].IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : at + length;
            var line = text[at..end];
            var start = at + Leading(line);
            if (start < end)
            {
                lines.Add(new TextLine(new TextSpan(start, end - Trailing(line)), start - at, afterBlank));
                afterBlank = false;
            }
            else
            {
                afterBlank = true;
            }

            if (end < text.Length && text[end] is '\f' or '\u2029') afterBlank = true;
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static int Leading(ReadOnlySpan<char> line)
    {
        var count = 0;
        while (count < line.Length && IsSpace(line[count])) count++;
        return count;
    }

    private static int Trailing(ReadOnlySpan<char> line)
    {
        var count = 0;
        while (count < line.Length && IsSpace(line[line.Length - 1 - count])) count++;
        return count;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || CharClass.IsZeroWidth(c);
}
