using System.Text.Json;

namespace GeoNer.Tool.Tests;

public sealed class RulesTests : IDisposable
{
    private const string Own = """
        classes:
          own-blessing: [bless]
        rules:
          - name: own-bless
            type: SUPPORT
            cameo: "051"
            trigger: {pos: VERB, class: own-blessing}
            frame: transitive
            confidence: 0.9
        """;

    private const string Sentence = "Poland blessed Latvia.";

    private readonly ToolRun _tool = ToolRun.Shipped();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Extract_finds_what_a_rule_of_the_user_says_and_names_it()
    {
        var (rules, text) = (_tool.Write("own.yaml", Own), _tool.Write("a.txt", Sentence));
        (await _tool.RunAsync("extract", text, "--rules", rules)).Should().Be(0, _tool.Error);
        using var json = JsonDocument.Parse(_tool.Output);
        var relation = json.RootElement.GetProperty("relations").EnumerateArray().Should().ContainSingle().Subject;
        relation.GetProperty("rule").GetString().Should().Be("own-bless");
        relation.GetProperty("type").GetString().Should().Be("SUPPORT");
    }

    [Fact]
    public async Task Relate_uses_it_too_and_files_add_up()
    {
        var first = _tool.Write("own.yaml", Own);
        var second = _tool.Write("more.yaml", Own.Replace("own-bless", "own-curse", StringComparison.Ordinal).Replace("[bless]", "[curse]", StringComparison.Ordinal).Replace("SUPPORT", "ACCUSE", StringComparison.Ordinal));
        var pairs = _tool.Write("a.jsonl", """
            {"id":"1","text":"Poland blessed Latvia.","source":[{"start":0,"end":6}],"target":[{"start":15,"end":21}]}
            {"id":"2","text":"Poland cursed Latvia.","source":[{"start":0,"end":6}],"target":[{"start":14,"end":20}]}
            """);
        (await _tool.RunAsync("relate", pairs, "--rules", first, "--rules", second)).Should().Be(0, _tool.Error);
        _tool.Lines.Should().SatisfyRespectively(l => l.Should().Contain("\"own-bless\""), l => l.Should().Contain("\"own-curse\""));
    }

    [Theory]
    [InlineData("rules:\n  - name: x\n    typo: AID\n", ":3: 'typo' is not a key of a rule")]
    [InlineData("rules:\n  - name: x\n    type: HELP\n    trigger: {lemma: help}\n    frame: transitive\n", "'HELP' is not a relation type, such as COOPERATE")]
    [InlineData("rules:\n  - name: x\n    type: AID\n    trigger: {lemma: help}\n    frame: nowhere\n", "there is no frame 'nowhere'")]
    [InlineData("rules:\n  - name: attack\n    type: AID\n    trigger: {lemma: help}\n    frame: transitive\n", "there is a rule 'attack' at assault.yaml:")]
    [InlineData("paths:\n  mine: \"$gone\"\n", ":2: path 'mine': there is no path '$gone'.")]
    [InlineData("rules:\n  - name: [\n", ":3: not valid YAML")]
    [InlineData("? [a, b]\n: c\n", ":1: a key must be a word, not a list or mapping.")]
    public async Task A_malformed_rule_is_an_error_with_file_and_line(string yaml, string message)
    {
        var rules = _tool.Write("own.yaml", yaml);
        (await _tool.RunAsync("extract", _tool.Write("a.txt", Sentence), "--rules", rules)).Should().Be(1);
        _tool.Error.Should().MatchRegex($"^geoner: {System.Text.RegularExpressions.Regex.Escape(rules)}:\\d+: ").And.Contain(message);
        _tool.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_rule_file_is_an_error()
    {
        (await _tool.RunAsync("extract", _tool.Write("a.txt", Sentence), "--rules", "gone.yaml")).Should().Be(1);
        _tool.Error.Should().Be("geoner: gone.yaml: no such file.\n");
    }

    [Fact]
    public async Task Explain_shows_words_mentions_and_relations_with_their_rule()
    {
        (await _tool.RunAsync("explain", Sentence, "--rules", _tool.Write("own.yaml", Own))).Should().Be(0, _tool.Error);
        _tool.Output.Should().Contain("== Sentence 1\nno\tword\tpos\tlemma\thead\trelation\n1\tPoland\tPROPN\tPoland\t2\tnsubj\n2\tblessed\tVERB\tbless\t0\troot\n")
            .And.Contain("e1\tPoland\tCountry\tPOL\tPoland\tPOL\t-\n")
            .And.MatchRegex("Poland supports Latvia\tSUPPORT\t051\tactual\t0\\.\\d\\d\town-bless\tbless\te1\te2\n");
    }

    [Fact]
    public async Task Explain_says_so_where_there_is_nothing()
    {
        (await _tool.RunAsync("Trees are green.", ["explain", "-"])).Should().Be(0);
        _tool.Output.Should().Contain("== Mentions\nnone\n\n== Relations\nnone\n");
        (await _tool.RunAsync("explain", "")).Should().Be(0);
    }

    [Fact]
    public async Task Explain_is_a_table_on_a_terminal_and_lets_no_control_character_through()
    {
        using var terminal = new StringWriter();
        (await _tool.RunAsync(Stream.Null, _tool.OutputBytes, ["explain", "Russia attacked Ukraine [x]\u001b."], terminal)).Should().Be(0);
        terminal.ToString().Should().Contain("Mentions").And.Contain("Ukraine").And.Contain("attack").And.NotContain("\u001b.");
        _tool.Output.Should().BeEmpty();
    }
}
