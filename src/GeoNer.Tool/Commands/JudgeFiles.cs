using GeoNer.Documents;
using GeoNer.Relations;
using GeoNer.Tool.Evaluation;
using GeoNer.Tool.Input;
using GeoNer.Tool.Training;

namespace GeoNer.Tool.Commands;

/// <summary>Reads what the relation judge learns from: sentences with a given pair, and articles with gold graphs.</summary>
internal static class JudgeFiles
{
    public static async Task<JudgeTexts> ReadAsync(
        string pairs, string graphs, PipelineOptions options, ToolConsole console, Pipelines pipelines, CancellationToken cancellationToken)
    {
        var report = new ErrorReport(console);
        var corpus = new JudgeCorpus(pipelines.CreateUpTo(options, DocumentLayers.Actors | RelateCommand.Layers), RuleSet.Shipped);
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
