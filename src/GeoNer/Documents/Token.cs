namespace GeoNer.Documents;

/// <summary>A token: a view over one position of its document.</summary>
public readonly struct Token
{
    internal Token(Document document, int index)
    {
        Document = document;
        Index = index;
    }

    /// <summary>The document the token belongs to.</summary>
    public Document Document { get; }

    /// <summary>Position among all tokens of the document, from 0.</summary>
    public int Index { get; }

    /// <summary>Where the token stands in the text.</summary>
    public TextSpan Span => Document.TokenSpans[Index];

    /// <summary>The characters of the token, as in the text.</summary>
    public ReadOnlySpan<char> Text => Span.Of(Document.Text);

    /// <summary>The part of speech; <see cref="UPos.X"/> before tagging and outside sentences.</summary>
    public UPos PartOfSpeech => Document.PartsOfSpeech.IsEmpty ? UPos.X : Document.PartsOfSpeech[Index];

    /// <summary>The lemma; the text of the token before lemmatizing and outside sentences.</summary>
    public string Lemma => Document.Lemmas.IsEmpty ? Text.ToString() : Document.Lemmas[Index];

    /// <summary>Index of the head in the document; -1 for a root, before parsing, and outside sentences.</summary>
    public int Head => Document.Heads.IsEmpty ? -1 : Document.Heads[Index];

    /// <summary>The relation to the head; <see cref="DependencyRelation.Dep"/> before parsing.</summary>
    public DependencyRelation Relation =>
        Document.DependencyLabels.IsEmpty ? DependencyRelation.Dep : Document.DependencyLabels[Index];

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();
}
