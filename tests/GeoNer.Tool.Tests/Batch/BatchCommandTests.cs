using System.Text.Json;
using System.Xml.Linq;

namespace GeoNer.Tool.Tests.Batch;

public sealed class BatchCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    private string Output => Path.Combine(_tool.Folder, "out");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_dump_gives_json_lines_tables_events_a_graph_and_a_manifest()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Line("a", "Poland helps Latvia", "1999-08-07") + "\n" + BatchFolder.Line("b", "Latvia helps Poland") + "\n");
        (await _tool.RunAsync("batch", dump, "-o", Output)).Should().Be(0);
        BatchFolder.Ids(Output).Should().Equal("a", "b");
        BatchFolder.Lines(Output, "cameo").Should().Equal("19990807\tPOLAND\tLATVIA\t070\ta", "\tLATVIA\tPOLAND\t070\tb");
        foreach (var table in new[] { "documents", "mentions", "actors", "relations" }) File.Exists(Path.Combine(Output, table, "part-00000.parquet")).Should().BeTrue();
        using var graph = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Output, "graph.json")));
        graph.RootElement.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()).Should().Equal("LATVIA", "POLAND");
        graph.RootElement.GetProperty("edges").EnumerateArray().Select(n => n.GetProperty("sentence").GetString()).Should().Equal("Latvia aids Poland", "Poland aids Latvia");
        XDocument.Load(Path.Combine(Output, "graph.graphml")).Descendants().Count(e => e.Name.LocalName == "edge").Should().Be(2);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Output, "manifest.json")));
        manifest.RootElement.GetProperty("counts").GetProperty("articles").GetInt64().Should().Be(2);
        manifest.RootElement.GetProperty("run").GetProperty("tier").GetString().Should().Be("accurate");
        _tool.Output.Should().Contain("articles\t2\n").And.Contain("Poland\tCountry\t2\t2\n").And.Contain("AID\t2\n");
        _tool.Error.Should().StartWith("geoner: 2 articles, ");
    }

    [Fact]
    public async Task The_json_lines_are_those_of_extract()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Line("a", "Poland helps Latvia"));
        await _tool.RunAsync("batch", dump, "-o", Output);
        _tool.OutputBytes.SetLength(0);
        await _tool.RunAsync("extract", dump);
        _tool.Lines.Should().Equal(BatchFolder.Lines(Output, "articles"));
    }

    [Fact]
    public async Task The_result_does_not_depend_on_threads()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Dump(200));
        (await _tool.RunAsync("batch", dump, "-o", Output, "--part-size", "30", "--threads", "1")).Should().Be(1);
        (await _tool.RunAsync("batch", dump, "-o", Output + "8", "--part-size", "30", "--threads", "8")).Should().Be(1);
        BatchFolder.Results(Output).Should().HaveCountGreaterThan(40).And.BeEquivalentTo(BatchFolder.Results(Output + "8"));
    }

    [Fact]
    public async Task A_broken_record_is_reported_with_its_place_and_the_rest_goes_on()
    {
        var dump = _tool.Write("dump.jsonl", "{\"id\":\"x\",\"text\":\"BOOM\"}\n" + BatchFolder.Line("a", "Poland") + "\n{\"id\":\n{\"id\":\"z\",\"text\":\" \"}\n");
        (await _tool.RunAsync("batch", dump, "-o", Output)).Should().Be(1);
        BatchFolder.Ids(Output).Should().Equal("a");
        var errors = BatchFolder.Errors(Output, _tool.Folder);
        errors.Should().HaveCount(3);
        errors[0].Should().StartWith("error dump.jsonl:1: boom");
        errors[1].Should().StartWith("error dump.jsonl:3: broken JSON at byte 7 of line 1");
        errors[2].Should().Be("error dump.jsonl:4: no text: 'text' is missing or empty.");
        _tool.Error.Should().Contain($"geoner: {dump}:1: ").And.EndWith($"geoner: 3 records could not be read or worked on: {Path.Combine(Output, "errors.jsonl")} says where and why.\n");
    }

    [Fact]
    public async Task A_text_past_the_limit_is_reported_and_left_out_whole()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Line("a", "Poland helps Latvia") + "\n" + BatchFolder.Line("b", "Poland"));
        (await _tool.RunAsync("batch", dump, "-o", Output, "--max-text", "10")).Should().Be(1);
        BatchFolder.Ids(Output).Should().Equal("b");
        BatchFolder.Errors(Output, _tool.Folder).Should().Equal("error dump.jsonl:1: the text of 19 UTF-16 units is longer than the limit of 10 (--max-text); it is left out whole.");
    }

    [Fact]
    public async Task The_same_text_in_other_letters_and_spaces_is_marked_as_a_duplicate()
    {
        var dump = _tool.Write("dump.jsonl", string.Join('\n', BatchFolder.Line("a", "Poland helps Latvia."), BatchFolder.Line("b", "Estonia"), BatchFolder.Line("c", "POLAND  helps\nLátvia")));
        (await _tool.RunAsync("batch", dump, "-o", Output, "--part-size", "2")).Should().Be(0);
        File.ReadAllText(Path.Combine(Output, "duplicates.jsonl")).Should().Be("""{"doc":2,"id":"c","of":0,"ofId":"a","kind":"same","similarity":1}""" + "\n");
    }

    [Fact]
    public async Task Nearly_the_same_text_is_marked_when_asked_for()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"word{i}"));
        var dump = _tool.Write("dump.jsonl", string.Join('\n', BatchFolder.Line("a", text), BatchFolder.Line("b", text.Replace("word150 ", "another ", StringComparison.Ordinal)), BatchFolder.Line("c", string.Join(' ', text.Split(' ').Reverse()))));
        (await _tool.RunAsync("batch", dump, "-o", Output, "--near-duplicates")).Should().Be(0);
        var line = File.ReadAllLines(Path.Combine(Output, "duplicates.jsonl")).Should().ContainSingle().Subject;
        line.Should().StartWith("""{"doc":1,"id":"b","of":0,"ofId":"a","kind":"near","similarity":0.9""");
    }

    [Fact]
    public async Task Only_the_formats_asked_for_are_written()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Line("a", "Poland"));
        (await _tool.RunAsync("batch", dump, "-o", Output, "--formats", "cameo")).Should().Be(0);
        BatchFolder.Results(Output).Keys.Order().Should().Equal("cameo/part-00000.tsv", "duplicates.jsonl", "errors.jsonl", "manifest.json");
    }

    [Fact]
    public async Task A_folder_with_another_run_is_refused_with_what_differs()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Line("a", "Poland"));
        await _tool.RunAsync("batch", dump, "-o", Output);
        (await _tool.RunAsync("batch", dump, "-o", Output, "--part-size", "3")).Should().Be(1);
        _tool.Error.Should().EndWith($"geoner: {Output}: holds a run that differs in 'PartSize', so this one cannot go on with it: take another folder, or remove that one.\n");
    }

    [Fact]
    public async Task On_a_terminal_the_summary_is_tables_and_nothing_goes_to_the_output()
    {
        using var terminal = new StringWriter();
        var dump = _tool.Write("dump.jsonl", BatchFolder.Line("a", "Poland helps Latvia"));
        (await _tool.RunAsync(Stream.Null, _tool.OutputBytes, ["batch", dump, "-o", Output], terminal)).Should().Be(0, _tool.Error);
        terminal.ToString().Should().Contain("top actors").And.Contain("│ AID").And.Contain("│ Poland");
        _tool.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Results_inside_an_input_are_refused()
    {
        (await _tool.RunAsync("batch", _tool.Folder, "-o", Output)).Should().Be(1);
        _tool.Error.Should().EndWith($"geoner: {Output}: lies inside the input {_tool.Folder}: take a folder outside it.\n");
        Directory.Exists(Output).Should().BeFalse();
    }

    [Fact]
    public async Task An_empty_dump_gives_a_complete_run_of_nothing()
    {
        (await _tool.RunAsync("batch", _tool.Write("dump.jsonl", ""), "-o", Output)).Should().Be(0);
        BatchFolder.Results(Output).Keys.Order().Should().Equal("duplicates.jsonl", "errors.jsonl", "graph.graphml", "graph.json", "manifest.json");
    }

    [Theory]
    [InlineData("--shard 3/2", "--shard must be I/N with I from 1 to N, not '3/2'.")]
    [InlineData("--part-size 0", "--part-size must be a whole number from 1 on, not '0'.")]
    [InlineData("--formats jsonl,xml", "--formats has no 'xml': use jsonl, parquet, cameo, graph.")]
    [InlineData("--preset bbc", "Argument 'bbc' not recognized*")]
    public async Task Wrong_usage_is_told(string options, string message)
    {
        (await _tool.RunAsync(["batch", "x.jsonl", "-o", Output, .. options.Split(' ')])).Should().Be(2);
        _tool.Error.Should().Match($"geoner: {message}*");
        Directory.Exists(Output).Should().BeFalse();
    }
}
