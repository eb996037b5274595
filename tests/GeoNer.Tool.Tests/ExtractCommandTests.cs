using System.Text.Json;
using System.Xml.Linq;

namespace GeoNer.Tool.Tests;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_text_file_gives_one_line_named_after_the_file()
    {
        var file = _tool.Write("report.txt", "Poland helps Latvia");
        (await _tool.RunAsync("extract", file)).Should().Be(0);
        using var json = JsonDocument.Parse(_tool.Lines.Should().ContainSingle().Subject);
        json.RootElement.GetProperty("id").GetString().Should().Be("report");
        var relation = json.RootElement.GetProperty("relations")[0];
        relation.GetProperty("source").GetString().Should().Be("POLAND");
        relation.GetProperty("evidence").GetProperty("text").GetString().Should().Be("Poland helps Latvia");
        _tool.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData]
    [InlineData("-")]
    public async Task Standard_input_is_read_as_text(params string[] file)
    {
        (await _tool.RunAsync("Poland helps Latvia", ["extract", .. file])).Should().Be(0);
        _tool.Output.Should().StartWith("""{"id":"stdin","entities":[{"id":"e1",""");
    }

    [Fact]
    public async Task Standard_input_that_holds_json_lines_is_read_as_such()
    {
        (await _tool.RunAsync("""{"id":"a","text":"Poland"}""" + "\n\n" + """{"text":"Latvia","id":7}""", ["extract"])).Should().Be(0);
        Ids().Should().Equal("a", "7");
    }

    [Fact]
    public async Task An_empty_text_gives_a_document_with_empty_lists()
    {
        (await _tool.RunAsync("extract", _tool.Write("none.txt", ""))).Should().Be(0);
        _tool.Output.Should().Be("""{"id":"none","entities":[],"references":[],"relations":[]}""" + "\n");
    }

    [Fact]
    public async Task A_broken_line_is_reported_and_the_rest_goes_on()
    {
        var file = _tool.Write("dump.jsonl", "{\"id\":\"1\",\"text\":\"Poland\"}\r\n{\"id\":\n[]\n{\"id\":\"4\"}\n{\"id\":\"5\",\"text\":5}\n\n{\"id\":\"7\",\"text\":\"Latvia\",\"date\":\"yesterday\"}\n{\"id\":\"8\",\"text\":\"\\ud800\"}\n{\"id\":\"9\",\"text\":\"Latvia\",\"date\":\"2008-09-26T10:00:00Z\"}");
        (await _tool.RunAsync("extract", file)).Should().Be(1);
        Ids().Should().Equal("1", "9");
        _tool.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().SatisfyRespectively(
            e => e.Should().StartWith($"geoner: {file}:2: broken JSON at byte 7 of the line"),
            e => e.Should().Be($"geoner: {file}:3: not a JSON object but a list."),
            e => e.Should().Be($"geoner: {file}:4: the key 'text' is missing."),
            e => e.Should().Be($"geoner: {file}:5: the key 'text' is not a string but a number."),
            e => e.Should().Be($"geoner: {file}:7: the date 'yesterday' is not written YYYY-MM-DD."),
            e => e.Should().Be($"geoner: {file}:8: the key 'text' has a \\u escape that is half of a surrogate pair."));
    }

    [Fact]
    public async Task An_article_without_id_is_named_after_its_line()
    {
        var file = _tool.Write("dump.jsonl", "{\"text\":\"Poland\"}");
        (await _tool.RunAsync("extract", file)).Should().Be(0);
        Ids().Should().Equal($"{file}:1");
    }

    [Fact]
    public async Task An_article_that_fails_is_named_and_the_rest_goes_on()
    {
        var file = _tool.Write("dump.jsonl", "{\"id\":\"bad\",\"text\":\"BOOM\"}\n{\"id\":\"good\",\"text\":\"Poland\"}");
        (await _tool.RunAsync("extract", file)).Should().Be(1);
        Ids().Should().Equal("good");
        _tool.Error.Should().Be("geoner: bad: boom\n");
    }

    [Fact]
    public async Task The_output_is_the_same_bytes_in_the_same_order_for_any_number_of_threads()
    {
        var file = _tool.Write("dump.jsonl", string.Join('\n', Enumerable.Range(0, 300).Select(i =>
            $"{{\"id\":\"{i}\",\"text\":\"{string.Join(' ', Enumerable.Repeat("Poland helps Latvia", i % 50))}\"}}")));
        (await _tool.RunAsync("extract", file, "--threads", "1")).Should().Be(0);
        using var other = new ToolRun();
        (await other.RunAsync("extract", file, "--threads", "8")).Should().Be(0);
        other.OutputBytes.ToArray().Should().Equal(_tool.OutputBytes.ToArray());
        Ids().Should().Equal(Enumerable.Range(0, 300).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Several_files_come_in_the_order_given()
    {
        var (b, a) = (_tool.Write("b.txt", "Poland"), _tool.Write("a.txt", "Latvia"));
        (await _tool.RunAsync("extract", b, a)).Should().Be(0);
        Ids().Should().Equal("b", "a");
    }

    [Fact]
    public async Task The_format_json_is_one_list()
    {
        (await _tool.RunAsync("extract", "--format", "json", _tool.Write("a.txt", "Poland"), _tool.Write("b.txt", "Latvia"))).Should().Be(0);
        JsonDocument.Parse(_tool.Output).RootElement.EnumerateArray().Select(d => d.GetProperty("id").GetString()).Should().Equal("a", "b");
    }

    [Fact]
    public async Task The_format_json_of_nothing_is_an_empty_list()
    {
        (await _tool.RunAsync("extract", "--format", "json", _tool.Write("a.jsonl", ""))).Should().Be(0);
        JsonDocument.Parse(_tool.Output).RootElement.GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task The_graph_formats_join_all_documents()
    {
        string[] files = [_tool.Write("a.txt", "Poland helps Latvia"), _tool.Write("b.txt", "Poland helps Latvia")];
        (await _tool.RunAsync(["extract", "--format", "graphml", .. files])).Should().Be(0);
        XDocument.Parse(_tool.Output).Descendants().Count(e => e.Name.LocalName == "edge").Should().Be(1);
        using var other = new ToolRun();
        (await other.RunAsync(["extract", "--format", "graph-json", .. files])).Should().Be(0);
        JsonDocument.Parse(other.Output).RootElement.GetProperty("edges")[0].GetProperty("evidence").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task Once_a_day_an_event_of_several_documents_is_one_record()
    {
        var file = _tool.Write("a.jsonl", string.Concat(new[] { "a", "b" }.Select(id => $$"""{"id":"{{id}}","text":"Poland helps Latvia","date":"2020-05-01"}""" + "\n")));
        (await _tool.RunAsync("extract", "--format", "plover", file)).Should().Be(0);
        JsonDocument.Parse(_tool.Output).RootElement.GetArrayLength().Should().Be(2);
        using var other = new ToolRun();
        (await other.RunAsync("extract", "--format", "plover", "--one-a-day", file)).Should().Be(0);
        var record = JsonDocument.Parse(other.Output).RootElement.EnumerateArray().Should().ContainSingle().Subject;
        record.GetProperty("textInfo").GetProperty("document").GetString().Should().Be("a");
    }

    [Fact]
    public async Task The_format_text_is_plain_where_no_terminal_is()
    {
        (await _tool.RunAsync("extract", "--format", "text", _tool.Write("a.txt", "Poland helps Latvia\u001b[31m"))).Should().Be(0);
        _tool.Output.Should().Be(
            "== a\nCountry       Poland (POLAND), once\nCountry       Latvia [31m (LATVIA [31M), once\nPoland aids Latvia [31m [actual, 0.90]\n    \"Poland helps Latvia [31m\"\n\n",
            "control characters of the text must not reach the reader's terminal");
    }

    [Fact]
    public async Task The_format_text_is_a_table_on_a_terminal()
    {
        using var terminal = new StringWriter();
        (await _tool.RunAsync(Stream.Null, _tool.OutputBytes, ["extract", "--format", "text", _tool.Write("a.txt", "Poland helps Latvia")], terminal)).Should().Be(0);
        terminal.ToString().Should().Contain("Mentions").And.Contain("\"Poland helps Latvia\"");
        _tool.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("extract --format xml", "xml")]
    [InlineData("extract --one-a-day", "--one-a-day is for the formats of graphs and events: --format graphml")]
    [InlineData("extract --bogus", "--bogus")]
    [InlineData("extract --threads 0", "--threads must be a whole number from 1 on, not '0'")]
    [InlineData("extract --threads many", "not 'many'")]
    [InlineData("extract --output", "--output")]
    [InlineData("unknown", "'unknown' is not a command")]
    [InlineData("", "command")]
    [InlineData("tag", "FILE")]
    [InlineData("parse a b", "b")]
    public async Task Wrong_usage_gives_exit_code_2_and_says_what_is_wrong(string line, string message)
    {
        (await _tool.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Should().Be(2);
        _tool.Error.Should().StartWith("geoner: ").And.Contain(message).And.Contain("--help");
        _tool.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Help_goes_to_standard_output()
    {
        (await _tool.RunAsync("extract", "--help")).Should().Be(0);
        _tool.Output.Should().Contain("jsonl|json|text|graphml|graph-json");
        _tool.Error.Should().BeEmpty();
    }

    private IEnumerable<string?> Ids() => _tool.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString());
}
