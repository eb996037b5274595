namespace GeoNer.Documents;

/// <summary>The tokens <c>[Start, End)</c> of a sentence, by index, and the kind of block they stand in.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Kind">The block the sentence stands in.</param>
public readonly record struct SentenceSpan(int Start, int End, BlockKind Kind = BlockKind.Paragraph)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - Start;
}
