using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>Cuts the text into tokens. Holds no state; safe for any number of threads.</summary>
/// <remarks>
/// <para>
/// The conventions are those of English Universal Dependencies, save that words joined by a hyphen stay whole
/// (<c>Russia-backed</c>, <c>U.S.-made</c>) and so do times and ranges of numbers (<c>5pm</c>, <c>2019-2020</c>).
/// Clitics are tokens of their own (<c>do|n't</c>, <c>Russia|'s</c>, <c>can|not</c>), so are currency and per cent signs;
/// the period stays with abbreviations and initials (<c>Gen.</c>, <c>U.S.</c>, <c>J.</c>).
/// </para>
/// <para>
/// Every character belongs to exactly one token, except white space and, outside words, characters without width
/// (zero-width space and joiners, direction marks, soft hyphen, byte order mark). A token never crosses a block's border and
/// never cuts a surrogate pair. Time is linear in the length of the text.
/// </para>
/// </remarks>
public sealed class Tokenizer : IDocumentStage
{
    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Blocks;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Tokens;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var tokens = new SpanBuffer((document.Text.Length / 5) + 16);
        var scanner = new TokenScanner(document.Text, tokens);
        var at = 0;
        foreach (var block in document.Blocks)
        {
            scanner.Scan(at, block.Span.Start);
            scanner.Scan(block.Span.Start, block.Span.End);
            at = block.Span.End;
        }

        scanner.Scan(at, document.Text.Length);
        document.SetTokens(tokens.Spans);
    }
}
