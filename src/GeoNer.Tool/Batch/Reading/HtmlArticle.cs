using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>The article of a web page: title, day and main text, as SmartReader finds them. Nothing is fetched.</summary>
internal static class HtmlArticle
{
    // A page of news has a few thousand; the reader's work is more than linear in them.
    private const int MaxElements = 100_000;

    private const int MetaSearch = 4096;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"' />;");

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "article", "section", "header", "footer", "main", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "tr", "blockquote", "pre", "figure", "figcaption", "hr", "address",
    };

    /// <summary>Reads a page.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="id">The id of the article.</param>
    /// <param name="address">Where the page is from; null when not known.</param>
    /// <param name="charset">The encoding that came with it, or null.</param>
    /// <exception cref="FormatException">It has no article, or is no page that can be read.</exception>
    public static BatchArticle Read(byte[] bytes, string id, string? address, string? charset)
    {
        var (html, encoding) = DumpText.Decode(bytes, charset ?? MetaCharset(bytes), out var warning);
        HtmlShape.Check(html, MaxElements);
        var uri = Uri.TryCreate(address, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? given.AbsoluteUri : "http://localhost/";
        var article = Find(uri, html);
        var text = article.IsReadable ? Text(article.Content) : "";
        if (text.Length == 0) throw new FormatException("no article is found in the page.");
        var date = article.PublicationDate is { Year: > 1 } published ? DateOnly.FromDateTime(published) : (DateOnly?)null;
        var title = string.IsNullOrWhiteSpace(article.Title) ? null : article.Title.Trim();
        return new BatchArticle(new GeoNer.Article(id, text, date, title), encoding, warning is null ? [] : [warning]);
    }

    private static SmartReader.Article Find(string uri, string html)
    {
        try
        {
            return new Reader(uri, html) { MaxElemsToParse = MaxElements }.GetArticle();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new FormatException($"the page cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The text of the content with a blank line between blocks, as articles have it; the words of a block are joined by single spaces.</summary>
    private static string Text(string content)
    {
        var text = new StringBuilder();
        var block = new StringBuilder();
        using var document = new HtmlParser().ParseDocument(content);
        Write(document.Body!, text, block);
        Break(text, block);
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, StringBuilder block)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                Append(block, words.Data);
            }
            else if (child is IElement element)
            {
                var isBlock = Blocks.Contains(element.LocalName);
                if (isBlock) Break(text, block);
                if (element.LocalName is "br" or "td" or "th") Append(block, " ");
                if (element.LocalName is not ("script" or "style" or "noscript" or "template")) Write(element, text, block);
                if (isBlock) Break(text, block);
            }
        }
    }

    private static void Append(StringBuilder block, string words)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
                block.Append(c);
            else if (block.Length > 0 && block[^1] != ' ')
                block.Append(' ');
        }
    }

    private static void Break(StringBuilder text, StringBuilder block)
    {
        var length = block.Length > 0 && block[^1] == ' ' ? block.Length - 1 : block.Length;
        if (length > 0)
        {
            if (text.Length > 0) text.Append("\n\n");
            text.Append(block, 0, length);
        }

        block.Clear();
    }

    /// <summary>The encoding that the head of the page names.</summary>
    private static string? MetaCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaSearch)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var name = head.AsSpan(at + 8).TrimStart("\"' ");
        var end = name.IndexOfAny(NameEnds);
        return end > 0 ? name[..end].ToString() : null;
    }
}
