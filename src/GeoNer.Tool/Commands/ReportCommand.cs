using System.CommandLine;
using System.Text;
using GeoNer.Tool.Input;
using GeoNer.Tool.Output;
using GeoNer.Tool.Report;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner report</c>: articles in; one HTML file out that shows what they say.</summary>
internal static class ReportCommand
{
    public static Command Create(ToolConsole console, Pipelines pipelines)
    {
        var files = CommonOptions.Files("Text files and .jsonl files, as for extract; standard input when none or '-'.");
        var output = CommonOptions.Output();
        var title = new Option<string?>("--title") { Description = "The heading of the page; by default the name of the article or file.", HelpName = "TEXT" };
        var threads = CommonOptions.Threads();
        var rules = CommonOptions.Rules();
        var command = new Command("report", "Show articles and their network of actors as one HTML file, which needs no network.") { files, output, title, threads, rules };
        var tier = TierOptions.AddTo(command);
        command.SetAction((parse, cancellationToken) => RunAsync(
            new Options(
                parse.GetValue(files) ?? [],
                parse.GetValue(output),
                parse.GetValue(title),
                tier.Read(parse),
                parse.GetValue(threads),
                parse.GetValue(rules)),
            console,
            pipelines,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Options options, ToolConsole console, Pipelines pipelines, CancellationToken cancellationToken)
    {
        var errors = new ErrorReport(console);
        var articles = new ArticleReader(InputFile.OpenAll(options.Files, console), errors.Add);
        var rules = await RuleFiles.ReadAsync(options.Rules, console, cancellationToken).ConfigureAwait(false);
        var extractor = pipelines.Create(options.Pipeline with { Rules = rules });
        using var target = OutputTarget.Open(options.Output, console);
        var report = new ReportBuilder();
        var results = extractor.ExtractAllAsync(articles.ReadAsync(cancellationToken), options.Threads, cancellationToken);
        await foreach (var result in results.ConfigureAwait(false))
        {
            if (result.IsSuccess)
                report.Add(result.Document);
            else
                errors.Add($"{result.Article.Id}: {result.Error.Message}");
        }

        target.Stream.Write(Encoding.UTF8.GetBytes(ReportPage.Render(report, options.Title ?? Title(report, options.Files))));
        target.Commit();
        return errors.ExitCode;
    }

    private static string Title(ReportBuilder report, string[] files)
    {
        if (report.Only is { } document) return document.Title is { Length: > 0 } title ? title : document.Id;
        return files is [var file] && file != "-" ? Path.GetFileNameWithoutExtension(file) : "What the articles say";
    }

    private sealed record Options(string[] Files, string? Output, string? Title, PipelineOptions Pipeline, int Threads, string[]? Rules);
}
