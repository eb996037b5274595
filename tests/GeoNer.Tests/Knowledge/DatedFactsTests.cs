using GeoNer.Knowledge;

namespace GeoNer.Tests.Knowledge;

/// <summary>Members, borders and names with their years, as they ship.</summary>
public class DatedFactsTests
{
    private const int Alliances = 150, ArmedGroups = 150, Ranges = 150;

    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Shipped;

    private static readonly Border[] Borders = Knowledge.Countries.SelectMany(c => Knowledge.BordersOf(c.Code)).ToArray();

    private static readonly Membership[] Memberships = Knowledge.Alliances.SelectMany(a => Knowledge.MembershipsOf(a.Id)).ToArray();

    private static readonly DatedName[] Names = Knowledge.Countries.SelectMany(c => Knowledge.NamesOf(c.Code)).ToArray();

    [Fact]
    public void The_lists_are_as_long_as_the_project_has_set_itself()
    {
        Knowledge.Alliances.Should().HaveCountGreaterThanOrEqualTo(Alliances);
        Knowledge.Ranges.Should().HaveCountGreaterThanOrEqualTo(Ranges);
        Knowledge.Groups.Count(g => g.Sector is GeoNer.Ontology.Sector.REB or GeoNer.Ontology.Sector.UAF or GeoNer.Ontology.Sector.RAD or GeoNer.Ontology.Sector.OPP).Should().BeGreaterThanOrEqualTo(ArmedGroups);
    }

    [Fact]
    public void Every_border_stands_once_from_each_side_with_the_same_years()
    {
        Borders.Should().OnlyHaveUniqueItems();
        Borders.Where(b => !Borders.Any(o => o.Country == b.Neighbor && o.Neighbor == b.Country && o.From == b.From && o.To == b.To)).Should().BeEmpty();
        Borders.Should().OnlyContain(b => b.Country != b.Neighbor);
    }

    [Fact]
    public void Every_code_is_of_a_country_that_is_known() =>
        Borders.Select(b => b.Neighbor).Concat(Memberships.Select(m => m.Member)).Distinct().Where(c => Knowledge.FindCountry(c) is null).Should().BeEmpty();

    [Fact]
    public void Nothing_ends_before_it_begins()
    {
        Borders.Where(b => b.To < b.From).Should().BeEmpty();
        Memberships.Where(m => m.Left < m.Joined).Should().BeEmpty();
        Names.Where(n => n.To < n.From).Should().BeEmpty();
    }

    [Fact]
    public void No_stretch_of_a_membership_overlaps_another()
    {
        foreach (var stretches in Memberships.GroupBy(m => (m.Alliance, m.Member)))
        {
            var inOrder = stretches.OrderBy(m => m.Joined ?? 0).ToList();
            for (var i = 1; i < inOrder.Count; i++) (inOrder[i - 1].Left ?? int.MaxValue).Should().BeLessThanOrEqualTo(inOrder[i].Joined ?? 0, "{0}", inOrder[i]);
        }
    }

    [Fact]
    public void Every_member_of_the_table_of_alliances_has_its_years_where_any_has()
    {
        foreach (var alliance in Knowledge.Alliances.Where(a => Knowledge.MembershipsOf(a.Id).Count > 0))
            alliance.Members.Should().BeSubsetOf(Knowledge.MembershipsOf(alliance.Id).Select(m => m.Member), alliance.Id);
    }

    [Fact]
    public void No_name_of_a_country_stands_twice_in_the_same_years() =>
        Names.Select(n => (n.Country, n.Name, n.Kind, n.From)).Should().OnlyHaveUniqueItems();

    [Theory]
    [InlineData("NATO", "FIN", 2022, false)]
    [InlineData("NATO", "FIN", 2024, true)]
    [InlineData("EU", "GBR", 2000, true)]
    [InlineData("EU", "GBR", 2022, false)]
    public void A_member_is_one_from_the_year_it_joined(string alliance, string member, int year, bool isMember) =>
        Knowledge.MembershipsOf(alliance).Any(m => m.Member == member && m.IsIn(year)).Should().Be(isMember);

    [Theory]
    [InlineData("FIN", 1987, "SUN")]
    [InlineData("FIN", 1995, "RUS")]
    [InlineData("POL", 2020, "RUS")]
    public void A_border_is_with_the_state_of_the_day(string country, int year, string neighbor) =>
        Knowledge.BordersOf(country).Where(b => b.IsIn(year)).Select(b => b.Neighbor).Should().Contain(neighbor);

    [Fact]
    public void A_name_has_its_years() => Names.Should().Contain(n => n.Country == "COD" && n.Name == "Zaire" && n.From == 1971 && n.To == 1997);
}
