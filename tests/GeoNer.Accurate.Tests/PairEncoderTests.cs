using System.Text.Json;
using GeoNer.Accurate.Pairs;
using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Accurate.Tests;

public class PairEncoderTests
{
    private const string Sanctions = "On Monday Ruritania imposed sanctions on Grustark over its missile tests.";

    public static TheoryData<string> FixtureLines => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "marked.jsonl"))];

    [Theory]
    [MemberData(nameof(FixtureLines))]
    public void Parties_are_marked_as_in_training(string line)
    {
        using var json = JsonDocument.Parse(line);
        var words = json.RootElement.GetProperty("words").EnumerateArray().Select(w => w.GetString()!).ToArray();
        var marked = MarkedSentence.Of(
            Document.FromTokens([words]), new SentenceSpan(0, words.Length), Span("source"), Span("target"), Shipped.Model.Pieces, most: 126, before: 40);
        marked.Pieces.Should().Equal(Numbers("pieces"));
        marked.Places.Should().Equal(Numbers("places"));

        long[] Numbers(string name) => json.RootElement.GetProperty(name).EnumerateArray().Select(n => n.GetInt64()).ToArray();
        SentenceSpan Span(string name) => new((int)Numbers(name)[0], (int)Numbers(name)[1]);
    }

    [Fact]
    public void A_sentence_of_any_length_is_read_around_its_parties()
    {
        string[] words = [.. Enumerable.Repeat("peace", 300), "Russia", "thanked", "Mali", .. Enumerable.Repeat("peace", 300)];
        var marked = MarkedSentence.Of(
            Document.FromTokens([words]), new SentenceSpan(0, words.Length), new SentenceSpan(300, 301), new SentenceSpan(302, 303), Shipped.Model.Pieces, most: 126, before: 40);
        marked.Pieces.Should().HaveCount(128);
        marked.Places.Should().Equal(0, 41, 45);
    }

    [Fact]
    public void The_type_of_a_pair_is_what_the_sentence_states()
    {
        Judge(Sanctions, "Ruritania", "Grustark").Should().BeOneOf(RelationType.Sanction, RelationType.Coerce);
        Judge("Ruritania praised Grustark for its help after the flood.", "Ruritania", "Grustark").Should().Be(RelationType.Support);
        Judge("Troops of Ruritania attacked Grustark on Sunday.", "Troops of Ruritania", "Grustark").Should().Be(RelationType.Assault);
        Judge("Ruritania rejected a proposal by Grustark to end the war.", "Ruritania", "Grustark").Should().Be(RelationType.Reject);
    }

    [Fact]
    public void The_same_pair_is_read_the_same_on_any_thread()
    {
        var judge = Shipped.Analyzer.CreateJudge();
        var readings = new string[64];
        Parallel.For(0, readings.Length, i => readings[i] = Judgement(judge, Sanctions, "Ruritania", "Grustark").ToString());
        readings.Distinct().Should().ContainSingle();
    }

    private static RelationType Judge(string text, string source, string target) => Judgement(Shipped.Analyzer.CreateJudge(), text, source, target).Type;

    private static PairJudgement Judgement(RelationJudge judge, string text, string source, string target)
    {
        var document = Shipped.Extractor.UpTo(DocumentLayers.Dependencies | DocumentLayers.Lemmas).Extract(text);
        return new PairClassifier(RuleSet.Shipped, judge).Judge(document, [Of(source)], [Of(target)])!;

        TextSpan Of(string part) => new(text.IndexOf(part, StringComparison.Ordinal), text.IndexOf(part, StringComparison.Ordinal) + part.Length);
    }
}
