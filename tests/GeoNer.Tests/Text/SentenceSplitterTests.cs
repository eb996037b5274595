using GeoNer.Documents;
using GeoNer.Text;

namespace GeoNer.Tests.Text;

/// <summary>Each case is a paragraph with its sentences marked by <c>¦</c>.</summary>
public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Gen. Smith met Dr. J. K. Brown.¦ They talked.")]
    [InlineData("He met Sen. Smith vs. nobody.")]
    [InlineData("No. 5 is alive.¦ No.¦ Five is dead.")]
    public void Titles_and_initials_do_not_end_a_sentence(string marked) => Check(marked);

    [Theory]
    [InlineData("He left the U.S.¦ The army stayed.")]
    [InlineData("The U.S. Embassy said so.")]
    [InlineData("Acme Inc.¦ It fell.")]
    [InlineData("Acme Inc. Chief Executive John Doe left.")]
    [InlineData("It began at 5 p.m.¦ Shells fell.")]
    [InlineData("It began at 5 p.m. Friday.")]
    [InlineData("It began at 5 p.m. (GMT) there.")]
    [InlineData("Tanks, guns, etc.¦ Soldiers came.")]
    public void Other_abbreviations_end_one_only_before_a_likely_start(string marked) => Check(marked);

    [Theory]
    [InlineData("\"We won.\"¦ He smiled.")]
    [InlineData("“We won.”¦ He smiled.")]
    [InlineData("He said \"no.\"¦ \"Yes,\" she said.")]
    [InlineData("(It was late.)¦ They left.")]
    [InlineData("“It is key (…) Climate change grows,” he said.")]
    [InlineData("\"We will be there to help.\" he said.")]
    [InlineData("It was so. [6]¦ Letters came.")]
    public void Closing_quotes_and_brackets_stay_with_the_sentence(string marked) => Check(marked);

    [Theory]
    [InlineData("\"Why?\" he asked.¦ Nobody knew.")]
    [InlineData("“Why now?” Smith asked.")]
    [InlineData("Yahoo! said it grew.")]
    [InlineData("\"Why?\"¦ He did not know.")]
    [InlineData("\"Stop!\" Mr. Brown said.")]
    public void A_question_goes_on_before_the_one_who_asks(string marked) => Check(marked);

    [Theory]
    [InlineData("Well... maybe.")]
    [InlineData("Well...¦ Maybe it is.")]
    [InlineData("He waited… and left.")]
    public void An_ellipsis_ends_one_only_before_a_capital(string marked) => Check(marked);

    [Theory]
    [InlineData("1. Kazakhstan joins.¦ It is good.")]
    [InlineData("They spoke (He left. She did too) at home.")]
    [InlineData("Moscow objected; Astana did not; Minsk was silent.")]
    [InlineData("It grew 2.5 percent.¦ 300 people came.")]
    [InlineData("It trades until 1315 CST.¦ Months follow.")]
    [InlineData("It ended.¦The war")]
    [InlineData("It hit the towns.¦ al-Qaeda took them.")]
    [InlineData("Will it end?¦ Nobody knows!¦ So they wait.")]
    public void Enumerations_brackets_and_semicolons_do_not(string marked) => Check(marked);

    [Fact]
    public void Sentences_do_not_cross_blocks()
    {
        var document = TextStages.Read("Kazakhstan held exercises\n\nThe exercises were held with NATO in the open steppe.");
        document.Sentences().Should().Equal("Kazakhstan held exercises", "The exercises were held with NATO in the open steppe.");
        document.GetSentence(0).Kind.Should().Be(BlockKind.Headline);
    }

    [Fact]
    public void Furniture_has_tokens_and_no_sentence()
    {
        var document = TextStages.Read("Read more\n\nThe exercises were held with NATO in the open steppe.");
        document.TokenCount.Should().Be(13);
        document.Sentences().Should().ContainSingle();
    }

    [Fact]
    public void A_dateline_is_a_sentence_of_its_own()
    {
        var document = TextStages.Read("LONDON, March 25 - Britain opposes the plan. It said so.");
        document.Sentences().Should().Equal("LONDON, March 25 -", "Britain opposes the plan.", "It said so.");
        document.GetSentence(0).Kind.Should().Be(BlockKind.Dateline);
    }

    [Fact]
    public void A_very_long_sentence_is_cut_at_a_semicolon_or_else_a_comma()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 200));
        var document = TextStages.ReadParagraph($"{words}; {words}, {words} {words} {words}.");
        document.Sentences().First().Should().EndWith(";");
        document.Sentences().ElementAt(1).Should().EndWith(",");
        Enumerable.Range(0, document.SentenceCount).Max(i => document.SentenceSpans[i].Length).Should().Be(SentenceSplitter.LongestSentence);
        document.SentenceSpans[^1].End.Should().Be(document.TokenCount);
    }

    private static void Check(string marked)
    {
        var expected = marked.Split('¦').Select(s => s.Trim());
        TextStages.ReadParagraph(marked.Replace("¦", "", StringComparison.Ordinal)).Sentences().Should().Equal(expected);
    }
}
