using GeoNer.Ontology;

namespace GeoNer.Tests.Linking;

public class NameLinkingTests
{
    [Theory]
    [InlineData("Haiti", "HTI", "Officials said that Haiti had signed the treaty on Monday.")]
    [InlineData("Britain", "GBR", "Officials said that Britain had signed the treaty on Monday.")]
    [InlineData("Burma", "MMR", "Officials said that Burma had signed the treaty on Monday.")]
    [InlineData("Ivory Coast", "CIV", "Officials said that Ivory Coast had signed the treaty on Monday.")]
    [InlineData("U.S.", "USA", "Officials said that U.S. soldiers had left the base on Monday.")]
    [InlineData("Kazakh", "KAZ", "Officials said that Kazakh soldiers had left the base on Monday.")]
    [InlineData("Dutch", "NLD", "Officials said that Dutch soldiers had left the base on Monday.")]
    [InlineData("NATO", "NATO", "Officials said that NATO had signed the treaty on Monday.")]
    [InlineData("European Union", "EU", "Officials said that the European Union had signed the treaty on Monday.")]
    public void Names_aliases_and_adjectives_are_the_same_actor(string words, string id, string text) => new Linked(text)[words].Id.Should().Be(id);

    [Theory]
    [InlineData("Moscow", "RUS", "Moscow accused the rebels of shelling a village on Sunday.")]
    [InlineData("Tehran", "IRN", "Officials signed an agreement with Tehran on Monday.")]
    [InlineData("Kremlin", "RUS", "The Kremlin rejected the proposal on Tuesday.")]
    [InlineData("White House", "USA", "The White House welcomed the decision on Friday.")]
    public void A_capital_that_acts_and_a_seat_are_the_government(string words, string country, string text)
    {
        var linked = new Linked(text);
        var actor = linked[words];
        (actor.Id, actor.RollUp, actor.Sector).Should().Be(($"{country}/GOV", country, Sector.GOV), "the mentions are {0}", linked);
    }

    [Theory]
    [InlineData("Moscow", "RUS", "The delegation arrived in Moscow on Sunday.")]
    [InlineData("Tehran", "IRN", "The engineers built a bridge near Tehran last year.")]
    [InlineData("Beijing", "CHN", "The envoys flew from Beijing on Sunday.")]
    public void A_capital_behind_a_preposition_of_place_is_a_place_in_its_country(string words, string country, string text)
    {
        var actor = new Linked(text)[words];
        (actor.Id, actor.Type, actor.Affiliation, actor.Sector).Should().Be((words, EntityType.Place, country, Sector.None));
    }

    [Fact]
    public void A_place_before_the_name_of_its_country_lies_there() =>
        new Linked("The leaders will meet in Lyon, France, on Monday.")["Lyon"].Country.Should().Be("FRA");

    [Fact]
    public void A_body_named_after_a_country_acts_for_it()
    {
        var actor = new Linked("Officials of the Kazakh Defense Ministry denied the report on Monday.")["Kazakh Defense Ministry"];
        (actor.Affiliation, actor.Sector).Should().Be(("KAZ", Sector.GOV));
    }

    [Fact]
    public void A_body_in_full_and_by_its_initials_afterwards_is_one_actor()
    {
        var text = new Linked("The Committee to Protect Journalists criticized Turkey on Monday. The CPJ said that two reporters were missing.");
        text["CPJ"].Id.Should().Be(text["Committee to Protect Journalists"].Id).And.NotBe("CPJ");
    }

    [Fact]
    public void The_initials_of_another_body_are_not_taken_for_it() =>
        new Linked("The Committee to Protect Journalists criticized Turkey on Monday. The WPA said that two reporters were missing.").Find("WPA")
            ?.Id.Should().NotBe("Committee to Protect Journalists");
}
