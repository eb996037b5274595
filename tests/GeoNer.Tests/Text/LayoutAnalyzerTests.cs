using GeoNer.Documents;

namespace GeoNer.Tests.Text;

public class LayoutAnalyzerTests
{
    private const string Body = "Kazakhstan has held joint military exercises with NATO in the open steppe this week.";

    [Theory]
    [InlineData("Accessibility links", BlockKind.Navigation)]
    [InlineData("Breaking News", BlockKind.Navigation)]
    [InlineData("Share this", BlockKind.Navigation)]
    [InlineData("Read more: Why NATO matters", BlockKind.Navigation)]
    [InlineData("ADVERTISEMENT", BlockKind.Navigation)]
    [InlineData("https://www.example.com/2022/07/18/story/", BlockKind.Navigation)]
    [InlineData("news@example.com", BlockKind.Navigation)]
    [InlineData("Home | World | Asia", BlockKind.Navigation)]
    [InlineData("© 2022 Example News. All rights reserved.", BlockKind.Navigation)]
    [InlineData("Follow us on Twitter and Facebook.", BlockKind.Navigation)]
    [InlineData("Tags: NATO, Russia", BlockKind.Navigation)]
    [InlineData("By John Smith, Reuters", BlockKind.Byline)]
    [InlineData("Staff Reporter", BlockKind.Byline)]
    [InlineData("John Smith | AFP", BlockKind.Byline)]
    [InlineData("Published: 12 July 2022", BlockKind.Byline)]
    [InlineData("Updated July 12, 2022 10:30 GMT", BlockKind.Byline)]
    [InlineData("(Reporting by John Smith; Editing by Jane Doe)", BlockKind.Byline)]
    [InlineData("July 12, 2022", BlockKind.Byline)]
    [InlineData("File photo of President Putin", BlockKind.Caption)]
    [InlineData("(Photo: Jane Doe)", BlockKind.Caption)]
    [InlineData("Image caption: Soldiers near Almaty", BlockKind.Caption)]
    [InlineData("(Reuters)", BlockKind.AgencyTag)]
    [InlineData("AP Photo/Jane Doe", BlockKind.AgencyTag)]
    [InlineData("— AFP", BlockKind.AgencyTag)]
    public void Furniture_is_known_before_and_between_paragraphs(string line, BlockKind kind)
    {
        TextStages.Read($"{line}\n\n{Body}").BlockTexts().Should().Contain((kind, line));
        TextStages.Read($"{Body}\n{line}\n{Body}").BlockTexts().Should().Contain((kind, line));
    }

    [Theory]
    [InlineData("Terms of the agreement were not disclosed.")]
    [InlineData("Updated figures show that trade between the two countries fell.")]
    [InlineData("More soldiers were sent to the border on Monday, the ministry said.")]
    [InlineData("By Monday the army had left the town, the ministry said.")]
    [InlineData("Kazakhstan cooperates with NATO")]
    public void Sentences_that_begin_like_furniture_are_text(string line) =>
        TextStages.Read($"{Body}\n\n{line}\n").BlockTexts().Should().Contain((BlockKind.Paragraph, line));

    [Theory]
    [InlineData("Kazakhstan, NATO Hold Joint Military Exercises")]
    [InlineData("Kazakhstan holds exercises with NATO")]
    [InlineData("RUSSIA OPPOSES NATO")]
    [InlineData("Will Kazakhstan join NATO?")]
    public void A_title_before_the_body_is_the_headline(string title) =>
        TextStages.Read($"{title}\n{Body}").BlockTexts().First().Should().Be((BlockKind.Headline, title));

    [Theory]
    [InlineData("Kazakhstan has held joint exercises with NATO")]
    [InlineData("Russia opposes NATO.")]
    [InlineData("Kazakhstan, NATO Hold Exercises")]
    public void A_single_line_is_a_paragraph(string text) =>
        TextStages.Read(text).BlockTexts().Should().Equal((BlockKind.Paragraph, text));

    [Fact]
    public void A_short_line_between_paragraphs_is_a_section_head() =>
        TextStages.Read($"{Body}\n\nMoving forward\n\n{Body}").BlockTexts().Should().Contain((BlockKind.SectionHead, "Moving forward"));

    [Fact]
    public void Items_of_a_list_are_text() =>
        TextStages.Read($"{Body}\n\nRussia 3\nChina 2\nFrance 1\n\n{Body}").BlockTexts().Should().Contain((BlockKind.Paragraph, "China 2"));

    [Fact]
    public void A_paragraph_a_line_needs_no_blank_line() =>
        TextStages.Read($"{Body}\r\n{Body}\r\n").BlockTexts().Should().Equal((BlockKind.Paragraph, Body), (BlockKind.Paragraph, Body));

    [Fact]
    public void Lines_of_hard_wrapped_text_are_joined()
    {
        const string First = "Kazakhstan has held joint military exercises with NATO, a move likely to\nirritate Russia, which sees the Central Asian state as part of its\ntraditional sphere of interest.";
        const string Second = "Moscow, already angry at the support of NATO for Georgia after the\nconflict, has accused the Western alliance of poaching its allies.";
        TextStages.Read($"{First}\n\n{Second}").BlockTexts().Should().Equal((BlockKind.Paragraph, First), (BlockKind.Paragraph, Second));
    }

    [Fact]
    public void An_indent_begins_a_paragraph_of_hard_wrapped_text()
    {
        const string First = "Kazakhstan has held joint military exercises with NATO, a move likely to\nirritate Russia, which sees the state as part of its sphere of interest.";
        TextStages.Read($"    {First}\n    {First}").BlockTexts().Should().HaveCount(2);
    }

    [Fact]
    public void The_founding_example_is_laid_out_as_a_reader_sees_it()
    {
        var document = TextStages.Read(
            "Accessibility links\n\nBreaking News\n\nKazakhstan, NATO Hold Joint Military Exercises\n\n"
            + "Kazakh Defense Minister Daniyal Akhmetov praised the cooperation with NATO.\n"
            + "ILI MILITARY RANGE, Kazakhstan (Reuters) -- Kazakhstan has held joint military exercises with NATO.\n\n" + Body);
        document.BlockTexts().Select(b => b.Kind).Should().Equal(
            BlockKind.Navigation, BlockKind.Navigation, BlockKind.Headline, BlockKind.Caption, BlockKind.Dateline, BlockKind.Paragraph, BlockKind.Paragraph);
        document.Dateline!.Places.Select(document.Slice).Should().Equal("ILI MILITARY RANGE", "Kazakhstan");
        document.Slice(document.Dateline.Agency!.Value).Should().Be("Reuters");
    }
}
