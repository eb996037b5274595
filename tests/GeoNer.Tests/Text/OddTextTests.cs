using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GeoNer.Documents;
using GeoNer.Text;

namespace GeoNer.Tests.Text;

public class OddTextTests
{
    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\r\n", "\n\n", "\f", "\t", "\u00A0", "\u200B", "\uFEFF", "\u00AD", "\0", "\u0001", "a", "Word", "NATO", "U.S.", "Gen.",
        "don't", "can't", "'s", "’s", "cannot", "'", "\"", "“", "”", "(", ")", "[", "]", ".", "...", "…", "!", "?", ",", ";", ":", "-", "--", "—", "–",
        "/", "|", "$", "%", "#", "@", "_", "*", "<", ">", "1,234.5", "10:30", "5", "x@y.com", "http://a.b/c(d)", "www.", "👍🏽", "👩‍👩‍👧", "🇺🇦", "\uD83D",
        "\uDE00", "e\u0301", "\u0301", "שלום", "مرحبا", "\u202E", "中文。", "By", "Read more", "LONDON, March 25 -", "(Reuters)", "J.", "B.", "n't", "é",
    ];

    public static Arbitrary<string> OddText() =>
        Arb.From(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)));

    [Property(Arbitrary = [typeof(OddTextTests)], MaxTest = 2000)]
    public bool Every_character_that_is_not_white_space_is_in_one_token_of_odd_text(string text)
    {
        Check(text ?? "");
        return true;
    }

    [Property(MaxTest = 500)]
    public bool Every_character_that_is_not_white_space_is_in_one_token_of_any_text(string text)
    {
        Check(text ?? "");
        return true;
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t \f\u00A0\u200B")]
    [InlineData("\0\0 \0")]
    [InlineData("\uFEFFNATO met.\u200F")]
    [InlineData("\u0301\u0301 \u0301")]
    public void Text_without_words_is_read(string text) => Check(text);

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("'")]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData("a@")]
    [InlineData("A. ")]
    [InlineData("\u0301")]
    [InlineData("👍🏽")]
    [InlineData("word, ")]
    [InlineData("www.a)")]
    [InlineData("\n")]
    [InlineData("Dr. \n")]
    [InlineData("\u200B")]
    [InlineData("(a)\n")]
    public void A_megabyte_of_anything_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var document = TextStages.Read(text);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
        for (var i = 0; i < document.SentenceCount; i++) document.SentenceSpans[i].Length.Should().BeLessThanOrEqualTo(SentenceSplitter.LongestSentence);
    }

    private static void Check(string text)
    {
        var document = TextStages.Read(text);
        document.Text.Should().BeSameAs(text);
        Covered(document.Blocks.ToArray().Select(b => b.Span), text, "block");
        Covered(document.TokenSpans.ToArray(), text, "token");
        foreach (var token in document.TokenSpans)
        {
            token.IsEmpty.Should().BeFalse();
            CutsPair(text, token.Start).Should().BeFalse();
            CutsPair(text, token.End).Should().BeFalse();
            token.Of(text).ToString().Any(char.IsWhiteSpace).Should().BeFalse();
        }

        SentencesLieInBlocks(document);
    }

    private static void Covered(IEnumerable<TextSpan> spans, string text, string what)
    {
        var at = 0;
        foreach (var span in spans.Append(new TextSpan(text.Length, text.Length)))
        {
            span.Start.Should().BeGreaterThanOrEqualTo(at);
            for (var i = at; i < span.Start; i++)
                (char.IsWhiteSpace(text[i]) || CharClass.IsZeroWidth(text[i])).Should().BeTrue($"'{text[i]}' at {i} is in no {what}");
            at = span.End;
        }
    }

    private static bool CutsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static void SentencesLieInBlocks(Document document)
    {
        var blocks = document.Blocks.ToArray();
        var read = 0;
        for (var i = 0; i < document.SentenceCount; i++)
        {
            var sentence = document.GetSentence(i);
            blocks.Should().Contain(b => b.IsRead && b.Kind == sentence.Kind && b.Span.Contains(sentence.Span));
            read += sentence.EndToken - sentence.FirstToken;
        }

        var expected = document.TokenSpans.ToArray().Count(t => blocks.Any(b => b.IsRead && b.Span.Contains(t)));
        read.Should().Be(expected);
    }
}
