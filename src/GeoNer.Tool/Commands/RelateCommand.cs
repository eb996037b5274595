using System.CommandLine;
using System.Runtime.CompilerServices;
using GeoNer.Documents;
using GeoNer.Relations;
using GeoNer.Tool.Input;
using GeoNer.Tool.Output;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner relate</c>: texts with a given source and target in; the event type that fits each pair best out.</summary>
internal static class RelateCommand
{
    /// <summary>What <see cref="PairClassifier"/> looks at.</summary>
    public const DocumentLayers Layers = DocumentLayers.Dependencies | DocumentLayers.Lemmas;

    public static Command Create(ToolConsole console, Pipelines pipelines)
    {
        var file = CommonOptions.File("JSON lines: id, text, and the spans source and target, lists of {start, end}; '-' for standard input.");
        var output = CommonOptions.Output();
        var threads = CommonOptions.Threads();
        var rules = CommonOptions.Rules();
        var command = new Command("relate", "Say which event each text states between a given source and target.") { file, output, threads, rules };
        var tier = TierOptions.AddTo(command);
        command.SetAction((parse, cancellationToken) => RunAsync(
            new Options(parse.GetRequiredValue(file), parse.GetValue(output), tier.Read(parse), parse.GetValue(threads), parse.GetValue(rules)),
            console,
            pipelines,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Options options, ToolConsole console, Pipelines pipelines, CancellationToken cancellationToken)
    {
        var report = new ErrorReport(console);
        var input = InputFile.Open(options.File, console);
        var rules = await RuleFiles.ReadAsync(options.Rules, console, cancellationToken).ConfigureAwait(false);
        var extractor = pipelines.CreateUpTo(options.Pipeline, Layers);
        var classifier = new PairClassifier(rules ?? RuleSet.Shipped, Pipelines.JudgeOf(extractor));
        using var questions = await JsonLinesReader.OpenAsync(input.Read(), input.Name, report.Add, cancellationToken).ConfigureAwait(false);
        using var target = OutputTarget.Open(options.Output, console);
        var output = new JudgementOutput(target.Stream);
        var asked = new Queue<PairQuestion>();
        var results = extractor.ExtractAllAsync(ReadAsync(questions, asked, cancellationToken), options.Threads, cancellationToken);
        await foreach (var result in results.ConfigureAwait(false))
        {
            // Results come in the order in which the articles were drawn.
            var question = asked.Dequeue();
            if (result.IsSuccess)
                output.Write(question.Id, classifier.Judge(result.Document, question.Source, question.Target));
            else
                report.Add($"{question.Id}: {result.Error.Message}");
        }

        target.Commit();
        return report.ExitCode;
    }

    private static async IAsyncEnumerable<Article> ReadAsync(
        JsonLinesReader lines, Queue<PairQuestion> asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await lines.NextAsync(PairQuestion.Read, cancellationToken).ConfigureAwait(false) is { } question)
        {
            asked.Enqueue(question);
            yield return new Article(question.Id, question.Text);
        }
    }

    private sealed record Options(string File, string? Output, PipelineOptions Pipeline, int Threads, string[]? Rules);
}
