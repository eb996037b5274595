using GeoNer.Ontology;

namespace GeoNer.Tests.Linking;

public class PersonLinkingTests
{
    [Theory]
    [InlineData("Akhmetov", "Daniyal Akhmetov", "Daniyal Akhmetov met officials in Oslo on Monday. Later Akhmetov said that the talks would go on.")]
    [InlineData("Sisi", "Abdel Fattah El-Sisi", "Egyptian President Abdel Fattah El-Sisi arrived in Khartoum on Sunday. Later Sisi said that the talks would go on.")]
    [InlineData("J. Danner", "John Danner", "John Danner met officials in Oslo on Monday. Later J. Danner said that the talks would go on.")]
    public void A_shorter_form_goes_back_to_the_full_name(string words, string id, string text) => new Linked(text)[words].Id.Should().Be(id);

    [Theory]
    [InlineData("Omar Haddad", "OMN", "Sheikh Omar Haddad, Oman's minister of foreign affairs, arrived in Oslo on Monday.")]
    [InlineData("Irina Velska", "RUS", "Ukraine condemned the talks on Monday, and Ukraine closed the border. In Moscow, Foreign Ministry spokeswoman Irina Velska said that the talks would go on.")]
    public void An_office_whose_body_is_named_is_surer_than_a_form_of_address_or_the_country_of_the_article(string person, string body, string text) =>
        new Linked(text)[person].Affiliation.Should().Be(body);

    [Fact]
    public void In_a_list_a_title_is_that_of_the_name_after_it()
    {
        var text = new Linked("French Ambassador Paul Morel, Deputy Minister of Finance Anna Weber and others met officials in Bonn on Monday.");
        text.Document.Relations.Where(r => r.Title == "Deputy Minister").Should().NotContain(r => r.Source.Actor!.Id == "Paul Morel");
        text["Paul Morel"].Affiliation.Should().Be("FRA");
    }

    [Fact]
    public void Two_people_of_other_surnames_are_two()
    {
        var text = new Linked("Anna Weber met Anna Kohler in Bonn on Monday. Later Kohler said that the talks would go on.");
        text["Kohler"].Id.Should().Be("Anna Kohler");
        text["Anna Weber"].Id.Should().Be("Anna Weber");
    }

    [Theory]
    [InlineData("Emmanuel Macron", "FRA", "French President Emmanuel Macron arrived in Oslo on Monday.")]
    [InlineData("Daniyal Akhmetov", "KAZ", "Kazakh Defense Minister Daniyal Akhmetov arrived in Oslo on Monday.")]
    [InlineData("Andrzej Duda", "POL", "Poland's president, Andrzej Duda, arrived in Oslo on Monday.")]
    [InlineData("Andrzej Duda", "POL", "President Andrzej Duda of Poland arrived in Oslo on Monday.")]
    [InlineData("Jens Stoltenberg", "NATO", "Jens Stoltenberg, the NATO secretary-general, arrived in Kabul on Monday.")]
    [InlineData("Jens Stoltenberg", "NATO", "NATO Secretary-General Jens Stoltenberg arrived in Kabul on Monday.")]
    [InlineData("Micheal Martin", "IRL", "British Foreign Minister David Cole met his Irish counterpart Micheal Martin in Oslo on Monday.")]
    [InlineData("David Cole", "GBR", "British Foreign Minister David Cole met his Irish counterpart Micheal Martin in Oslo on Monday.")]
    public void An_office_makes_its_holder_part_of_what_it_is_of(string person, string body, string text)
    {
        var actor = new Linked(text)[person];
        (actor.Id, actor.Affiliation, actor.Type).Should().Be((person, body, EntityType.Person));
    }

    [Fact]
    public void An_office_with_a_portfolio_is_of_the_country_before_it() =>
        new Linked("Turkish Minister of Energy and Natural Resources Fatih Donmez met officials in Baghdad on Monday.")["Fatih Donmez"].Affiliation.Should().Be("TUR");

    [Fact]
    public void Of_rivals_for_one_office_only_the_one_named_more_is_of_the_country_the_article_is_about()
    {
        var text = new Linked(
            "Kazakhstan signed the treaty on Monday, and Kazakhstan will send engineers. President Askar Omarov praised the treaty. "
            + "President Milan Novak will read it next week. Later Omarov thanked the parliament of Kazakhstan.");
        text["Askar Omarov"].Affiliation.Should().Be("KAZ");
        text["Milan Novak"].Affiliation.Should().BeNull();
    }

    [Fact]
    public void A_rank_has_no_country_by_default() =>
        new Linked("Kazakhstan held exercises on Monday, and Kazakhstan invited observers. General Mark Danner watched the exercises.")["Mark Danner"]
            .Affiliation.Should().BeNull();

    [Fact]
    public void A_person_without_office_acts_for_nobody()
    {
        var actor = new Linked("Anna Weber arrived in Oslo on Monday.")["Anna Weber"];
        (actor.Affiliation, actor.Sector).Should().Be((null, Sector.None));
    }
}
