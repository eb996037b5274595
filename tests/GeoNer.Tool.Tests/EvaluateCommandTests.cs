namespace GeoNer.Tool.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly ToolRun _toy = new();
    private readonly ToolRun _shipped = ToolRun.Shipped();

    public void Dispose()
    {
        _toy.Dispose();
        _shipped.Dispose();
    }

    [Fact]
    public async Task Entities_are_compared_sentence_by_sentence()
    {
        var file = _toy.Write("a.bio", "# doc one\nSouth\tB-Location\nSudan\tI-Location\nhelps\tO\n\nLatvia\tB-Person\n");
        (await _toy.RunAsync("evaluate", "entities", file)).Should().Be(0);
        _toy.Lines.Should().HaveCount(5).And.EndWith("F1 50.00 50.00");
        _toy.Lines[1].Should().Be("Location       P  50.00  R 100.00  F1  66.67   P  50.00  R 100.00  F1  66.67   gold 1");

        (await _toy.RunAsync("evaluate", "ner", file, "--fast")).Should().Be(0);
        _toy.Lines[^1].Should().Be("F1 50.00");
    }

    [Fact]
    public async Task Trees_are_compared_word_by_word()
    {
        // The toy parser makes every word a noun and hangs it on the one before.
        var file = _toy.Write("a.conllu", "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tDo\tdo\tNOUN\t_\t_\t0\troot\t_\t_\n2\tn't\tnot\tPART\t_\t_\t1\tadvmod\t_\t_\n");
        (await _toy.RunAsync("evaluate", "parse", file)).Should().Be(0);
        _toy.Output.Should().Be(
            "tokens 2 tiers accurate fast\nUPOS 50.00 50.00\nLEMMA 50.00 50.00\nUAS 100.00 100.00\nLAS 50.00 50.00\n");
    }

    [Fact]
    public async Task Pairs_are_compared_and_a_broken_line_is_reported()
    {
        const string Pair = """{"id":"a","text":"Russia attacked Ukraine.","source":[{"start":0,"end":6}],"target":[{"start":16,"end":23}],"type":"ASSAULT","quad":4}""";
        var file = _shipped.Write("a.jsonl", $"{Pair}\n{Pair.Replace("\"quad\":4", "\"quad\":null", StringComparison.Ordinal)}\n");
        (await _shipped.RunAsync("evaluate", "relate", file)).Should().Be(1);
        _shipped.Error.Should().Be($"geoner: {file}:2: the key 'quad' is missing or not a whole number.\n");
        _shipped.Lines.Should().EndWith(["root accuracy 100.00 macro F1 100.00", "F1 100.00"]);
    }

    [Fact]
    public async Task Articles_are_compared_with_their_graphs()
    {
        _shipped.Write("a.txt", "Russia attacked Ukraine on Monday.");
        _shipped.Write("a.json", """{"id":"a","relations":[{"source":"RUS","type":"ASSAULT","target":"UKR","status":"actual"},{"source":"RUS","type":"AID","target":"UKR"}]}""");
        (await _shipped.RunAsync("evaluate", "graph", _shipped.Folder)).Should().Be(0);
        _shipped.Lines.Should().EndWith(["status right on 1 of 1 matched", "actor pairs found: 1", "actor pairs whose two actors are found in the article: 1 of 1 (100.00%)", "relations P 100.00 R 50.00 F1 66.67 (gold 2, predicted 1)", "F1 66.67"]);
    }

    [Fact]
    public async Task Relations_are_compared_by_type_in_lines_and_in_folders()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_shipped.Folder, "graphs")).FullName;
        File.WriteAllText(Path.Combine(folder, "a.txt"), "Russia attacked Ukraine on Monday.");
        File.WriteAllText(Path.Combine(folder, "a.json"), """{"id":"a","relations":[{"source":"RUS","type":"ASSAULT","target":"UKR"},{"source":"RUS","type":"AID","target":"UKR"}]}""");
        var pairs = _shipped.Write("a.jsonl", """{"id":"a","text":"Russia attacked Ukraine.","source":[{"start":0,"end":6}],"target":[{"start":16,"end":23}],"type":"COERCE","quad":4}""" + "\n");
        (await _shipped.RunAsync("evaluate", "relations", folder, pairs)).Should().Be(0);
        _shipped.Lines.Should().Equal(
            $"# {folder}",
            "AID        P   0.00 R   0.00 F1   0.00  gold    1 found    0",
            "ASSAULT    P 100.00 R 100.00 F1 100.00  gold    1 found    1",
            "all        P 100.00 R  50.00 F1  66.67  gold    2 found    1",
            "F1 66.67",
            $"# {pairs}",
            "ASSAULT    P   0.00 R   0.00 F1   0.00  gold    0 found    1",
            "COERCE     P   0.00 R   0.00 F1   0.00  gold    1 found    0",
            "all        P   0.00 R   0.00 F1   0.00  gold    1 found    1",
            "F1 0.00");
    }

    [Fact]
    public async Task Relations_of_one_file_have_no_heading_and_a_broken_line_is_reported()
    {
        var file = _shipped.Write("a.jsonl", """{"id":"a","text":"Russia attacked Ukraine.","source":[{"start":0,"end":6}],"target":[{"start":16,"end":23}],"type":"ASSAULT","quad":4}""" + "\nnone\n");
        (await _shipped.RunAsync("evaluate", "relations", file, "--rules-alone", "--fast")).Should().Be(1);
        _shipped.Error.Should().StartWith($"geoner: {file}:2: ");
        _shipped.Lines.Should().EndWith(["ASSAULT    P 100.00 R 100.00 F1 100.00  gold    1 found    1", "all        P 100.00 R 100.00 F1 100.00  gold    1 found    1", "F1 100.00"]);
    }

    [Theory]
    [InlineData("entities", "Poland\n", ":1: there is no label")]
    [InlineData("parse", "1\tPoland\n", ":1: there is no tree")]
    public async Task A_line_without_gold_is_an_error_with_its_number(string what, string text, string message)
    {
        var file = _toy.Write("a", text);
        (await _toy.RunAsync("evaluate", what, file)).Should().Be(1);
        _toy.Error.Should().StartWith($"geoner: {file}{message}");
        _toy.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_folder_without_graphs_or_texts_is_an_error()
    {
        (await _toy.RunAsync("evaluate", "graph", Path.Combine(_toy.Folder, "gone"))).Should().Be(1);
        (await _toy.RunAsync("evaluate", "graph", _toy.Folder)).Should().Be(1);
        _toy.Write("a.json", "{\n\"relations\":");
        (await _toy.RunAsync("evaluate", "graph", _toy.Folder)).Should().Be(1);
        _toy.Write("a.txt", "");
        (await _toy.RunAsync("evaluate", "graph", _toy.Folder)).Should().Be(1);
        _toy.Write("a.json", "{\"relations\":[{\"source\":\"RUS\"}]}");
        (await _toy.RunAsync("evaluate", "graph", _toy.Folder)).Should().Be(1);
        _toy.Error.Split('\n').Should().SatisfyRespectively(
            e => e.Should().EndWith("gone: no such folder."),
            e => e.Should().Contain("there is no .json file in it"),
            e => e.Should().Contain("a.txt: no such file; it must have the text of 'a.json'."),
            e => e.Should().Contain("a.json:2: broken JSON"),
            e => e.Should().Contain("a.json: not a gold graph"),
            e => e.Should().BeEmpty());
    }

    [Theory]
    [InlineData("evaluate", "command")]
    [InlineData("evaluate entities", "GOLD")]
    [InlineData("evaluate relations", "GOLD")]
    [InlineData("evaluate entities a --scheme fine", "fine")]
    [InlineData("evaluate entities a --fast --model b", "--fast and --model exclude each other.")]
    public async Task Wrong_usage_gives_exit_code_2(string line, string message)
    {
        (await _toy.RunAsync(line.Split(' '))).Should().Be(2);
        _toy.Error.Should().Contain(message).And.Contain("Run 'geoner evaluate ");
    }
}
