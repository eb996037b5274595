using GeoNer.Ontology;

namespace GeoNer.Tests.Linking;

public class DescriptionLinkingTests
{
    [Theory]
    [InlineData("NOR", "SWE", "Norway signed a treaty with Sweden on Monday. The two countries will open the border.")]
    [InlineData("NOR", "SWE", "Norway signed a treaty with Sweden on Monday. Finland called on both countries to open the border.")]
    [InlineData("NOR", "SWE", "Norway and Sweden spoke of NATO on Monday. The two countries will open the border.")]
    public void The_two_countries_are_those_spoken_of_and_not_who_speaks_of_them(string one, string other, string text)
    {
        var document = new Linked(text).Document;
        document.References.Where(r => document.Slice(r.Span).EndsWith("countries", StringComparison.Ordinal)).Select(r => r.Actor!.Id).Should().BeEquivalentTo(one, other);
    }

    [Theory]
    [InlineData("the committee", "Senate Finance Committee", "The Senate Finance Committee met in Bonn on Monday. Later the committee said that the talks would go on.")]
    [InlineData("the city", "Almaty", "Officials met in Almaty on Monday. Later the city closed its schools.")]
    public void A_noun_goes_back_to_the_name_it_heads_or_describes(string words, string id, string text) => new Linked(text)[words].Id.Should().Be(id);

    [Theory]
    [InlineData("Kazakh troops", "KAZ/MIL", "Witnesses said that Kazakh troops crossed the border.")]
    [InlineData("Turkish government", "TUR/GOV", "On Friday the Turkish government rejected the offer.")]
    [InlineData("Ukraine's parliament", "UKR/LEG", "On Thursday Ukraine's parliament ratified the treaty.")]
    [InlineData("Syrian rebels", "SYR/REB", "On Monday Syrian rebels captured a village.")]
    [InlineData("Colombian police", "COL/COP", "On Monday Colombian police arrested two smugglers.")]
    public void People_and_bodies_of_a_country_are_part_of_it_by_their_sector(string words, string id, string text)
    {
        var actor = new Linked(text)[words];
        (actor.Id, actor.RollUp).Should().Be((id, id[..3]));
    }

    [Fact]
    public void The_government_is_that_of_the_country_the_article_is_about() =>
        new Linked("Kazakhstan signed the treaty on Monday, and Kazakhstan will send engineers. The government published the treaty.")["The government"].Id.Should().Be("KAZ/GOV");

    [Fact]
    public void The_Western_alliance_is_the_one_named_before() =>
        new Linked("Georgia wants to join NATO, officials said on Monday. The Western alliance has not set a date.")["Western alliance"].Id.Should().Be("NATO");

    [Theory]
    [InlineData("Central Asian state", "KAZ", "Kazakhstan held exercises with Germany on Monday. Officials of the Central Asian state welcomed the exercises.")]
    [InlineData("kingdom", "SAU", "Saudi Arabia recalled its envoy from Canada on Monday. The kingdom also froze the trade.")]
    [InlineData("country", "NOR", "Norway recalled its envoy on Monday. The country also froze the trade.")]
    public void A_description_is_the_last_country_that_fits(string words, string id, string text) => new Linked(text)[words].Id.Should().Be(id);

    [Fact]
    public void A_description_that_fits_no_country_named_is_nobody() =>
        new Linked("Norway recalled its envoy from Peru on Monday. The Central Asian state has said nothing.").Find("Central Asian state").Should().BeNull();

    [Fact]
    public void The_president_is_the_last_person_who_holds_that_office() =>
        new Linked("French President Emmanuel Macron arrived in Oslo on Monday. Later the president praised the fishermen.")["president"].Id.Should().Be("Emmanuel Macron");

    [Fact]
    public void The_first_part_of_a_compound_is_an_actor() =>
        new Linked("On Monday the Russia-backed fighters left the village.")["Russia-backed"].Id.Should().Be("RUS");
}
