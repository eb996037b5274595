namespace GeoNer.Tool.Tests;

public sealed class ColumnCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Tag_writes_each_token_with_its_label_and_copies_all_other_lines()
    {
        var file = _tool.Write("a.bio", "# doc one region\nSouth\tB-Location\nSudan\tI-Location\nhelps\tO\n\n# a comment\n#\tO\nLatvia O\n\n\n-DOCSTART- -X- O\n\nPoland\n");
        (await _tool.RunAsync("tag", file)).Should().Be(0);
        _tool.Output.Should().Be("# doc one region\nSouth\tB-Country\nSudan\tI-Country\nhelps\tO\n\n# a comment\n#\tO\nLatvia\tB-Country\n\n\n-DOCSTART- -X- O\n\nPoland\tB-Country\n");
    }

    [Fact]
    public async Task Tag_reads_standard_input_with_other_line_ends()
    {
        (await _tool.RunAsync("Poland\r\n\r\nhelps", ["tag", "-"])).Should().Be(0);
        _tool.Output.Should().Be("Poland\tB-Country\n\nhelps\tO\n");
    }

    [Fact]
    public async Task Tag_of_nothing_is_nothing()
    {
        (await _tool.RunAsync("tag", _tool.Write("a.bio", ""))).Should().Be(0);
        _tool.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_line_without_token_is_an_error_with_its_number()
    {
        var file = _tool.Write("a.bio", "Poland\n\tO\n");
        (await _tool.RunAsync("tag", file)).Should().Be(1);
        _tool.Error.Should().Be($"geoner: {file}:2: there is no token in the first column.\n");
    }

    [Fact]
    public async Task Parse_keeps_tokens_comments_ranges_and_misc_and_writes_its_own_columns()
    {
        var file = _tool.Write("a.conllu", "# newdoc id = x\n# text = Don't go\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tDo\tdo\tAUX\tVB\tMood=Imp\t3\taux\t3:aux\t_\n2\tn't\tnot\tPART\t_\t_\t3\tadvmod\t_\tX=y\n2.1\tthen\t_\t_\t_\t_\t_\t_\t_\t_\n3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n\n1\tNow\tnow\tADV\t_\t_\t0\troot\t_\t_\n\n");
        (await _tool.RunAsync("parse", file)).Should().Be(0);
        _tool.Output.Should().Be("# newdoc id = x\n# text = Don't go\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tDo\tdo\tNOUN\t_\t_\t0\troot\t_\t_\n2\tn't\tn't\tNOUN\t_\t_\t1\tnsubj:pass\t_\tX=y\n2.1\tthen\t_\t_\t_\t_\t_\t_\t_\t_\n3\tgo\tgo\tNOUN\t_\t_\t2\tnsubj:pass\t_\t_\n\n1\tNow\tnow\tNOUN\t_\t_\t0\troot\t_\t_\n\n");
    }

    [Fact]
    public async Task A_line_that_is_not_CoNLL_U_is_an_error_with_its_number()
    {
        var file = _tool.Write("a.conllu", "1\tDo\nthis is prose\n");
        (await _tool.RunAsync("parse", file)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {file}:2: not a line of CoNLL-U");
    }

    [Theory]
    [InlineData("tag", "-DOCSTART-\n\nPoland\n\n# doc two\nLatvia\n", 2)]
    [InlineData("tag", "Poland\n\nLatvia\n", 1)]
    [InlineData("parse", "# newdoc\n1\tPoland\n\n# newdoc\n1\tLatvia\n", 2)]
    public async Task Each_document_goes_to_the_pipeline_at_once(string command, string text, int documents)
    {
        var seen = new List<string>();
        var pipelines = new Pipelines(_ => new GeoExtractorBuilder().Add(new Recorder(seen)).Build());
        var console = new ToolConsole(Stream.Null, _tool.OutputBytes, TextWriter.Null);
        (await GeonerApp.RunAsync([command, _tool.Write("a", text)], console, pipelines)).Should().Be(1, "the recorder sets no layer");
        seen.Should().Equal(documents == 1 ? "Poland Latvia" : "Poland");
    }

    [Fact]
    public async Task A_pipeline_that_cannot_tag_is_told_so()
    {
        var console = new ToolConsole(Stream.Null, _tool.OutputBytes, TextWriter.Null);
        (await GeonerApp.RunAsync(["tag", _tool.Write("a", "x")], console, new Pipelines(_ => new GeoExtractorBuilder().Build()))).Should().Be(1);
    }

    private sealed class Recorder(List<string> seen) : Documents.IDocumentStage
    {
        public Documents.DocumentLayers Requires => Documents.DocumentLayers.None;

        public Documents.DocumentLayers Provides => (Documents.DocumentLayers)1023;

        public void Process(Documents.Document document, CancellationToken cancellationToken = default) => seen.Add(document.Text);
    }
}
