using GeoNer.Documents;
using GeoNer.Ontology;
using Xunit.Abstractions;

namespace GeoNer.Tests.Relations;

/// <summary>Sentences that name two or more actors and state nothing between them.</summary>
public class NoStatementTests(ITestOutputHelper output)
{
    private const int Most = 5;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Sport_markets_weather_and_the_like_give_no_event_but_in_a_few_of_a_hundred_sentences(int hundred)
    {
        var sentences = Sentences().Skip(100 * hundred).Take(100).ToList();
        sentences.Should().HaveCount(100);
        var extractor = GeoExtractor.Create();
        var stated = sentences.Select(s => extractor.Extract(s)).Where(d => d.Relations.Any(r => r.Type.Info().IsEvent)).ToList();
        foreach (var document in stated) output.WriteLine($"{document.Text} -> {Events(document)}");
        output.WriteLine($"{stated.Count} of {sentences.Count}");
        stated.Should().HaveCountLessThanOrEqualTo(Most, string.Join('\n', stated.Select(d => $"{d.Text} -> {Events(d)}")));
    }

    [Fact]
    public void There_are_two_hundred_of_them() => Sentences().Should().HaveCount(200).And.OnlyHaveUniqueItems();

    private static string Events(Document document) => string.Join("; ", document.Relations.Where(r => r.Type.Info().IsEvent)
        .Select(r => $"{r.SourceId} {r.Type.Info().Code} {r.TargetId} by {r.Rule}"));

    private static IEnumerable<string> Sentences() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Relations", "no-statement.txt")).Where(l => l.Length > 0 && l[0] != '#');
}
