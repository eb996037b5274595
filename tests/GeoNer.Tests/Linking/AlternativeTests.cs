using GeoNer.Documents;

namespace GeoNer.Tests.Linking;

public class AlternativeTests
{
    [Fact]
    public void A_city_of_two_countries_has_the_other_as_an_alternative()
    {
        var mention = Name("Prime Minister Narendra Modi opened a plant in Hyderabad. India paid for it.", "Hyderabad");
        mention.Actor!.Country.Should().Be("IND");
        mention.Alternatives.Select(a => a.Actor.Country).Should().Equal("PAK");
        mention.LinkConfidence.Should().BeInRange(0.5, 0.99);
    }

    [Fact]
    public void A_country_that_is_a_region_elsewhere_has_it_as_an_alternative()
    {
        var mention = Name("Georgia accused Russia of moving border posts near Tbilisi.", "Georgia");
        mention.Actor!.Id.Should().Be("GEO");
        mention.Alternatives.Select(a => a.Actor.Country).Should().Contain("USA");
    }

    [Fact]
    public void A_name_of_one_bearer_has_none()
    {
        var mention = Name("Kazakhstan held exercises with NATO.", "Kazakhstan");
        mention.Alternatives.Should().BeEmpty();
        mention.LinkConfidence.Should().Be(1);
    }

    [Fact]
    public void All_that_a_mention_may_stand_for_is_at_most_certain()
    {
        var document = SharedExtractor.Fast.Extract("Anna Weber met Maria Klein in Victoria. She told her that Georgia and Tripoli had changed. Birmingham had too.");
        foreach (var mention in document.Entities.Concat(document.References))
        {
            (mention.LinkConfidence + mention.Alternatives.Sum(a => a.Confidence)).Should().BeLessThanOrEqualTo(1 + 1e-9);
            mention.Alternatives.Select(a => a.Confidence).Should().BeInDescendingOrder();
        }
    }

    private static Mention Name(string text, string words)
    {
        var document = SharedExtractor.Fast.Extract(text);
        return document.Entities.First(e => document.Slice(e.Span) == words);
    }
}
