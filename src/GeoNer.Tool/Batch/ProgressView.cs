using Spectre.Console;

namespace GeoNer.Tool.Batch;

/// <summary>Shows a run's progress: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class ProgressView
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromSeconds(0.5);

    /// <summary>Runs the work and shows how far it is.</summary>
    public static async Task ShowAsync(ToolConsole console, RunProgress progress, Func<Task> work)
    {
        if (console.Terminal is null)
        {
            await WhileAsync(work, BetweenLines, () => console.Report(progress.Line())).ConfigureAwait(false);
            return;
        }

        var ansi = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Terminal) });
        await ansi.Progress().AutoClear(true).Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }).StartAsync(async context =>
        {
            var bar = context.AddTask("starting", maxValue: 1);
            await WhileAsync(work, BetweenFrames, () =>
            {
                bar.Value = progress.Share;
                bar.Description = Markup.Escape(progress.Line());
            }).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static async Task WhileAsync(Func<Task> work, TimeSpan between, Action show)
    {
        using var timer = new PeriodicTimer(between);
        var running = Task.Run(work);
        while (!running.IsCompleted)
        {
            var tick = timer.WaitForNextTickAsync().AsTask();
            if (await Task.WhenAny(running, tick).ConfigureAwait(false) == tick) show();
        }

        await running.ConfigureAwait(false);
    }
}
