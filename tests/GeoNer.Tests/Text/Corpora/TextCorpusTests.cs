using GeoNer.Documents;
using Xunit.Abstractions;

namespace GeoNer.Tests.Text.Corpora;

/// <summary>Tokens, sentences and paragraphs against annotated corpora. Floors lie a little below what is reached.</summary>
public class TextCorpusTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("ewt.dev.conllu", 0.986, 0.92)]
    [InlineData("gum.dev.conllu", 0.997, 0.98)]
    public void Tokens_and_sentences_are_those_of_the_treebanks(string file, double tokenFloor, double sentenceFloor)
    {
        var tokens = new SpanScore();
        var sentences = new SpanScore();
        foreach (var gold in Treebank.Read(SharedData.Require("data/ud/" + file)))
        {
            var document = TextStages.ReadParagraph(gold.Text);
            tokens.Add(gold.Tokens.ToArray(), document.TokenSpans.ToArray());
            sentences.Add(gold.SentenceEnds.ToArray(), SentenceEnds(document));
        }

        output.WriteLine($"{file}: tokens {tokens}; sentence ends {sentences}");
        tokens.F1.Should().BeGreaterThan(tokenFloor);
        sentences.F1.Should().BeGreaterThan(sentenceFloor);
    }

    [SkippableFact]
    public void Tokens_and_paragraphs_are_those_of_the_newswire()
    {
        var raw = new SpanScore();
        var tokens = new SpanScore();
        var paragraphs = new SpanScore();
        foreach (var file in (string[])["train.bio", "dev.bio"])
        {
            foreach (var gold in Newswire.Read(SharedData.Require("data/ner/worldwide/" + file), SharedData.Require("articles/worldwide")))
            {
                var document = TextStages.Read(gold.Text);
                var found = document.TokenSpans.ToArray();
                raw.Add(gold.Tokens.ToArray(), found);
                tokens.Add(NewswireStyle.Join(gold.Text, gold.Tokens), found);
                paragraphs.Add(gold.SentenceEnds.ToArray(), document.Blocks.ToArray().Where(b => b.Kind != BlockKind.Dateline).Select(b => b.Span.End).ToArray());
            }
        }

        output.WriteLine($"newswire: tokens as they are {raw}; in our conventions {tokens}; paragraphs {paragraphs}");
        raw.F1.Should().BeGreaterThan(0.965);
        tokens.F1.Should().BeGreaterThan(0.994);
        paragraphs.F1.Should().BeGreaterThan(0.985);
    }

    [SkippableFact]
    public void The_dump_of_1987_has_its_datelines()
    {
        var found = 0;
        var all = 0;
        using var lines = new StreamReader(new System.IO.Compression.GZipStream(
            File.OpenRead(SharedData.Require("articles/reuters-1987.jsonl.gz")), System.IO.Compression.CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            var document = new Document(json.RootElement.GetProperty("text").GetString()!);
            new GeoNer.Text.LayoutAnalyzer().Process(document);
            all++;
            if (document.Dateline is { Places.Count: > 0, Date: not null }) found++;
        }

        output.WriteLine($"datelines with place and date: {found} of {all}");
        ((double)found / all).Should().BeGreaterThan(0.985);
    }

    private static int[] SentenceEnds(Document document) =>
        [.. Enumerable.Range(0, document.SentenceCount).Select(i => document.GetSentence(i).Span.End)];
}
