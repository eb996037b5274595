using System.Text.Json;

namespace GeoNer.Tool.Tests;

public sealed class OwnActorsTests : IDisposable
{
    private const string Own = "name,country,sector\nTaskan Council,KAZ,REB\n";

    private const string Records = """
        <Validation><Sentences>
        <Sentence date="19950101" id="ONE"><EventCoding sourcecode="VLD" targetcode="KAZMIL" eventcode="190"/><Text>
        Veldoria attacked Kazakh
        troops.
        </Text></Sentence>
        <Sentence date="20150101" id="TWO"><EventCoding sourcecode="VLD" targetcode="KAZGOV" eventcode="190"/><Text>Veldoria attacked Kazakh troops.</Text></Sentence>
        <Sentence id="THREE"><EventCoding sourcecode="---GOV" targetcode='"A NAME"' eventcode="190"/><Text>Nobody left.</Text></Sentence>
        <Sentence id="FOUR"><EventCoding noevents="True"/><Text>Nobody left.</Text></Sentence>
        </Sentences></Validation>
        """;

    private readonly ToolRun _tool = ToolRun.Shipped();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Extract_finds_the_users_actors_and_writes_their_fields()
    {
        var (actors, text) = (_tool.Write("own.csv", Own), _tool.Write("a.txt", "The Taskan Council attacked Poland."));
        (await _tool.RunAsync("extract", text, "--fast", "--actors", actors)).Should().Be(0, _tool.Error);
        using var json = JsonDocument.Parse(_tool.Output);
        var entities = json.RootElement.GetProperty("entities").EnumerateArray().ToList();
        var own = entities.Single(e => e.GetProperty("text").GetString() == "Taskan Council");
        own.GetProperty("actor").GetString().Should().Be("Taskan Council");
        own.GetProperty("country").GetString().Should().Be("KAZ");
        own.GetProperty("sector").GetString().Should().Be("REB");
        own.GetProperty("roles").GetArrayLength().Should().Be(0);
        entities.Single(e => e.GetProperty("text").GetString() == "Poland").TryGetProperty("country", out _).Should().BeFalse("only what the user's dictionary describes has fields of its own");
    }

    [Fact]
    public async Task The_graph_has_the_fields_too()
    {
        var (actors, text) = (_tool.Write("own.txt", "TASKAN_COUNCIL [KAZREBTSK]\n"), _tool.Write("a.txt", "The Taskan Council attacked Poland."));
        (await _tool.RunAsync("extract", text, "--fast", "--actors", actors, "--format", "graph-json")).Should().Be(0, _tool.Error);
        using var json = JsonDocument.Parse(_tool.Output);
        var node = json.RootElement.GetProperty("nodes").EnumerateArray().Single(n => n.GetProperty("id").GetString() == "Taskan Council");
        (node.GetProperty("country").GetString(), node.GetProperty("sector").GetString(), node.GetProperty("roles")[0].GetString()).Should().Be(("KAZ", "REB", "TSK"));
        (await _tool.RunAsync("extract", text, "--fast", "--actors", actors, "--format", "graphml")).Should().Be(0, _tool.Error);
        _tool.Output.Should().Contain(">TSK<");
    }

    [Fact]
    public async Task Several_files_of_several_forms_are_one_dictionary()
    {
        var csv = _tool.Write("own.csv", Own);
        var actors = _tool.Write("own.actors", "VELDORIA [VLD]\n");
        var agents = _tool.Write("own.agents", "BORDER_GUARD [~MIL]\n");
        (await _tool.RunAsync("explain", "Veldoria's border guards attacked the Taskan Council.", "--fast", "--actors", csv, "--actors", actors, "--actors", agents)).Should().Be(0, _tool.Error);
        _tool.Output.Should().Contain("\tVLD/MIL\tVeldoria (military)\tVLD\tMIL\n").And.Contain("\tTaskan Council\tTaskan Council\tTaskan Council\tREB\n");
    }

    [Theory]
    [InlineData("own.csv", "name,sector\nVeld,ARMY\n", ":2: 'ARMY' is not a sector")]
    [InlineData("own.json", "[\n{\"nam\": 1}]", ":2: 'nam' is not a key of an actor")]
    [InlineData("own.txt", "VELD [KAZ]\nMORVANE\n", ":2: the name 'MORVANE' has no code in brackets")]
    [InlineData("own.agents.txt", "TROOPS [~MIL\n", ":1: '[~MIL' is not closed")]
    public async Task A_malformed_line_is_an_error_with_file_and_line(string name, string text, string message)
    {
        var file = _tool.Write(name, text);
        (await _tool.RunAsync("explain", "Poland left.", "--fast", "--actors", file)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {file}{message}");
        _tool.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_file_is_an_error()
    {
        (await _tool.RunAsync("extract", _tool.Write("a.txt", "Poland left."), "--actors", Path.Combine(_tool.Folder, "gone.csv"))).Should().Be(1);
        _tool.Error.Should().EndWith("gone.csv: no such file.\n");
    }

    [Fact]
    public async Task Evaluate_actors_counts_sentences_whose_actors_are_all_found()
    {
        var (records, actors) = (_tool.Write("records.xml", Records), _tool.Write("own.txt", "VELDORIA [VLD]\nTROOPS {} [~MIL]\n"));
        (await _tool.RunAsync("evaluate", "actors", records, "--fast", "--actors", actors)).Should().Be(0, _tool.Error);
        _tool.Output.Should().Be("missed TWO KAZGOV\ncodes 4 found 3\nsentences 2 all actors found 1\nshare 50.00\n");
    }

    [Theory]
    [InlineData("<Validation>\n<Sentence>", ":2: not XML")]
    [InlineData("<Validation>\n<Sentence/></Validation>", ":2: the sentence has no Text.")]
    [InlineData("<Validation>\n<Sentence date=\"1995\"><Text>A</Text></Sentence></Validation>", ":2: '1995' is not a date: YYYYMMDD.")]
    public async Task Records_that_are_malformed_are_an_error_with_their_line(string text, string message)
    {
        var (records, actors) = (_tool.Write("records.xml", text), _tool.Write("own.csv", Own));
        (await _tool.RunAsync("evaluate", "actors", records, "--fast", "--actors", actors)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {records}{message}");
    }

    [Fact]
    public async Task Evaluate_actors_needs_a_dictionary() =>
        (await _tool.RunAsync("evaluate", "actors", "records.xml")).Should().Be(2);
}
