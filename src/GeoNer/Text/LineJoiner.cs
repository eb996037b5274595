using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>Joins the lines of hard-wrapped paragraphs; elsewhere a line is a block of its own.</summary>
internal static class LineJoiner
{
    // Wrapped text is 60 to 80 columns wide in mail, wires and RFCs; wider lines are paragraphs.
    private const int Narrowest = 45;
    private const int Widest = 100;

    /// <summary>The spans of the blocks, in order.</summary>
    public static List<TextSpan> Join(ReadOnlySpan<char> text, List<TextLine> lines)
    {
        var blocks = new List<TextSpan>();
        var first = 0;
        while (first < lines.Count)
        {
            var end = first + 1;
            while (end < lines.Count && !lines[end].AfterBlank) end++;
            JoinRun(text, lines, first, end, blocks);
            first = end;
        }

        return blocks;
    }

    // A run is the lines between two blank ones.
    private static void JoinRun(ReadOnlySpan<char> text, List<TextLine> lines, int first, int end, List<TextSpan> blocks)
    {
        var width = 0;
        for (var i = first; i < end; i++) width = Math.Max(width, lines[i].Span.Length);
        var isWrapped = width is >= Narrowest and <= Widest && HasBrokenSentence(text, lines, first, end);
        var block = lines[first].Span;
        for (var i = first + 1; i < end; i++)
        {
            if (GoesOn(text, lines[i - 1], lines[i], isWrapped ? width : 0))
            {
                block = block with { End = lines[i].Span.End };
                continue;
            }

            blocks.Add(block);
            block = lines[i].Span;
        }

        blocks.Add(block);
    }

    private static bool HasBrokenSentence(ReadOnlySpan<char> text, List<TextLine> lines, int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (IsFull(text, lines[i], lines[i + 1], Narrowest) && BreaksSentence(text, lines[i], lines[i + 1])) return true;
        }

        return false;
    }

    private static bool GoesOn(ReadOnlySpan<char> text, TextLine line, TextLine next, int width)
    {
        if (width == 0) return line.Span.Length is >= 40 && BreaksSentence(text, line, next);
        if (next.Indent > line.Indent + 1) return false;
        return IsFull(text, line, next, width) || BreaksSentence(text, line, next);
    }

    // The next word would not have fitted. Two columns of play: some wrap a column early.
    private static bool IsFull(ReadOnlySpan<char> text, TextLine line, TextLine next, int width)
    {
        var word = text[next.Span.Start..next.Span.End].IndexOf(' ');
        if (word < 0) word = next.Span.Length;
        return line.Span.Length + 1 + word > width - 2;
    }

    private static bool BreaksSentence(ReadOnlySpan<char> text, TextLine line, TextLine next)
    {
        var last = text[line.Span.End - 1];
        return char.IsLower(text[next.Span.Start]) && (char.IsLetterOrDigit(last) || last is ',' or '-' or ';');
    }
}
