namespace GeoNer.Tests.Packaging;

[Collection(Readme.Collection)]
public class ReadmeTests
{
    [Fact]
    public async Task The_readme_shows_what_the_sample_prints()
    {
        var program = Repository.File("samples", "GeoNer.Sample", "bin", Repository.Configuration, "net10.0", "GeoNer.Sample.dll");
        var output = await DotnetRun.OutputAsync(Repository.Root, new Dictionary<string, string>(), program);
        var lines = output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd());
        Repository.Approve(Readme.Path, Readme.WithOutput("output of the sample", string.Join('\n', lines) + "\n"));
    }

    [Fact]
    public void The_example_of_the_readme_has_five_lines() =>
        Readme.Block("csharp").Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(5);

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("NOTICE.md")]
    [InlineData("models/en/MODEL_CARD.md")]
    [InlineData("docs/threat-model.md")]
    [InlineData("docs/getting-started.md")]
    [InlineData("docs/graph.md")]
    [InlineData("docs/coming-from.md")]
    [InlineData("docs/commands.md")]
    [InlineData("docs/relations.md")]
    [InlineData("docs/rules.md")]
    [InlineData("src/GeoNer.Catalyst/README.md")]
    public void What_a_document_links_to_is_there(string name)
    {
        var path = Repository.File(name.Split('/'));
        var links = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(path), @"\]\((?!https?:|#)([^)#]+)")
            .Select(m => m.Groups[1].Value);
        links.Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, link))).Should().BeEmpty();
    }
}
