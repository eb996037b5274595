namespace GeoNer.Documents;

/// <summary>A sentence: a view over the tokens of its document.</summary>
public readonly struct Sentence
{
    private readonly SentenceSpan _tokens;

    internal Sentence(Document document, int index)
    {
        Document = document;
        Index = index;
        _tokens = document.SentenceSpans[index];
    }

    /// <summary>The document the sentence belongs to.</summary>
    public Document Document { get; }

    /// <summary>Position among the sentences of the document, from 0.</summary>
    public int Index { get; }

    /// <summary>The kind of block the sentence stands in.</summary>
    public BlockKind Kind => _tokens.Kind;

    /// <summary>Index of the first token in the document.</summary>
    public int FirstToken => _tokens.Start;

    /// <summary>Index after the last token in the document.</summary>
    public int EndToken => _tokens.End;

    /// <summary>From the first character of the first token to the last of the last.</summary>
    public TextSpan Span => new(Document.TokenSpans[_tokens.Start].Start, Document.TokenSpans[_tokens.End - 1].End);

    /// <summary>The characters of the sentence, as in the text.</summary>
    public ReadOnlySpan<char> Text => Span.Of(Document.Text);

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();
}
