using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Models;
using GeoNer.Ontology;

namespace GeoNer.Tagging;

/// <summary>
/// Finds named mentions by a linear-chain conditional random field over BIO labels, trained on the nine classes of the
/// English Worldwide Newswire corpus (Shan et al. 2023). <see cref="EntityTyper"/> makes their types fine. The confidence
/// of a mention is the mean marginal probability of its labels. Stateless and safe for any number of threads.
/// </summary>
public sealed class EntityTagger : IDocumentStage
{
    internal const string ModelKind = "ner";

    private const string ShippedName = "en/fast/ner.bin";

    private static readonly EntityFeatures Templates = new();

    [ThreadStatic]
    private static SequenceScratch? _scratch;

    private readonly SequenceModel _model;
    private readonly WordClasses _classes;
    private readonly KnowledgeBase _knowledge;
    private readonly (bool Begins, bool Inside, EntityType Type)[] _labels;

    internal EntityTagger(SequenceModel model, WordClasses classes, KnowledgeBase knowledge)
    {
        _model = model;
        _classes = classes;
        _knowledge = knowledge;
        _labels = model.Labels.Select(label => (label[0] == 'B', label[0] == 'I', label.Length > 2 ? TypeOf(label) : default)).ToArray();
    }

    /// <summary>Loads the model of the package.</summary>
    /// <exception cref="ModelException">The model is missing, damaged or of another version.</exception>
    public static EntityTagger LoadShipped() =>
        new(SequenceModel.Read(ShippedModels.Open(ShippedName), ShippedName, ModelKind), WordClasses.Shipped, KnowledgeBase.Shipped);

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Sentences | DocumentLayers.PartsOfSpeech;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Entities;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<Mention>();
        var sentences = new EntitySentences(document, _classes, _knowledge);
        var scratch = _scratch ??= new SequenceScratch();
        foreach (var sentence in document.SentenceSpans)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var labels = scratch.ReserveLabels(sentence.Length);
            _model.Tag(sentences.Context(sentence), Templates, labels, scratch);
            if (labels.ContainsAnyExcept((byte)0)) Collect(document, sentence, labels, scratch, mentions);
        }

        document.SetEntities(mentions.ToArray());
    }

    private void Collect(Document document, SentenceSpan sentence, ReadOnlySpan<byte> labels, SequenceScratch scratch, List<Mention> mentions)
    {
        var marginals = _model.Marginals(labels.Length, scratch);
        for (var i = 0; i < labels.Length;)
        {
            var end = i + 1;
            if (_labels[labels[i]] is { Begins: true, Type: var type })
            {
                var sum = marginals[(i * _labels.Length) + labels[i]];
                while (end < labels.Length && _labels[labels[end]].Inside)
                {
                    sum += marginals[(end * _labels.Length) + labels[end]];
                    end++;
                }

                mentions.Add(new Mention
                {
                    Type = type,
                    FirstToken = sentence.Start + i,
                    EndToken = sentence.Start + end,
                    Span = document.SpanOfTokens(sentence.Start + i, sentence.Start + end),
                    Confidence = sum / (end - i),
                });
            }

            i = end;
        }
    }

    private static EntityType TypeOf(string label) =>
        CorpusClasses.TypeOf(label.AsSpan(2)) ?? throw new ModelException($"The entity model has a label '{label}' that is no entity type.");
}
