using GeoNer.Accurate.Pieces;
using GeoNer.Models;
using Microsoft.ML.OnnxRuntime;

namespace GeoNer.Accurate.Model;

/// <summary>
/// The network on ONNX Runtime: one window in, the scores of its words out. One session serves all threads; each run has one
/// thread of its own, so results depend on the window alone.
/// </summary>
internal sealed class Encoder : IDisposable
{
    private static readonly string[] Inputs = ["pieces", "shapes", "first", "last", "unit_shapes"];
    private static readonly string[] Outputs = ["emissions", "tags", "arc_queries", "arc_keys", "label_queries", "label_keys", "label_priors"];

    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();

    public Encoder(AccurateModel model)
    {
        _session = Open(model);
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

    private static InferenceSession Open(AccurateModel model)
    {
        try
        {
            using var options = new SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                // The graph is written with fused operators already; what else the runtime would fuse is slower here.
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            };
            return new InferenceSession(model.Graph, options);
        }
        catch (Exception e) when (NativeLibrary(e) is { } cause)
        {
            throw new ModelException(
                $"ONNX Runtime's native library cannot be loaded ({cause.Message.Split('\n')[0].TrimEnd('.')}). The accurate tier needs the package Microsoft.ML.OnnxRuntime "
                + "with its files for this system: Linux with glibc (x64, arm64), macOS (arm64) or Windows with the Visual C++ runtime (x64, arm64). "
                + "Publish with a runtime identifier such as linux-x64, or take the fast tier: GeoExtractor.Create(), or --fast.",
                e);
        }
        catch (OnnxRuntimeException e)
        {
            throw new ModelException($"{model.Name}/model.onnx: ONNX Runtime does not take it ({e.Message.TrimEnd('.')}): install the package again.", e);
        }
    }

    /// <summary>The cause, where an exception says that native code is missing or of another version; null otherwise.</summary>
    internal static Exception? NativeLibrary(Exception? error)
    {
        while (error is TypeInitializationException or System.Reflection.TargetInvocationException) error = error.InnerException;
        return error is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException ? error : null;
    }
}
