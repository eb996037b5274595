using System.Globalization;
using Xunit.Abstractions;

namespace GeoNer.Tool.Tests;

/// <summary>
/// The development figures of docs/accuracy.md, through the commands that print them. The bounds are those the project is held
/// to, not what it reaches. Skipped where the shared data are not there.
/// </summary>
public class CorpusFigureTests(ITestOutputHelper output)
{
    // The column of the fast tier, which stands after the accurate one.
    private const int Fast = 2;

    [SkippableFact]
    public async Task Entities_of_the_newswire_are_found()
    {
        var lines = await LinesAsync("evaluate", "entities", Shared("data/ner/worldwide/dev.bio"));
        Figure(lines, "F1").Should().BeGreaterThanOrEqualTo(82.3);
        Figure(lines, "F1", Fast).Should().BeGreaterThanOrEqualTo(76);
    }

    [SkippableFact]
    public async Task Entities_of_political_articles_are_found()
    {
        var lines = await LinesAsync("evaluate", "entities", Shared("data/ner/crossner-politics/dev.bio"), "--scheme", "politics");
        Figure(lines, "F1").Should().BeGreaterThanOrEqualTo(78);
    }

    [SkippableFact]
    public async Task Confidences_of_mentions_are_true_to_their_name() =>
        Figure(await LinesAsync("evaluate", "calibration", Shared("data/ner/worldwide/dev.bio")), "ECE").Should().BeLessThanOrEqualTo(0.03);

    [SkippableTheory]
    [InlineData("ewt", 96.7, 89.3, 94.5, 80)]
    [InlineData("gum", 96, 87.5, 94.5, 77)]
    public async Task Parts_of_speech_and_trees_of_the_treebanks_are_found(string treebank, double tags, double trees, double fastTags, double fastTrees)
    {
        var lines = await LinesAsync("evaluate", "parse", Shared($"data/ud/{treebank}.dev.conllu"));
        Figure(lines, "UPOS").Should().BeGreaterThanOrEqualTo(tags);
        Figure(lines, "LAS").Should().BeGreaterThanOrEqualTo(trees);
        Figure(lines, "UPOS", Fast).Should().BeGreaterThanOrEqualTo(fastTags);
        Figure(lines, "LAS", Fast).Should().BeGreaterThanOrEqualTo(fastTrees);
    }

    [SkippableFact]
    public Task The_event_of_a_given_pair_is_told_by_the_rules_alone() => FigureAsync("F1", 40, "evaluate", "relate", Shared("data/events/plv.dev.jsonl"), "--rules-alone");

    [SkippableFact]
    public Task Relations_of_a_known_pair_are_found_in_plain_text() => FigureAsync("FOUND", 20, "evaluate", "plain", Shared("data/events/plv.dev.jsonl"), "--rules-alone");

    [SkippableFact]
    public async Task A_third_of_the_founding_article_is_found_and_half_of_what_is_reported_is_right()
    {
        var folder = Directory.CreateTempSubdirectory("geoner-gold-");
        try
        {
            foreach (var file in new[] { "dev_seed_kazakhstan_nato.json", "dev_seed_kazakhstan_nato.txt" })
                File.Copy(Shared("gold/dev/" + file), Path.Combine(folder.FullName, file));
            var line = (await LinesAsync("evaluate", "graph", folder.FullName, "--rules-alone")).Single(l => l.StartsWith("relations P ", StringComparison.Ordinal));
            var words = line.Split(' ');
            Number(words[4]).Should().BeGreaterThanOrEqualTo(100.0 / 3, "a third of the gold relations is found: {0}", line);
            Number(words[2]).Should().BeGreaterThanOrEqualTo(50, "at most half of what is reported is outside the gold: {0}", line);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task FigureAsync(string name, double bound, params string[] command) =>
        Figure(await LinesAsync(command), name).Should().BeGreaterThanOrEqualTo(bound);

    private async Task<string[]> LinesAsync(params string[] command)
    {
        using var run = ToolRun.Shipped();
        (await run.RunAsync(command)).Should().Be(0, run.Error);
        output.WriteLine(run.Output);
        return run.Lines;
    }

    private static double Figure(string[] lines, string name, int tier = 1) => Number(lines.Last(l => l.StartsWith(name + " ", StringComparison.Ordinal)).Split(' ')[tier]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Shared(string path)
    {
        var root = Environment.GetEnvironmentVariable("GEONER_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GeoNer.sln"))) root = Path.Combine(folder.Parent!.FullName, "shared");
        }

        Skip.If(root is null || !Directory.Exists(root), "There is no folder 'shared' beside the repository, and GEONER_SHARED is not set.");
        var full = Path.Combine(root!, path);
        Skip.IfNot(File.Exists(full), $"The shared data has no '{path}'.");
        return full;
    }
}
