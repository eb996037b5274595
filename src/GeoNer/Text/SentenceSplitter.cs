using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>Groups the tokens of read blocks into sentences. Holds no state; safe for any number of threads.</summary>
/// <remarks>
/// A sentence never crosses a block; a headline and a dateline are one sentence each. Tokens of blocks that are not read
/// belong to no sentence. A sentence of more than <see cref="LongestSentence"/> tokens is cut, at a semicolon or else a comma
/// where its second half has one, so that what later stages spend on a sentence is bounded. Time is linear.
/// </remarks>
public sealed class SentenceSplitter : IDocumentStage
{
    /// <summary>The most tokens a sentence has.</summary>
    public const int LongestSentence = 250;

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Blocks | DocumentLayers.Tokens;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Sentences;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = new List<SentenceSpan>((document.TokenCount / 20) + 1);
        var tokens = document.TokenSpans;
        var token = 0;
        foreach (var block in document.Blocks)
        {
            while (token < tokens.Length && tokens[token].Start < block.Span.Start) token++;
            var first = token;
            while (token < tokens.Length && tokens[token].Start < block.Span.End) token++;
            if (!block.IsRead || first == token) continue;
            if (block.Kind is BlockKind.Dateline or BlockKind.Headline)
                AddCut(document, new SentenceSpan(first, token, block.Kind), sentences);
            else
                Split(document, new SentenceSpan(first, token, block.Kind), sentences);
        }

        document.SetSentences([.. sentences]);
    }

    private static void Split(Document document, SentenceSpan block, List<SentenceSpan> sentences)
    {
        var scanner = new SentenceScanner(document.Text, document.TokenSpans, block.End);
        var start = block.Start;
        while (start < block.End)
        {
            var end = scanner.NextEnd(start);
            AddCut(document, new SentenceSpan(start, end, block.Kind), sentences);
            start = end;
        }
    }

    private static void AddCut(Document document, SentenceSpan sentence, List<SentenceSpan> sentences)
    {
        var start = sentence.Start;
        while (sentence.End - start > LongestSentence)
        {
            var end = BestCut(document, start);
            sentences.Add(new SentenceSpan(start, end, sentence.Kind));
            start = end;
        }

        sentences.Add(sentence with { Start = start });
    }

    private static int BestCut(Document document, int start)
    {
        var comma = -1;
        for (var i = start + LongestSentence - 1; i >= start + (LongestSentence / 2); i--)
        {
            var token = document.TokenText(i);
            if (token is ";") return i + 1;
            if (comma < 0 && token is ",") comma = i + 1;
        }

        return comma > 0 ? comma : start + LongestSentence;
    }
}
