using GeoNer.Documents;
using GeoNer.Knowledge;

namespace GeoNer.Tests.Linking;

/// <summary>Leaders by their name, and what the day of the article says of them.</summary>
public class LeaderLinkingTests
{
    [Theory]
    [InlineData("1995-05-01", "President Yeltsin arrived in Oslo on Monday.", "Yeltsin", "Boris Yeltsin", "RUS")]
    [InlineData("2022-03-01", "Putin said on Monday that the talks would go on.", "Putin", "Vladimir Putin", "RUS")]
    [InlineData("1987-06-01", "President Reagan arrived in Oslo on Monday.", "Reagan", "Ronald Reagan", "USA")]
    [InlineData("1995-05-01", "Chancellor Kohl said on Monday that the talks would go on.", "Kohl", "Helmut Kohl", "DEU")]
    [InlineData("2022-05-01", "Prime Minister Fumio Kishida met Chinese officials in China on Monday. China welcomed the talks.", "Fumio Kishida", "Fumio Kishida", "JPN")]
    public void A_leader_in_office_acts_for_the_country(string day, string text, string words, string id, string country)
    {
        var actor = Find(day, text, words);
        (actor?.Id, actor?.Affiliation).Should().Be((id, country));
    }

    [Fact]
    public void A_leader_out_of_office_is_of_the_country_and_does_not_act_for_it()
    {
        var actor = Find("2015-05-01", "Former President Bill Clinton arrived in Oslo on Monday.", "Bill Clinton")!;
        (actor.Country, actor.Affiliation).Should().Be(("USA", null));
    }

    [Fact]
    public void A_surname_alone_is_nobody_where_no_holder_of_that_day_has_it() =>
        Find("2015-05-01", "Yeltsin said on Monday that the talks would go on.", "Yeltsin")!.Affiliation.Should().BeNull();

    [Fact]
    public void What_the_text_says_of_an_office_is_surer_than_the_list() =>
        Find("2022-05-01", "Kazakh Defense Minister Vladimir Putin arrived in Oslo on Monday.", "Vladimir Putin")!.Affiliation.Should().Be("KAZ");

    [Fact]
    public void Two_forms_of_a_leaders_name_are_one_actor()
    {
        const string Text = "Sheikh Mohamed bin Zayed Al Nahyan arrived in Oslo on Monday. Later Mohamed bin Zayed said that the talks would go on.";
        Find("2023-05-01", Text, "Mohamed bin Zayed")!.Id.Should().Be(Find("2023-05-01", Text, "Mohamed bin Zayed Al Nahyan")!.Id);
    }

    [Theory]
    [InlineData("Sisi")]
    [InlineData("El-Sisi")]
    [InlineData("al-Sisi")]
    public void A_surname_is_known_with_and_without_its_article(string name) => Find("2022-05-01", $"President {name} arrived in Oslo on Monday.", name)!.Affiliation.Should().Be("EGY");

    [Theory]
    [InlineData("prime minister", LeaderOffice.Government)]
    [InlineData("former president", LeaderOffice.State)]
    [InlineData("vice president", LeaderOffice.Vice)]
    [InlineData("secretary of state", LeaderOffice.Foreign)]
    [InlineData("defence minister", LeaderOffice.Defence)]
    [InlineData("deputy foreign minister", null)]
    [InlineData("finance minister", null)]
    public void A_title_says_the_kind_of_office(string title, LeaderOffice? office) => GeoNer.Linking.LeaderFinder.OfficeOf(title).Should().Be(office);

    private static Actor? Find(string day, string text, string words)
    {
        var document = SharedExtractor.Fast.Extract(text, date: DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        return document.Entities.FirstOrDefault(e => document.Slice(e.Span) == words)?.Actor;
    }
}
