using System.CommandLine;
using GeoNer.Documents;
using GeoNer.Tool.Evaluation;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner evaluate relations</c>, and what it shares with <c>plain</c> and <c>graph</c>: relations found in text against gold.</summary>
internal static class RelationEvaluation
{
    public static Command Create(ToolConsole console, Pipelines pipelines, Option<bool> rulesAlone, Action<Action<TextWriter>> print)
    {
        var gold = new Argument<string[]>("GOLD")
        {
            Description = "JSON lines as for 'evaluate plain', folders as for 'evaluate graph'; '-' for lines on standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var rules = CommonOptions.Rules();
        var command = new Command("relations", "Relations found in text, by type: precision, recall and F1.") { gold, rules, rulesAlone };
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var report = new ErrorReport(console);
            var own = await RuleFiles.ReadAsync(parse.GetValue(rules), console, cancellationToken).ConfigureAwait(false);
            var extractor = pipelines.CreateUpTo(tier.Read(parse, own) with { Judge = !parse.GetValue(rulesAlone) }, DocumentLayers.Relations);
            var files = parse.GetRequiredValue(gold);
            foreach (var file in files)
            {
                var score = Directory.Exists(file)
                    ? (await GraphAsync(file, extractor, console, cancellationToken).ConfigureAwait(false)).Types
                    : (await PlainAsync(file, extractor, console, report, cancellationToken).ConfigureAwait(false)).Types;
                print(output =>
                {
                    if (files.Length > 1) output.WriteLine($"# {file}");
                    score.Write(output);
                });
            }

            return report.ExitCode;
        });
        return command;
    }

    /// <summary>The pairs of a file of JSON lines, found in their texts.</summary>
    public static async Task<PlainTextScore> PlainAsync(
        string file, GeoExtractor extractor, ToolConsole console, ErrorReport report, CancellationToken cancellationToken)
    {
        var score = new PlainTextScore();
        var input = InputFile.Open(file, console);
        using var lines = await JsonLinesReader.OpenAsync(input.Read(), input.Name, report.Add, cancellationToken).ConfigureAwait(false);
        while (await lines.NextAsync(PairGold.Read, cancellationToken).ConfigureAwait(false) is { } pair)
            score.Add(pair.Question.Source, pair.Question.Target, pair.Type, extractor.Extract(pair.Question.Text, cancellationToken: cancellationToken).Relations);
        return score;
    }

    /// <summary>The articles of a folder with gold graphs.</summary>
    public static async Task<GraphScore> GraphAsync(string folder, GeoExtractor extractor, ToolConsole console, CancellationToken cancellationToken)
    {
        var score = new GraphScore();
        foreach (var graph in GoldGraph.ReadAll(folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = await InputFile.Open(graph.TextFile, console).ReadTextAsync(cancellationToken).ConfigureAwait(false);
            var document = extractor.Extract(text, graph.Name, cancellationToken: cancellationToken);
            score.Add(graph.Relations, document.Relations.Select(GraphRelation.Of).ToList());
            score.AddActors(graph.Relations, document.Entities.Concat(document.References).Select(m => m.Actor).OfType<Actor>().SelectMany(a => new[] { a.RollUp, a.Id, a.Name }));
        }

        return score;
    }
}
