using Catalyst;
using GeoNer.Documents;
using Mosaik.Core;

namespace GeoNer.Catalyst;

/// <summary>
/// Catalyst's tokens and sentences. It stands in the place of GeoNer's Tokenizer and SentenceSplitter, and reads block by block, so that
/// furniture is no sentence.
/// </summary>
/// <remarks>
/// GeoNer's own stages learned on Universal Dependencies tokens; Catalyst cuts some words otherwise (<c>don't</c>), which costs the parser
/// some accuracy. Catalyst's offsets are inclusive at the end, ours are half-open.
/// </remarks>
public sealed class CatalystTokenizer : IDocumentStage
{
    private readonly Pipeline _pipeline;

    /// <summary>Makes the stage.</summary>
    /// <param name="pipeline">A pipeline with at least a tokenizer; <see cref="CatalystModels.LoadTaggerAsync"/> has one.</param>
    public CatalystTokenizer(Pipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        _pipeline = pipeline;
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Blocks;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Tokens | DocumentLayers.Sentences;

    /// <inheritdoc/>
    public void Process(GeoNer.Documents.Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = new List<TextSpan>();
        var sentences = new List<SentenceSpan>();
        foreach (var block in document.Blocks)
        {
            var read = new global::Catalyst.Document(document.Slice(block.Span), Language.English);
            _pipeline.ProcessSingle(read);
            foreach (var sentence in read)
            {
                var first = tokens.Count;
                foreach (var token in sentence)
                {
                    // A token that was replaced by a longer text still has the offsets of the original.
                    if (token.End >= token.Begin) tokens.Add(new TextSpan(block.Span.Start + token.Begin, block.Span.Start + token.End + 1));
                }

                if (block.IsRead && tokens.Count > first) AddSentence(sentences, first, tokens.Count, block.Kind);
            }
        }

        document.SetTokens([.. tokens]);
        document.SetSentences([.. sentences]);
    }

    // What later stages spend on a sentence is bounded, as GeoNer's own splitter has it.
    private static void AddSentence(List<SentenceSpan> sentences, int first, int end, BlockKind kind)
    {
        for (var start = first; start < end; start += GeoNer.Text.SentenceSplitter.LongestSentence)
            sentences.Add(new SentenceSpan(start, Math.Min(end, start + GeoNer.Text.SentenceSplitter.LongestSentence), kind));
    }
}
