using System.CommandLine;
using System.Globalization;
using GeoNer.Tool.Batch;
using GeoNer.Tool.Batch.Reading;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner batch</c>: dumps in; tables, events and one graph out. It can be stopped at any moment and goes on where it was.</summary>
internal static class BatchCommand
{
    private const int ErrorsShown = 20;

    private static readonly string[] FormatNames = ["jsonl", "parquet", "cameo", "graph"];

    public static Command Create(ToolConsole console, Pipelines pipelines)
    {
        var inputs = CommonOptions.Files($"Folders and files: {SourceName.Kinds}.", "INPUT", isRequired: true);
        var output = new Option<string>("--output", "-o") { Description = "The folder of the results; a run that was broken off there goes on.", HelpName = "DIR", Required = true };
        var preset = new Option<string?>("--preset") { Description = "Whose names the fields of objects and rows have.", HelpName = string.Join('|', FieldMapping.Presets) };
        preset.AcceptOnlyFromAmong([.. FieldMapping.Presets]);
        var id = Field("id");
        var text = Field("text");
        var title = Field("title");
        var date = Field("date");
        var formats = new Option<string[]>("--formats") { Description = $"What to write, several with commas: {string.Join(", ", FormatNames)}; all when not given.", HelpName = "LIST" };
        formats.Validators.Add(result =>
        {
            foreach (var name in Split(result.Tokens.Select(t => t.Value)).Except(FormatNames))
                result.AddError($"--formats has no '{name}': use {string.Join(", ", FormatNames)}.");
        });
        var partSize = Whole("--part-size", "How many records a part of the output has: what is lost at most when a run is killed.", 2000);
        var maxText = Whole("--max-text", "The most UTF-16 units of a text; a longer one is reported and left out whole.", 500_000);
        var near = new Option<bool>("--near-duplicates") { Description = "Mark articles with nearly the same text too (MinHash)." };
        var shard = new Option<Shard?>("--shard")
        {
            Description = "Work on one of N shares of the dump; 'geoner merge' joins them.",
            HelpName = "I/N",
            CustomParser = result =>
            {
                var numbers = result.Tokens[0].Value.Split('/');
                if (numbers.Length == 2 && IsNumber(numbers[0], out var index) && IsNumber(numbers[1], out var count) && index <= count) return new Shard(index, count);
                result.AddError($"--shard must be I/N with I from 1 to N, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
        var threads = CommonOptions.Threads();
        var rules = CommonOptions.Rules();
        var command = new Command("batch", "Extract from whole dumps, stoppable and resumable.")
        {
            inputs, output, preset, id, text, title, date, formats, partSize, maxText, near, shard, threads, rules,
        };
        var tier = TierOptions.AddTo(command);
        command.SetAction((parse, cancellationToken) => RunAsync(
            new BatchOptions(parse.GetRequiredValue(inputs), parse.GetRequiredValue(output), tier.Read(parse), parse.GetValue(rules) ?? [])
            {
                Threads = parse.GetValue(threads),
                Fields = FieldMapping.Of(parse.GetValue(preset)).With(parse.GetValue(id), parse.GetValue(text), parse.GetValue(title), parse.GetValue(date)),
                Formats = FormatsOf(parse.GetValue(formats)),
                PartSize = parse.GetValue(partSize),
                MaxText = parse.GetValue(maxText),
                NearDuplicates = parse.GetValue(near),
                Shard = parse.GetValue(shard),
            },
            console,
            pipelines,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(BatchOptions options, ToolConsole console, Pipelines pipelines, CancellationToken cancellationToken)
    {
        var rules = await RuleFiles.ReadAsync(options.Rules, console, cancellationToken).ConfigureAwait(false);
        var plan = RunPlan.Of(options);
        var progress = new RunProgress(plan.Bytes);
        var shown = 0;
        var run = new BatchRun(options, plan, progress, error =>
        {
            if (++shown <= ErrorsShown) console.Report(error);
            if (shown == ErrorsShown + 1) console.Report("further errors are not shown here: errors.jsonl will have them all.");
        });
        RunResult? result = null;
        try
        {
            await ProgressView.ShowAsync(console, progress, async () => result = await run.RunAsync(() => pipelines.Create(options.Pipeline with { Rules = rules }), cancellationToken)
                .ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{options.Output}: the run has stopped: {error.Message} What is complete stays; the same command goes on where it was.", error);
        }

        console.Report(progress.Line());
        SummaryView.Show(console, result!, options.Output);
        return result!.Counts.Errors == 0 ? GeonerApp.Success : GeonerApp.Failure;
    }

    private static Option<string?> Field(string name) => new($"--{name}-field") { Description = $"The field or column of the {name}.", HelpName = "NAME" };

    private static Option<int> Whole(string name, string description, int usual) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (IsNumber(result.Tokens[0].Value, out var number)) return number;
            result.AddError($"{name} must be a whole number from 1 on, not '{result.Tokens[0].Value}'.");
            return 0;
        },
    };

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1;

    private static IEnumerable<string> Split(IEnumerable<string> lists) => lists.SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static BatchFormats FormatsOf(string[]? lists)
    {
        var formats = BatchFormats.None;
        foreach (var name in Split(lists ?? [])) formats |= Enum.Parse<BatchFormats>(name, ignoreCase: true);
        return formats == BatchFormats.None ? BatchFormats.All : formats;
    }
}
