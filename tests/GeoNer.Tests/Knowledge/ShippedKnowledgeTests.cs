using GeoNer.Knowledge;

namespace GeoNer.Tests.Knowledge;

/// <summary>What must hold between the tables as they ship. Skipped where a build has no <c>countries.tsv</c> yet.</summary>
public class ShippedKnowledgeTests
{
    private static KnowledgeBase Shipped
    {
        get
        {
            using var countries = typeof(KnowledgeBase).Assembly.GetManifestResourceStream("en/knowledge/countries.tsv");
            Skip.If(countries is null, "This build has no countries.tsv.");
            return KnowledgeBase.Shipped;
        }
    }

    [SkippableFact]
    public void Every_country_named_by_another_table_is_in_the_table_of_countries()
    {
        var knowledge = Shipped;
        var codes = knowledge.Alliances.SelectMany(alliance => alliance.Members)
            .Concat(knowledge.Ranges.Select(range => range.Country))
            .Concat(knowledge.Groups.Where(group => group.Country is not null).Select(group => group.Country!));
        codes.Distinct().Where(code => knowledge.FindCountry(code) is null).Should().BeEmpty();
    }

    [SkippableFact]
    public void No_alliance_has_the_code_of_a_country_as_its_id()
    {
        var knowledge = Shipped;
        knowledge.Alliances.Where(alliance => knowledge.FindCountry(alliance.Id) is not null).Should().BeEmpty();
    }

    [SkippableFact]
    public void It_is_read_once() => Shipped.Should().BeSameAs(Shipped);
}
