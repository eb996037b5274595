namespace GeoNer.Documents;

/// <summary>A stretch of an article's text and what it is.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Span">Where it stands, without white space at its ends.</param>
public readonly record struct TextBlock(BlockKind Kind, TextSpan Span)
{
    /// <summary>True when sentences are made of this block.</summary>
    public bool IsRead => Kind is BlockKind.Paragraph or BlockKind.Headline or BlockKind.Caption or BlockKind.Dateline;
}
