using GeoNer.Accurate.Pieces;
using GeoNer.Models;
using Microsoft.ML.OnnxRuntime;

namespace GeoNer.Accurate.Model;

/// <summary>
/// The network of words: one window in, the scores of its words out. Safe for any number of threads.
/// </summary>
internal sealed class Encoder : IDisposable
{
    private static readonly string[] Inputs = ["pieces", "shapes", "first", "last", "unit_shapes"];
    private static readonly string[] Outputs = ["emissions", "tags", "arc_queries", "arc_keys", "label_queries", "label_keys", "label_priors"];

    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();

    public Encoder(AccurateModel model)
    {
        _session = OnnxSession.Open(model.Graph, $"{model.Name}/model.onnx");
        int?[] widths =
        [
            model.EntityLabels.Length, model.Tags.Length, null, null,
            model.Relations.Length * (model.LabelWidth + 1), model.LabelWidth, model.Relations.Length,
        ];
        for (var i = 0; i < Outputs.Length; i++)
        {
            if (!_session.OutputMetadata.TryGetValue(Outputs[i], out var output) || output.Dimensions is not [_, var width] || width != (widths[i] ?? width))
                throw new ModelException($"{model.Name}/model.onnx: its output '{Outputs[i]}' is missing or of another size than header.json says.");
        }

        if (Inputs.FirstOrDefault(name => !_session.InputMetadata.ContainsKey(name)) is { } missing)
            throw new ModelException($"{model.Name}/model.onnx: it has no input '{missing}'.");
    }

    public void Dispose()
    {
        _options.Dispose();
        _session.Dispose();
    }

    /// <summary>Reads one window.</summary>
    public WindowScores Run(Window window)
    {
        var memory = OrtMemoryInfo.DefaultInstance;
        long[] pieces = [window.PieceCount];
        long[] units = [window.UnitCount];
        using var pieceIds = OrtValue.CreateTensorValueFromMemory(memory, window.Pieces, pieces);
        using var shapes = OrtValue.CreateTensorValueFromMemory(memory, window.Shapes, pieces);
        using var first = OrtValue.CreateTensorValueFromMemory(memory, window.First, units);
        using var last = OrtValue.CreateTensorValueFromMemory(memory, window.Last, units);
        using var unitShapes = OrtValue.CreateTensorValueFromMemory(memory, window.UnitShapes, units);
        return new WindowScores(_session.Run(_options, Inputs, [pieceIds, shapes, first, last, unitShapes], Outputs), window.UnitCount);
    }
}
