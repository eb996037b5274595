using System.CommandLine;
using GeoNer.Graph;
using GeoNer.Tool.Input;
using GeoNer.Tool.Output;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner extract</c>: articles in; entities, references and relations out.</summary>
internal static class ExtractCommand
{
    public static Command Create(ToolConsole console, Pipelines pipelines)
    {
        var files = CommonOptions.Files(
            "Text files and .jsonl files (one object a line: id, text, optional date, title); standard input when none or '-'.");
        var format = new Option<string>("--format", "-f")
        {
            Description = "What to write.",
            HelpName = string.Join('|', DocumentOutput.Formats),
            DefaultValueFactory = _ => DocumentOutput.Formats[0],
        };
        format.AcceptOnlyFromAmong([.. DocumentOutput.Formats]);
        var oneADay = new Option<bool>("--one-a-day")
        {
            Description = "In formats of graphs and events: count an event of one day, source, target and CAMEO code once, where it is surest.",
        };
        var output = CommonOptions.Output();
        var threads = CommonOptions.Threads();
        var rules = CommonOptions.Rules();
        var actors = CommonOptions.Actors();
        var command = new Command("extract", "Extract entities and relations from articles.") { files, format, oneADay, output, threads, rules, actors };
        var tier = TierOptions.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(oneADay) && GraphFormat.Find(result.GetValue(format) ?? "") is null)
                result.AddError($"--one-a-day is for the formats of graphs and events: --format {string.Join(", ", GraphFormat.All.Select(f => f.Name))}.");
        });
        command.SetAction((parse, cancellationToken) => RunAsync(
            new Options(
                parse.GetValue(files) ?? [],
                parse.GetRequiredValue(format),
                parse.GetValue(oneADay),
                parse.GetValue(output),
                tier.Read(parse),
                parse.GetValue(threads),
                parse.GetValue(rules),
                parse.GetValue(actors)),
            console,
            pipelines,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Options options, ToolConsole console, Pipelines pipelines, CancellationToken cancellationToken)
    {
        var report = new ErrorReport(console);
        var articles = new ArticleReader(InputFile.OpenAll(options.Files, console), report.Add);
        var rules = await RuleFiles.ReadAsync(options.Rules, console, cancellationToken).ConfigureAwait(false);
        var actors = await ActorFiles.ReadAsync(options.Actors, console, cancellationToken).ConfigureAwait(false);
        var extractor = pipelines.Create(options.Pipeline with { Rules = rules, Actors = actors });
        using var target = OutputTarget.Open(options.Output, console);
        var output = DocumentOutput.Create(options.Format, target, options.OneADay);
        var results = extractor.ExtractAllAsync(articles.ReadAsync(cancellationToken), options.Threads, cancellationToken);
        await foreach (var result in results.ConfigureAwait(false))
        {
            if (result.IsSuccess)
                output.Write(result.Document);
            else
                report.Add($"{result.Article.Id}: {result.Error.Message}");
        }

        output.Complete();
        target.Commit();
        return report.ExitCode;
    }

    private sealed record Options(string[] Files, string Format, bool OneADay, string? Output, PipelineOptions Pipeline, int Threads, string[]? Rules, string[]? Actors);
}
