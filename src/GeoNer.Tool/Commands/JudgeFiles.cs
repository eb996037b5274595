using System.CommandLine;
using GeoNer.Documents;
using GeoNer.Relations;
using GeoNer.Tool.Evaluation;
using GeoNer.Tool.Input;
using GeoNer.Tool.Training;

namespace GeoNer.Tool.Commands;

/// <summary>Reads what the relation judge learns from: sentences with a given pair, and articles with gold graphs.</summary>
internal static class JudgeFiles
{
    /// <summary>The option of what a reader of pairs makes of them.</summary>
    public static Option<string?> Readings() => new("--readings")
    {
        Description = "What readers of pairs make of the texts they have not learned from (training/README.md): the accurate tier's second opinion.",
        HelpName = "FILE",
    };

    /// <summary>Reads the texts as one tier does.</summary>
    /// <param name="pairs">JSON lines.</param>
    /// <param name="graphs">The folder.</param>
    /// <param name="options">The tier.</param>
    /// <param name="readings">The file of recorded readings; null for none. Of the accurate tier alone.</param>
    /// <param name="console">For messages.</param>
    /// <param name="pipelines">Makes the extractor.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<JudgeTexts> ReadAsync(
        string pairs, string graphs, PipelineOptions options, string? readings, ToolConsole console, Pipelines pipelines, CancellationToken cancellationToken)
    {
        var report = new ErrorReport(console);
        var reader = readings is null || options.Fast ? null : await RecordedReadings.ReadAsync(readings, console, report.Add, cancellationToken).ConfigureAwait(false);
        var corpus = new JudgeCorpus(pipelines.CreateUpTo(options with { Judge = false }, DocumentLayers.Actors | RelateCommand.Layers), RuleSet.Shipped, reader);
        var readPairs = new List<(PairGold, JudgeItem)>();
        var input = InputFile.Open(pairs, console);
        using var lines = await JsonLinesReader.OpenAsync(input.Read(), input.Name, report.Add, cancellationToken).ConfigureAwait(false);
        while (await lines.NextAsync(PairGold.Read, cancellationToken).ConfigureAwait(false) is { } pair) readPairs.Add((pair, corpus.Read(pair)));
        var readGraphs = new List<(GoldGraph, JudgeItem)>();
        foreach (var graph in GoldGraph.ReadAll(graphs))
        {
            var text = await InputFile.Open(graph.TextFile, console).ReadTextAsync(cancellationToken).ConfigureAwait(false);
            readGraphs.Add((graph, corpus.Read(graph, text)));
        }

        return report.ExitCode == GeonerApp.Success ? new JudgeTexts(readPairs, readGraphs) : throw new ToolException($"{pairs}: some lines cannot be read: correct them first.");
    }
}
