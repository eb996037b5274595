using System.Text.Json;

namespace GeoNer.Tool.Tests;

public sealed class RelateCommandTests : IDisposable
{
    private const string Attack = """{"id":"a","text":"Russia attacked Ukraine.","source":[{"start":0,"end":6}],"target":[{"start":16,"end":23,"text":"Ukraine"}]}""";

    private readonly ToolRun _tool = ToolRun.Shipped();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Each_pair_gets_one_line_with_type_status_code_and_rule()
    {
        (await _tool.RunAsync("relate", _tool.Write("a.jsonl", Attack))).Should().Be(0);
        using var json = JsonDocument.Parse(_tool.Lines.Should().ContainSingle().Subject);
        json.RootElement.EnumerateObject().Select(p => p.Name).Should().Equal("id", "type", "status", "confidence", "cameo", "rule");
        json.RootElement.GetProperty("id").GetString().Should().Be("a");
        json.RootElement.GetProperty("type").GetString().Should().Be("ASSAULT");
        json.RootElement.GetProperty("status").GetString().Should().Be("actual");
        json.RootElement.GetProperty("cameo").GetString().Should().StartWith("19");
        json.RootElement.GetProperty("confidence").GetDouble().Should().BeInRange(0.5, 1);
        json.RootElement.GetProperty("rule").GetString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Where_nothing_fits_every_value_is_null()
    {
        (await _tool.RunAsync("relate", _tool.Write("a.jsonl", """{"id":7,"text":"Green trees.","source":[],"target":[]}"""))).Should().Be(0);
        _tool.Output.Should().Be("""{"id":"7","type":null,"status":null,"confidence":null,"cameo":null,"rule":null}""" + "\n");
    }

    [Theory]
    [InlineData("\"source\":[],\"target\":[{\"start\":16,\"end\":23}]")]
    [InlineData("\"target\":[{\"start\":16,\"end\":23}]")]
    [InlineData("\"source\":null,\"target\":null")]
    public async Task A_side_that_is_not_stated_is_empty_or_left_out(string spans)
    {
        (await _tool.RunAsync("relate", _tool.Write("a.jsonl", "{\"id\":\"a\",\"text\":\"Russia attacked Ukraine.\"," + spans + "}"))).Should().Be(0);
        _tool.Error.Should().BeEmpty();
        _tool.Lines.Should().ContainSingle();
    }

    [Theory]
    [InlineData("{\"id\":", "broken JSON at byte 7 of the line")]
    [InlineData("[]", "not a JSON object but a list.")]
    [InlineData("{\"id\":\"b\"}", "the key 'text' is missing.")]
    [InlineData("{\"text\":\"abc\",\"source\":{\"start\":0,\"end\":1}}", "the key 'source' is not a list of spans but an object.")]
    [InlineData("{\"text\":\"abc\",\"source\":[{\"start\":0}]}", "a span of 'source' is not {\"start\": number, \"end\": number}.")]
    [InlineData("{\"text\":\"abc\",\"target\":[{\"start\":0,\"end\":1.5}]}", "a span of 'target' is not {")]
    [InlineData("{\"text\":\"abc\",\"source\":[{\"start\":2,\"end\":1}]}", "the span 2-1 of 'source' is empty or reversed")]
    [InlineData("{\"text\":\"abc\",\"source\":[{\"start\":0,\"end\":4}]}", "the span 0-4 of 'source' lies outside the text, which has 3 UTF-16 units.")]
    [InlineData("{\"text\":\"abc\",\"source\":[{\"start\":-1,\"end\":2}]}", "the span -1-2 of 'source' lies outside the text")]
    public async Task A_broken_line_is_reported_with_its_number_and_the_rest_goes_on(string line, string message)
    {
        var file = _tool.Write("a.jsonl", $"{Attack}\n{line}\n{Attack.Replace("\"a\"", "\"z\"", StringComparison.Ordinal)}\n");
        (await _tool.RunAsync("relate", file)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {file}:2: {message}");
        Ids().Should().Equal("a", "z");
    }

    [Fact]
    public async Task The_answers_are_the_same_bytes_in_the_same_order_for_any_number_of_threads()
    {
        var file = _tool.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 60).Select(i => Attack.Replace("\"a\"", $"\"{i}\"", StringComparison.Ordinal))));
        (await _tool.RunAsync("relate", file, "--threads", "1")).Should().Be(0);
        using var other = ToolRun.Shipped();
        (await other.RunAsync("relate", file, "--threads", "8")).Should().Be(0);
        other.Output.Should().Be(_tool.Output);
        Ids().Should().Equal(Enumerable.Range(0, 60).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Standard_input_is_read_and_a_file_is_written()
    {
        var output = Path.Combine(_tool.Folder, "out.jsonl");
        (await _tool.RunAsync(Attack, ["relate", "-", "--output", output])).Should().Be(0);
        _tool.Output.Should().BeEmpty();
        File.ReadAllLines(output).Should().ContainSingle().Which.Should().StartWith("""{"id":"a","type":"ASSAULT",""");
    }

    [Fact]
    public async Task A_missing_file_is_an_error_and_a_missing_argument_wrong_usage()
    {
        (await _tool.RunAsync("relate", "gone.jsonl")).Should().Be(1);
        (await _tool.RunAsync("relate")).Should().Be(2);
    }

    private IEnumerable<string?> Ids() => _tool.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString());
}
