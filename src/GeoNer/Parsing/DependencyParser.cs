using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Models;
using GeoNer.Tagging;

namespace GeoNer.Parsing;

/// <summary>
/// Parses each sentence into a tree of Universal Dependencies with one root, by a greedy transition system (arc-hybrid).
/// Tokens outside sentences have no head. Linear in the length of a sentence. Stateless and safe for any number of threads.
/// </summary>
public sealed class DependencyParser : IDocumentStage
{
    private const string ShippedName = "en/fast/parser.bin";

    [ThreadStatic]
    private static Scratch? _scratch;

    private readonly ParserModel _model;
    private readonly WordClasses _classes;
    private readonly KnowledgeBase _knowledge;

    internal DependencyParser(ParserModel model, WordClasses classes, KnowledgeBase knowledge)
    {
        _model = model;
        _knowledge = knowledge;
        _classes = classes;
    }

    /// <summary>Loads the model of the package.</summary>
    /// <exception cref="ModelException">The model is missing, damaged or of another version.</exception>
    public static DependencyParser LoadShipped() => new(ParserModel.Read(ShippedModels.Open(ShippedName), ShippedName), WordClasses.Shipped, KnowledgeBase.Shipped);

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Sentences | DocumentLayers.PartsOfSpeech;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Dependencies;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var heads = new int[document.TokenCount];
        var labels = new DependencyRelation[document.TokenCount];
        heads.AsSpan().Fill(-1);
        var scratch = _scratch ??= new Scratch();
        var casing = HeadlineCasing.Read(document, _knowledge);
        foreach (var sentence in document.SentenceSpans)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tokens = scratch.Tokens.ReadTokens(document, sentence, _classes, casing);
            scratch.Features.Start(tokens, document.PartsOfSpeech[sentence.Start..sentence.End]);
            _model.Parse(scratch.State, scratch.Features, sentence.Length);
            for (var i = 0; i < sentence.Length; i++)
            {
                var head = scratch.State.Heads[i];
                heads[sentence.Start + i] = head == sentence.Length ? -1 : sentence.Start + head;
                labels[sentence.Start + i] = scratch.State.Labels[i];
            }
        }

        document.SetDependencies(heads, labels);
    }

    private sealed class Scratch
    {
        public readonly SequenceScratch Tokens = new();
        public readonly ParserFeatures Features = new();
        public readonly ParserState State = new();
    }
}
