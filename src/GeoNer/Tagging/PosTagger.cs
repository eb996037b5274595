using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Models;

namespace GeoNer.Tagging;

/// <summary>
/// Tags each token of a sentence with its universal part of speech, by a linear-chain conditional random field.
/// Tokens outside sentences are <see cref="UPos.X"/>. Stateless and safe for any number of threads.
/// </summary>
public sealed class PosTagger : IDocumentStage
{
    internal const string ModelKind = "pos";

    private static readonly PosFeatures Templates = new();

    [ThreadStatic]
    private static SequenceScratch? _scratch;

    private readonly SequenceModel _model;
    private readonly WordClasses _classes;
    private readonly KnowledgeBase _knowledge;
    private readonly UPos[] _tags;

    internal PosTagger(SequenceModel model, WordClasses classes, KnowledgeBase knowledge)
    {
        _model = model;
        _knowledge = knowledge;
        _classes = classes;
        _tags = model.Labels.Select(label => Enum.Parse<UPos>(label)).ToArray();
    }

    /// <summary>Loads the model of the package.</summary>
    /// <exception cref="ModelException">The model is missing, damaged or of another version.</exception>
    public static PosTagger LoadShipped() => new(
        SequenceModel.Read(ShippedModels.Open("en/fast/pos.bin"), "en/fast/pos.bin", ModelKind), WordClasses.Shipped, KnowledgeBase.Shipped);

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Tokens | DocumentLayers.Sentences;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.PartsOfSpeech;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tags = new UPos[document.TokenCount];
        var scratch = _scratch ??= new SequenceScratch();
        var casing = HeadlineCasing.Read(document, _knowledge);
        foreach (var sentence in document.SentenceSpans)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tokens = scratch.ReadTokens(document, sentence, _classes, casing);
            var labels = scratch.ReserveLabels(tokens.Length);
            _model.Tag(new TaggingContext { Tokens = tokens }, Templates, labels, scratch);
            for (var i = 0; i < labels.Length; i++) tags[sentence.Start + i] = _tags[labels[i]];
        }

        document.SetPartsOfSpeech(tags);
    }
}
