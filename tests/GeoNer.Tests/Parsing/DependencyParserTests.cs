using GeoNer.Documents;

namespace GeoNer.Tests.Parsing;

public class DependencyParserTests
{
    private static readonly GeoExtractor Parser = SharedExtractor.Fast.UpTo(DocumentLayers.Dependencies);

    public static TheoryData<string> OddSentences => new()
    {
        "Troops",
        ".",
        "? ! . , ;",
        "\" \" \" ( ) --",
        "\ud83d\ude00 \ud83d\ude00",
        "\ud83d",
        "e\u0301 \u0634\u0627\u0645 \u200b",
        "1 2 3 4 5 6 7 8 9",
        "NATO NATO NATO NATO",
        string.Join(' ', Enumerable.Repeat("and the troops of Chad that left", 36)),
        string.Join(' ', Enumerable.Repeat("the", 250)),
        string.Join(' ', Enumerable.Repeat(",", 250)),
        new string('x', 1000),
    };

    [Theory]
    [MemberData(nameof(OddSentences))]
    public void An_odd_sentence_is_a_tree_with_one_root_and_heads_inside_it(string words)
    {
        var document = Parser.Extract(Document.FromTokens([["Troops", "left", "."], words.Split(' '), ["They", "stayed", "."]]));
        document.SentenceCount.Should().Be(3);
        foreach (var sentence in document.SentenceSpans)
        {
            var roots = 0;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                var head = document.Heads[i];
                (document.DependencyLabels[i] == DependencyRelation.Root).Should().Be(head < 0, "the root, and only it, is labelled so");
                if (head < 0) roots++;
                else head.Should().BeInRange(sentence.Start, sentence.End - 1).And.NotBe(i);
                StepsToRoot(document, i).Should().BeLessThanOrEqualTo(sentence.Length);
            }

            roots.Should().Be(1);
        }
    }

    [Fact]
    public void A_plain_sentence_has_its_subject_and_object()
    {
        var document = Parser.Extract(Document.FromTokens([["Kazakhstan", "signed", "the", "treaty", "."]]));
        document.Heads.ToArray().Should().Equal(1, -1, 3, 1, 1);
        document.DependencyLabels.ToArray().Should().Equal(
            DependencyRelation.Nsubj, DependencyRelation.Root, DependencyRelation.Det, DependencyRelation.Obj, DependencyRelation.Punct);
    }

    [Fact]
    public void The_sentences_before_change_nothing()
    {
        string[] words = ["Russia", "withdrew", "its", "troops", "from", "Georgia", "."];
        var alone = Parser.Extract(Document.FromTokens([words])).DependencyLabels.ToArray();
        var last = Parser.Extract(Document.FromTokens([Enumerable.Repeat("Chad", 200).ToArray(), words])).DependencyLabels[200..].ToArray();
        last.Should().Equal(alone);
    }

    private static int StepsToRoot(Document document, int token)
    {
        var steps = 0;
        while (token >= 0 && steps <= document.TokenCount) (token, steps) = (document.Heads[token], steps + 1);
        return steps;
    }
}
