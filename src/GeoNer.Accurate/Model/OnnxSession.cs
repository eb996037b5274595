using GeoNer.Models;
using Microsoft.ML.OnnxRuntime;

namespace GeoNer.Accurate.Model;

/// <summary>
/// Opens networks on ONNX Runtime: a session serves all threads; each run has one thread of its own, so results depend on its
/// input alone.
/// </summary>
internal static class OnnxSession
{
    /// <summary>Opens a network.</summary>
    /// <param name="graph">The bytes of the file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="ModelException">It is damaged, or the native library of ONNX Runtime is missing.</exception>
    public static InferenceSession Open(byte[] graph, string name)
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
            return new InferenceSession(graph, options);
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
            throw new ModelException($"{name}: ONNX Runtime does not take it ({e.Message.TrimEnd('.')}): install the package again.", e);
        }
    }

    /// <summary>The cause, where an exception says that native code is missing or of another version; null otherwise.</summary>
    internal static Exception? NativeLibrary(Exception? error)
    {
        while (error is TypeInitializationException or System.Reflection.TargetInvocationException) error = error.InnerException;
        return error is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException ? error : null;
    }
}
