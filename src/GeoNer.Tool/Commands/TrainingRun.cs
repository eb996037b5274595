using GeoNer.Tool.Output;

namespace GeoNer.Tool.Commands;

/// <summary>
/// How every training runs: in memory, beside the wait for Ctrl-C, so that an interrupted one ends at once and leaves the
/// old file or none.
/// </summary>
internal static class TrainingRun
{
    /// <summary>Trains one file.</summary>
    public static Task<int> RunAsync(string output, ToolConsole console, Action<Stream, Action<string>> train, CancellationToken cancellationToken) =>
        RunAsync([output], console, (streams, progress) => train(streams[0], progress), cancellationToken);

    /// <summary>Trains some files.</summary>
    /// <param name="outputs">Where they go.</param>
    /// <param name="console">Its error stream gets the progress.</param>
    /// <param name="train">Writes one stream a file, which it may close, and tells its progress.</param>
    /// <param name="cancellationToken">Stands for Ctrl-C.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> outputs, ToolConsole console, Action<IReadOnlyList<Stream>, Action<string>> train, CancellationToken cancellationToken)
    {
        // Opened first: that a file cannot be written is told before the hours of training.
        var targets = new List<OutputTarget>();
        try
        {
            foreach (var output in outputs) targets.Add(OutputTarget.Open(output, console));
            var models = targets.ConvertAll(_ => new MemoryStream());
            void Progress(string message)
            {
                cancellationToken.ThrowIfCancellationRequested();
                console.Error.WriteLine(message);
            }

            await Task.Run(() => train(models, Progress), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < targets.Count; i++) targets[i].Stream.Write(models[i].ToArray());
            foreach (var target in targets) target.Commit();
            return GeonerApp.Success;
        }
        finally
        {
            foreach (var target in targets) target.Dispose();
        }
    }
}
