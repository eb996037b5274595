using System.Runtime.CompilerServices;
using System.Text;

namespace GeoNer.Tool.Input;

/// <summary>
/// The articles of text files, JSON lines and standard input, in order. What cannot be read (a line, a file) is reported
/// and passed over.
/// </summary>
internal sealed class ArticleReader(IReadOnlyList<InputFile> files, Action<string> report)
{
    private const int LookAhead = 4096;

    public async IAsyncEnumerable<Article> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            using var source = await OpenAsync(file, cancellationToken).ConfigureAwait(false);
            while (source is not null && await NextAsync(source, cancellationToken).ConfigureAwait(false) is { } article) yield return article;
        }
    }

    private async Task<ArticleSource?> OpenAsync(InputFile file, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = file.Read();
            var beginning = await bytes.PeekAsync(LookAhead, cancellationToken).ConfigureAwait(false);
            if (!(file.IsJsonLines ?? LooksLikeJson(beginning.Span))) return new ArticleSource(file, bytes, null);
            return new ArticleSource(file, bytes, await JsonLinesReader.OpenAsync(bytes, file.Name, report, cancellationToken).ConfigureAwait(false));
        }
        catch (ToolException error)
        {
            report(error.Message);
            return null;
        }
    }

    private async Task<Article?> NextAsync(ArticleSource source, CancellationToken cancellationToken)
    {
        try
        {
            if (source.Lines is not null) return await source.Lines.NextAsync(ReadArticle, cancellationToken).ConfigureAwait(false);
            if (source.IsRead) return null;
            source.IsRead = true;
            var content = await source.Bytes.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            return new Article(source.File.ArticleId, TextDecoder.Decode(content.Span, source.File.Name));
        }
        catch (ToolException error)
        {
            report(error.Message);
            return null;
        }
    }

    private static Article ReadArticle(JsonRecord record)
    {
        var text = record.RequiredText("text");
        return new Article(record.Id, text, record.Date("date"), record.Text("title"));
    }

    // Standard input has no name to go by. No article starts with a brace and a quotation mark; every line of ours does.
    private static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        var utf16 = TextDecoder.Utf16Of(bytes);
        var head = bytes[..Math.Min(bytes.Length, 64)];
        var text = utf16 is not null ? Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal) : Encoding.Latin1.GetString(head);
        var brace = text.IndexOf('{', StringComparison.Ordinal);
        return brace >= 0 && text[..brace].All(c => char.IsWhiteSpace(c) || c >= 0x80) && text[(brace + 1)..].TrimStart().StartsWith('"');
    }

    private sealed class ArticleSource(InputFile file, ByteReader bytes, JsonLinesReader? lines) : IDisposable
    {
        public InputFile File => file;

        public ByteReader Bytes => bytes;

        public JsonLinesReader? Lines => lines;

        public bool IsRead { get; set; }

        public void Dispose()
        {
            lines?.Dispose();
            bytes.Dispose();
        }
    }
}
