using System.Text;
using GeoNer.Knowledge;
using GeoNer.Models;

namespace GeoNer.Tests.Knowledge;

public class LeaderAndCityTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Shipped;

    [Fact]
    public void Leaders_are_found_by_full_name_and_by_what_they_are_called_after_it()
    {
        Knowledge.FindLeaders("Nursultan Nazarbayev").Should().Contain(t => t.Of == "KAZ" && t.Office == LeaderOffice.State);
        Knowledge.FindLeadersByShortName("Stoltenberg").Should().Contain(t => t.Of == "NATO").And.Contain(t => t.Of == "NOR");
        Knowledge.FindLeaders("Nobody Atall").Should().BeEmpty();
    }

    [Fact]
    public void Every_leader_is_of_a_country_or_body_that_is_known() =>
        Knowledge.Leaders.Where(t => Knowledge.FindCountry(t.Of) is null && Knowledge.FindAlliance(t.Of) is null).Should().BeEmpty();

    [Fact]
    public void Nearly_every_state_has_a_leader_on_each_day_since_1990()
    {
        var states = Knowledge.Leaders.Where(t => t.Office is LeaderOffice.State or LeaderOffice.Government).GroupBy(t => t.Of).ToList();
        states.Should().HaveCountGreaterThan(190);
        var days = Enumerable.Range(0, 30).Select(i => new DateOnly(1995, 1, 15).AddYears(i)).ToList();
        var covered = states.Sum(state => days.Count(day => state.Any(t => t.Overlaps(day, day))));
        (covered / (double)(states.Count * days.Count)).Should().BeGreaterThan(0.95);
    }

    [Theory]
    [InlineData("2006", "2006-06", "2006-06-30")]
    [InlineData("2006-02-03", "2008", "2008-12-31")]
    public void A_date_may_be_a_year_or_a_month(string from, string to, string last)
    {
        var term = Terms($"KAZ\tstate\tPresident\tA B\t\tB\tm\t{from}\t{to}").Single();
        term.To.Should().Be(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        term.From.Year.Should().Be(2006);
    }

    [Theory]
    [InlineData("KAZ\tking\tKing\tA B\t\tB\tm\t2006\t", "leaders.tsv:2: 'king' must be one of: state, government*")]
    [InlineData("KAZ\tstate\tPresident\tA B\t\tB\tx\t2006\t", "leaders.tsv:2: 'x' must be 'm' or 'f'.")]
    [InlineData("KAZ\tstate\tPresident\tA B\t\tB\tm\t06\t", "leaders.tsv:2: '06' is not a date*")]
    [InlineData("KAZ\tstate\tPresident\tA B\t\tB\tm\t2006\t2005", "leaders.tsv:2: the term ends on 2005, before it begins on 2006.")]
    public void A_malformed_row_is_an_error_with_its_line(string row, string message)
    {
        var act = () => Terms(row);
        act.Should().Throw<ModelException>().WithMessage(message);
    }

    [Theory]
    [InlineData("Almaty", "KAZ")]
    [InlineData("São Paulo", "BRA")]
    [InlineData("Sao Paulo", "BRA")]
    [InlineData("Leningrad", "RUS")]
    [InlineData("Bavaria", "DEU")]
    public void A_city_or_region_is_found_with_its_country(string name, string country) =>
        Knowledge.FindCities(name).Should().Contain(c => c.Country == country);

    [Fact]
    public void Cities_of_one_name_are_all_found()
    {
        Knowledge.FindCities("Tripoli").Select(c => c.Country).Should().Contain(["LBY", "LBN"]);
        Knowledge.FindCities("Tripoli").Single(c => c.Country == "LBY").Should().Match<City>(c => c.IsCapital && c.Population > 900_000 && Math.Abs(c.Latitude - 32.9) < 0.1);
        Knowledge.FindCities("almaty").Should().BeEmpty();
        Knowledge.FindCities("").Should().BeEmpty();
        Knowledge.FindCities(new string('x', 5000)).Should().BeEmpty();
    }

    [Fact]
    public void The_table_of_cities_is_sorted_and_each_is_of_a_known_country()
    {
        using var reader = new StreamReader(ShippedModels.Open("en/knowledge/cities.tsv"), Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Skip(1).ToList();
        lines.Should().HaveCountGreaterThan(24_000);
        var bytes = lines.ConvertAll(Encoding.UTF8.GetBytes);
        for (var i = 1; i < bytes.Count; i++) bytes[i - 1].AsSpan().SequenceCompareTo(bytes[i]).Should().BeNegative("'{0}' stands before '{1}'", lines[i - 1], lines[i]);
        lines.Select(l => l.Split('\t')[2]).Distinct().Where(code => Knowledge.FindCountry(code) is null).Should().BeEmpty();
        foreach (var line in lines.Where((_, i) => i % 997 == 0)) Knowledge.FindCities(line.Split('\t')[0]).Should().Contain(c => c.Country == line.Split('\t')[2]);
    }

    [Theory]
    [InlineData("Nursultan", Gender.Masculine)]
    [InlineData("angela", Gender.Feminine)]
    [InlineData("Xqzv", Gender.Unknown)]
    public void A_given_name_says_the_gender(string name, Gender gender) => Knowledge.GenderOf(name).Should().Be(gender);

    private static LeaderTerm[] Terms(string row) => KnowledgeTables.Leaders(
        new MemoryStream(Encoding.UTF8.GetBytes("of\toffice\ttitle\tname\taliases\tshort\tgender\tfrom\tto\n" + row + "\n")), "leaders.tsv");
}
