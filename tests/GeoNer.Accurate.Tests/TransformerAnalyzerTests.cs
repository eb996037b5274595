using System.Text;
using FsCheck.Xunit;
using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Accurate.Tests;

public class TransformerAnalyzerTests
{
    [Fact]
    public void One_pass_tags_finds_mentions_and_parses()
    {
        var document = Shipped.Extractor.Extract("Kazakhstan has held joint military exercises with NATO.");
        Enumerable.Range(0, document.TokenCount).Select(i => document.PartsOfSpeech[i]).Should().Equal(
            UPos.PROPN, UPos.AUX, UPos.VERB, UPos.ADJ, UPos.ADJ, UPos.NOUN, UPos.ADP, UPos.PROPN, UPos.PUNCT);
        document.Heads.ToArray()[..4].Should().Equal(2, 2, -1, 5);
        document.DependencyLabels.ToArray()[..3].Should().Equal(DependencyRelation.Nsubj, DependencyRelation.Aux, DependencyRelation.Root);
        document.Entities.Select(e => (document.Slice(e.Span), e.Type)).Should().Equal(("Kazakhstan", EntityType.Country), ("NATO", EntityType.Alliance));
        document.Entities.Should().OnlyContain(e => e.Confidence > 0.8);
        document.Relations.Select(r => r.ToString()).Should().Contain("Kazakhstan cooperates with NATO");
    }

    [Fact]
    public void The_same_text_gives_the_same_alone_in_a_batch_on_any_threads_and_again()
    {
        var alone = Shipped.Articles.Select(a => Shipped.Written(Shipped.Extractor.Extract(a))).ToArray();
        Shipped.Articles.Reverse().Select(a => Shipped.Written(Shipped.Extractor.Extract(a))).Reverse().Should().Equal(alone);
        foreach (var threads in new[] { 1, 4 })
        {
            var articles = Enumerable.Range(0, 3).SelectMany(_ => Shipped.Articles).Select((a, i) => new Article($"{i}", a));
            var batch = Shipped.Extractor.ExtractAllAsync(articles, threads).ToBlockingEnumerable().Select(r => Shipped.Written(r.Document!)).ToList();
            batch.Should().Equal([.. alone, .. alone, .. alone]);
        }
    }

    [Fact]
    public void Another_session_gives_the_same()
    {
        using var other = TransformerAnalyzer.LoadShipped();
        var document = new Document(Shipped.Articles[0]);
        foreach (var stage in Shipped.Extractor.Stages.TakeWhile(s => s is not TransformerAnalyzer).Append(other)) stage.Process(document);
        var same = new Document(Shipped.Articles[0]);
        foreach (var stage in Shipped.Extractor.Stages.TakeWhile(s => s is not TransformerAnalyzer).Append(Shipped.Analyzer)) stage.Process(same);
        Shipped.Written(document).Should().Be(Shipped.Written(same));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("a")]
    [InlineData("\ud800 x \udfff.")]
    [InlineData("👩‍👩‍👧 مرحبا Ελλάδα.\r\n\r\nPeace.")]
    public void Odd_texts_have_one_root_a_sentence(string text) => CheckTrees(Shipped.Extractor.Extract(text));

    [Property(MaxTest = 100)]
    public void Any_text_has_one_root_a_sentence_and_mentions_inside_sentences(string? text) => CheckTrees(Shipped.Extractor.Extract(text ?? ""));

    [Fact]
    public void A_sentence_of_many_windows_is_one_tree()
    {
        var text = new StringBuilder("Kazakhstan");
        for (var i = 0; i < 1500; i++) text.Append(i % 40 == 0 ? ", and so on" : " and Kazakhstan");
        var document = Shipped.Extractor.Extract(text.Append('.').ToString());
        document.TokenCount.Should().BeGreaterThan(2900);
        CheckTrees(document);
        document.Entities.Should().Contain(e => e.FirstToken > 2800);
    }

    [Fact]
    public void Reading_ends_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var document = Document.FromTokens(Enumerable.Repeat<IReadOnlyList<string>>(["Peace", "is", "far", "."], 100_000));
        stop.CancelAfter(50);
        var act = () => Shipped.Analyzer.Process(document, stop.Token);
        act.Should().Throw<OperationCanceledException>();
    }

    private static void CheckTrees(Document document)
    {
        document.Layers.HasFlag(DocumentLayers.Dependencies | DocumentLayers.Entities | DocumentLayers.PartsOfSpeech).Should().BeTrue();
        foreach (var sentence in document.SentenceSpans)
        {
            var roots = 0;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (document.Heads[i] < 0) roots++;
                var at = i;
                for (var step = 0; document.Heads[at] >= 0; step++, at = document.Heads[at])
                {
                    step.Should().BeLessThan(sentence.Length, "heads lead to the root");
                    document.Heads[at].Should().BeInRange(sentence.Start, sentence.End - 1);
                }
            }

            roots.Should().Be(1);
        }

        document.Entities.Where(e => e.Confidence is not (> 0 and <= 1)).Should().BeEmpty();
    }
}
