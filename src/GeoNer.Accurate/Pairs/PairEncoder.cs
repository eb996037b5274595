using System.Numerics.Tensors;
using GeoNer.Accurate.Model;
using GeoNer.Accurate.Pieces;
using GeoNer.Models;
using GeoNer.Relations;
using Microsoft.ML.OnnxRuntime;

namespace GeoNer.Accurate.Pairs;

/// <summary>
/// Reads pairs with a transformer of its own, whose pieces are those of the model of words: one marked sentence in, the
/// probabilities of what it states out. Read at the first use; safe for any number of threads.
/// </summary>
internal sealed class PairEncoder : IPairReader, IDisposable
{
    private static readonly string[] Inputs = ["pieces", "places"];
    private static readonly string[] Outputs = ["scores"];

    private readonly WordPiece _vocabulary;
    private readonly Lazy<(PairModel Model, InferenceSession Session)> _network;
    private readonly Lazy<RunOptions> _options = new();

    private PairEncoder(AccurateModel words)
    {
        _vocabulary = words.Pieces;
        _network = new Lazy<(PairModel, InferenceSession)>(() => Open(words.Folder));
    }

    /// <summary>The reader of a model's folder; null where it has none.</summary>
    public static PairEncoder? Of(AccurateModel words) => words.Folder.Has(PairModel.Header) ? new PairEncoder(words) : null;

    /// <inheritdoc/>
    /// <exception cref="ModelException">The model is damaged.</exception>
    public PairReading Read(PairScene scene)
    {
        var (model, session) = _network.Value;
        var sentence = MarkedSentence.Of(scene.Syntax.Document, scene.Sentence, scene.Source, scene.Target, _vocabulary, model.MostPieces, model.Before);
        var memory = OrtMemoryInfo.DefaultInstance;
        using var pieces = OrtValue.CreateTensorValueFromMemory(memory, sentence.Pieces.AsMemory(), [sentence.Pieces.Length]);
        using var places = OrtValue.CreateTensorValueFromMemory(memory, sentence.Places.AsMemory(), [sentence.Places.Length]);
        using var outputs = session.Run(_options.Value, Inputs, [pieces, places], Outputs);
        var scores = outputs[0].GetTensorDataAsSpan<float>();
        var probabilities = new float[scores.Length];
        for (var i = 0; i < probabilities.Length; i++) probabilities[i] = scores[model.Columns[i]];
        var types = probabilities.AsSpan(..^1);
        var presence = 1 / (1 + MathF.Exp(-probabilities[^1]));
        TensorPrimitives.SoftMax(types, types);
        TensorPrimitives.Multiply(types, presence, types);
        probabilities[^1] = 1 - presence;
        return new PairReading(probabilities);
    }

    /// <summary>Frees the session of ONNX Runtime.</summary>
    public void Dispose()
    {
        if (_network.IsValueCreated) _network.Value.Session.Dispose();
        if (_options.IsValueCreated) _options.Value.Dispose();
    }

    private static (PairModel, InferenceSession) Open(ModelFolder folder)
    {
        var model = PairModel.Read(folder);
        var session = OnnxSession.Open(model.Graph, $"{folder.Name}/pairs.onnx");
        if (Inputs.FirstOrDefault(name => !session.InputMetadata.ContainsKey(name)) is { } missing)
            throw new ModelException($"{folder.Name}/pairs.onnx: it has no input '{missing}'.");
        if (!session.OutputMetadata.TryGetValue(Outputs[0], out var output) || output.Dimensions is not [_, var width] || width != model.Columns.Length)
            throw new ModelException($"{folder.Name}/pairs.onnx: its output '{Outputs[0]}' is missing or of another size than {PairModel.Header} says.");
        return (model, session);
    }
}
