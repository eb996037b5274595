using System.Numerics.Tensors;
using GeoNer.Accurate.Decoding;
using GeoNer.Accurate.Model;
using GeoNer.Accurate.Pairs;
using GeoNer.Accurate.Pieces;
using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Relations;

namespace GeoNer.Accurate;

/// <summary>
/// Tags, finds named mentions and parses in one pass of a transformer encoder: parts of speech, mentions by a conditional
/// random field (their confidence is the calibrated probability that just these tokens are a mention of that class), and a
/// tree of Universal Dependencies with one root for each sentence. It stands where the fast tier has its part-of-speech
/// tagger, entity tagger and parser. Mentions have the classes of the tagger; <c>EntityTyper</c> makes them fine.
/// </summary>
/// <remarks>
/// A document is read in windows of whole sentences, one at a time and on the calling thread, so what it gets depends on its
/// text alone and memory does not grow with its length. Sentences of more than 510 word pieces are read in sections, whose
/// roots are joined to the first one's as <c>parataxis</c>. Stateless and safe for any number of threads, which share one
/// session of ONNX Runtime; dispose of it when no thread uses it any more.
/// </remarks>
public sealed class TransformerAnalyzer : IDocumentStage, IDisposable
{
    private readonly AccurateModel _model;
    private readonly Encoder _encoder;
    private readonly PairEncoder? _pairs;
    private readonly ThreadLocal<Scratch> _scratch;

    internal TransformerAnalyzer(AccurateModel model)
    {
        _model = model;
        _encoder = new Encoder(model);
        _pairs = PairEncoder.Of(model);
        _scratch = new ThreadLocal<Scratch>(() => new Scratch(model));
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Tokens | DocumentLayers.Sentences;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.PartsOfSpeech | DocumentLayers.Entities | DocumentLayers.Dependencies;

    /// <summary>Loads the model of the package.</summary>
    /// <exception cref="ModelException">The model or the native library of ONNX Runtime is missing or damaged; the message says what to install.</exception>
    public static TransformerAnalyzer LoadShipped() => new(AccurateModel.Read(ModelFolder.Shipped));

    /// <summary>Loads a model that was trained as <c>training/README.md</c> says.</summary>
    /// <param name="folder">A folder with <c>header.json</c>, <c>model.onnx</c>, <c>vocab.txt</c> and <c>folding.tsv</c>.</param>
    /// <exception cref="ModelException">A file is missing, damaged or of another version, or the native library of ONNX Runtime is missing.</exception>
    public static TransformerAnalyzer Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new TransformerAnalyzer(AccurateModel.Read(ModelFolder.At(folder)));
    }

    /// <summary>
    /// The relation judge of the package, with the reader of pairs of this model as its second opinion: a second transformer, which
    /// reads the sentence again with the two parties marked. It is read at the first pair there is to judge.
    /// </summary>
    /// <returns>The judge, for <see cref="RelationExtractor"/> and <see cref="PairClassifier"/>; without a second opinion where the model's folder has no <c>pairs.json</c>. Of no use after <see cref="Dispose"/>.</returns>
    public RelationJudge CreateJudge() => RelationJudge.Shipped.With(_pairs);

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tags = new UPos[document.TokenCount];
        var heads = new int[document.TokenCount];
        var labels = new DependencyRelation[document.TokenCount];
        var mentions = new List<Mention>();
        heads.AsSpan().Fill(-1);
        var scratch = _scratch.Value!;
        var cutter = new WindowCutter(_model.Pieces, document, scratch.Window);
        var root = -1;
        while (cutter.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var scores = _encoder.Run(scratch.Window);
            var units = scores.Units;
            foreach (var place in scratch.Window.Sentences)
            {
                var sentence = place.Sentence;
                for (var i = 0; i < sentence.Length; i++) tags[sentence.Start + i] = _model.Tags[TensorPrimitives.IndexOfMax(units.Tags(place.FirstUnit + 1 + i))];
                scratch.Entities.Decode(document, sentence, units.Emissions(place.FirstUnit + 1, sentence.Length), mentions);
                var top = scratch.Trees.Decode(units, place, heads, labels);
                if (place.Continues)
                    (heads[top], labels[top]) = (root, DependencyRelation.Parataxis);
                else
                    root = top;
            }
        }

        document.SetPartsOfSpeech(tags);
        document.SetEntities(mentions.ToArray());
        document.SetDependencies(heads, labels);
    }

    /// <summary>Frees the sessions of ONNX Runtime.</summary>
    public void Dispose()
    {
        _pairs?.Dispose();
        _scratch.Dispose();
        _encoder.Dispose();
    }

    private sealed class Scratch(AccurateModel model)
    {
        public readonly Window Window = new();
        public readonly EntityDecoder Entities = new(model);
        public readonly TreeDecoder Trees = new(model);
    }
}
