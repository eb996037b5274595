using System.Text;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;
using GeoNer.Tests.Text.Corpora;

namespace GeoNer.Tests.Corpus;

/// <summary>What must hold on every real article, whatever it says. Skipped where the shared articles are not there.</summary>
public class RealArticleTests
{
    private static readonly GeoExtractor Extractor = GeoExtractor.Create();

    [SkippableFact]
    public void Every_span_of_a_hundred_articles_is_the_text_it_claims()
    {
        foreach (var article in Articles(100))
        {
            var document = Extractor.Extract(article.Text, article.Id);
            document.Text.Should().Be(article.Text, "the text is never rewritten");
            var end = 0;
            foreach (var token in document.TokenSpans)
            {
                token.Start.Should().BeGreaterThanOrEqualTo(end);
                token.Length.Should().BePositive();
                article.Text[end..token.Start].All(IsSpace).Should().BeTrue("'{0}' stands between tokens", article.Text[end..token.Start]);
                end = token.End;
            }

            for (var i = 0; i < document.SentenceCount; i++)
                document.GetSentence(i).Text.ToString().Should().Be(article.Text[document.GetSentence(i).Span.Start..document.GetSentence(i).Span.End]);
            foreach (var mention in document.Entities.Concat(document.References))
            {
                mention.Span.Should().Be(document.SpanOfTokens(mention.FirstToken, mention.EndToken));
                document.Slice(mention.Span).Should().Be(article.Text[mention.Span.Start..mention.Span.End]).And.NotBeNullOrWhiteSpace();
            }

            foreach (var relation in document.Relations)
            {
                var evidence = document.Slice(relation.Evidence);
                evidence.Should().Contain(document.Slice(relation.Trigger.Span), "the trigger is part of the evidence of {0}", relation);
                relation.Evidence.Contains(relation.Trigger.Span).Should().BeTrue();
                if (relation.Type is not RelationType.HoldsOffice) relation.Evidence.Contains(relation.Source.Span).Should().BeTrue();
                evidence.Should().NotContain("\n\n", "evidence lies inside one sentence");
            }
        }
    }

    [SkippableFact]
    public async Task Two_runs_and_one_and_eight_threads_give_the_same_bytes()
    {
        var articles = Articles(60);
        var first = await RunAsync(articles, 1);
        (await RunAsync(articles, 1)).Should().Equal(first);
        (await RunAsync(articles, 8)).Should().Equal(first);
    }

    [SkippableFact]
    public void The_founding_article_gives_its_people_countries_alliance_range_and_exercise()
    {
        var document = Extractor.Extract(File.ReadAllText(SharedData.Require("articles/kazakhstan-nato.txt")), "kazakhstan-nato");
        Names(document, EntityType.Person).Should().Contain(["Daniyal Akhmetov", "Dmitry Medvedev", "Nursultan Nazarbaev"]);
        Names(document, EntityType.Country).Should().Contain(["Kazakhstan", "Russia", "Georgia", "Iraq", "United States"]);
        Names(document, EntityType.Alliance).Should().Equal("NATO");
        Names(document, EntityType.Range).Should().Equal("Ili military range");
        document.Entities.Count(e => e.Actor?.Name == "Ili military range").Should().Be(2, "both spellings are one actor");
        Names(document, EntityType.Event).Should().Contain("Steppe Eagle");
        Names(document, EntityType.Place).Should().Contain(["South Ossetia", "Abkhazia"]);
        document.Entities.Should().NotContain(e => e.Span.Start < document.Text.IndexOf("Kazakhstan, NATO", StringComparison.Ordinal), "navigation lines are not read");
        document.Relations.Select(r => r.ToString()).Should().Contain(
        [
            "Kazakhstan cooperates with NATO", "Russia opposes NATO", "Daniyal Akhmetov is Defense Minister of Kazakhstan",
            "Dmitry Medvedev is President of Russia", "Nursultan Nazarbaev is President of Kazakhstan",
        ]);
        Evidence(document, "Kazakhstan cooperates with NATO").Should().Contain("Kazakhstan has held joint military exercises with NATO");
        Evidence(document, "Russia opposes NATO").Should().Contain(e => e.Contains("accused the Western alliance", StringComparison.Ordinal));
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;

    private static List<string> Names(Document document, EntityType type) =>
        document.Entities.Where(e => e.Type == type && e.Actor is not null).Select(e => e.Actor!.Name).Distinct().ToList();

    private static IEnumerable<string> Evidence(Document document, string sentence) =>
        document.Relations.Where(r => r.ToString() == sentence).Select(r => document.Slice(r.Evidence));

    private static async Task<List<string>> RunAsync(IReadOnlyList<Article> articles, int threads)
    {
        var lines = new List<string>();
        await foreach (var result in Extractor.ExtractAllAsync(articles, threads))
        {
            lines.Add(DocumentJsonWriter.ToJson(result.Document!));
        }

        return lines;
    }

    private static List<Article> Articles(int count)
    {
        var files = Directory.GetFiles(SharedData.Require("articles/worldwide"), "*.txt").Order(StringComparer.Ordinal).ToList();
        return files.Where((_, i) => i % (files.Count / count) == 0).Take(count)
            .Select(f => new Article(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f, Encoding.UTF8))).ToList();
    }
}
