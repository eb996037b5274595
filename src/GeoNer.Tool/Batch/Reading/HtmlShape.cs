namespace GeoNer.Tool.Batch.Reading;

/// <summary>The shape of a page as its tags alone show it, before a parser sees it.</summary>
internal static class HtmlShape
{
    // Real pages nest some tens deep. The parser itself stops at 512 and puts what is deeper beside; but the work of its search through open elements grows
    // with their square: 100,000 take it most of a minute (AngleSharp 1.10.3).
    private const int MaxDepth = 1000;

    // What these hold is text to the parser, up to their end tag.
    private static readonly string[] Texts = ["script", "style", "textarea", "title"];

    /// <summary>Refuses a page whose elements nest too deep or are too many.</summary>
    /// <param name="html">The page.</param>
    /// <param name="maxElements">How many elements it may have.</param>
    /// <exception cref="FormatException">It is refused; the message says why.</exception>
    /// <remarks>
    /// Elements that need no end tag do not count for depth: old pages have thousands of open paragraphs, which the parser closes. What looks like a tag in a script, a style
    /// or a comment counts for nothing.
    /// </remarks>
    public static void Check(ReadOnlySpan<char> html, int maxElements)
    {
        var (depth, elements) = (0, 0);
        while (html.IndexOf('<') is var at && at >= 0 && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            if (html.StartsWith("!--", StringComparison.Ordinal))
            {
                html = After(html[1..], "-->");
                continue;
            }

            var isEnd = html[0] == '/';
            if (isEnd) html = html[1..];
            var name = NameOf(html);
            if (name.Length == 0) continue;
            if (!isEnd && ++elements > maxElements) throw new FormatException($"the page has more than {maxElements} elements.");
            if (!NeedsNoEnd(name)) depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > MaxDepth) throw new FormatException($"the elements of the page are nested more than {MaxDepth} deep.");
            if (!isEnd && TextOf(name) is { } text) html = ToEndTag(html, text);
        }
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 16 && char.IsAsciiLetterOrDigit(tag[length])) length++;
        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length] : [];
    }

    private static string? TextOf(ReadOnlySpan<char> name)
    {
        foreach (var text in Texts)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase)) return text;
        }

        return null;
    }

    // Up to the end tag, which is read as one; to the end of the page where there is none, as the parser does.
    private static ReadOnlySpan<char> ToEndTag(ReadOnlySpan<char> html, string name)
    {
        while (html.IndexOf("</", StringComparison.Ordinal) is var at && at >= 0)
        {
            html = html[at..];
            if (NameOf(html[2..]).Equals(name, StringComparison.OrdinalIgnoreCase)) return html;
            html = html[2..];
        }

        return [];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, ReadOnlySpan<char> end) => html.IndexOf(end, StringComparison.Ordinal) is var at && at < 0 ? [] : html[(at + end.Length)..];

    private static bool NeedsNoEnd(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return lower is "p" or "br" or "img" or "li" or "hr" or "meta" or "link" or "input" or "dt" or "dd" or "td" or "th" or "tr" or "option" or "source" or "wbr"
            or "area" or "base" or "col" or "embed" or "param" or "track" or "path" or "rect" or "circle" or "line" or "polygon" or "use" or "stop";
    }
}
