using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Tagging;

namespace GeoNer.Tests.Tagging;

public class HeadlineCasingTests
{
    [Fact]
    public void In_a_headline_in_title_case_only_names_keep_their_capitals() =>
        Read("Kazakhstan and NATO Hold Joint Exercises").Should().Be("Kazakhstan and NATO hold joint exercises");

    [Fact]
    public void A_headline_in_capitals_is_read_as_running_text() =>
        Read("DUTCH TROOPS LEAVE KAZAKHSTAN AFTER NATO EXERCISES").Should().Be("Dutch troops leave Kazakhstan after NATO exercises");

    [Fact]
    public void A_name_that_only_the_body_has_is_kept()
    {
        Read("Danner Leads Joint Exercises", "The general met Danner on Monday").Should().Be("Danner leads joint exercises");
        Read("DANNER LEADS JOINT EXERCISES", "The general met Danner on Monday").Should().Be("Danner leads joint exercises");
    }

    [Fact]
    public void A_word_the_body_has_with_a_capital_only_at_the_start_of_a_sentence_is_no_name() =>
        Read("Exercises Held Near Border", "Exercises began on Monday").Should().Be("exercises held near border");

    [Theory]
    [InlineData("Kazakhstan holds joint exercises with allies")]
    [InlineData("Kazakhstan")]
    [InlineData("2008 : 3 - 2")]
    public void A_headline_in_sentence_case_or_too_short_to_tell_is_read_as_it_stands(string headline) => ReadCasing(BlockKind.Headline, headline).Should().BeNull();

    [Theory]
    [InlineData("KAZAKHSTAN HOLDS JOINT EXERCISES")]
    [InlineData("Kazakhstan Holds Joint Exercises")]
    public void A_paragraph_is_read_as_it_stands(string text) => ReadCasing(BlockKind.Paragraph, text).Should().BeNull();

    [Fact]
    public void The_words_of_a_dateline_are_all_names() =>
        ReadCasing(BlockKind.Dateline, "ALMATY REGION").Should().Equal(Casing.Title, Casing.Title);

    [Fact]
    public void A_word_too_long_for_the_buffer_stays_as_it_is() =>
        HeadlineCasing.Apply(new string('A', 65), Casing.Lower, stackalloc char[64]).ToString().Should().Be(new string('A', 65));

    private static string Read(string headline, string? body = null)
    {
        var casing = ReadCasing(BlockKind.Headline, headline, body)!;
        casing.Should().NotBeNull();
        return string.Join(' ', headline.Split(' ').Select((w, i) => HeadlineCasing.Apply(w, casing[i], new char[64]).ToString()));
    }

    private static Casing[]? ReadCasing(BlockKind kind, string first, string? body = null)
    {
        var document = Document.FromTokens(body is null ? [first.Split(' ')] : [first.Split(' '), body.Split(' ')]);
        var spans = document.SentenceSpans.ToArray();
        spans[0] = spans[0] with { Kind = kind };
        document.SetSentences(spans);
        return HeadlineCasing.Read(document, KnowledgeBase.Shipped);
    }
}
