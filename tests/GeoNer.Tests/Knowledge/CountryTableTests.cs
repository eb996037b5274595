using System.Text.RegularExpressions;
using GeoNer.Models;

namespace GeoNer.Tests.Knowledge;

public partial class CountryTableTests
{
    private const string Table = "en/knowledge/countries.tsv";
    private const int Code = 0, Kind = 1, Name = 2, Aliases = 3, Adjectives = 4, People = 5, Capital = 6, Seats = 7, Parent = 9;

    private static readonly string[] Columns =
        ["code", "kind", "name", "aliases", "adjectives", "people", "capital", "seats", "descriptors", "parent"];

    // ISO 3166-1 counts 249; XKX is the user-assigned code in general use for Kosovo.
    private const int IsoCodes = 249;

    // Words that English shares between two states: context has to choose.
    private static readonly string[] TrulyAmbiguous = ["Congolese", "Dominican", "Dominicans"];

    private static readonly IReadOnlyList<TsvRow> Rows = Read();

    [Fact]
    public void The_table_has_the_columns_the_loader_asks_for() =>
        FluentActions.Invoking(Read).Should().NotThrow();

    [Fact]
    public void Every_code_of_the_standard_has_a_row() =>
        Rows.Count(row => row[Kind] != "former" && row[Code] != "XKX" && IsoCode().IsMatch(row[Code])).Should().Be(IsoCodes);

    [Fact]
    public void No_code_and_no_name_stands_twice()
    {
        Rows.Select(row => row[Code]).Should().OnlyHaveUniqueItems();
        Rows.Select(row => row[Name]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_row_is_of_a_known_kind() =>
        Rows.Select(row => row[Kind]).Distinct().Should().BeEquivalentTo("country", "territory", "disputed", "former");

    [Fact]
    public void Countries_and_territories_have_three_letter_codes() =>
        Rows.Where(row => row[Kind] is "country" or "territory").Should().OnlyContain(row => IsoCode().IsMatch(row[Code]));

    [Fact]
    public void A_row_without_a_code_goes_by_its_name() =>
        Rows.Where(row => !IsoCode().IsMatch(row[Code])).Should().OnlyContain(row => row[Code] == row[Name]);

    [Fact]
    public void Every_country_has_an_adjective_and_a_capital() =>
        Rows.Where(row => row[Kind] == "country")
            .Should().OnlyContain(row => row.List(Adjectives).Length > 0 && row.List(Capital).Length > 0);

    [Fact]
    public void Every_name_belongs_to_one_row() => SharedValues(Name, Aliases, Capital, Seats).Should().BeEmpty();

    [Fact]
    public void Adjectives_and_people_belong_to_one_row_but_for_the_truly_ambiguous() =>
        SharedValues(Adjectives, People).Should().BeEquivalentTo(TrulyAmbiguous);

    [Fact]
    public void No_name_starts_with_the_article() =>
        Rows.SelectMany(row => row.List(Aliases).Append(row[Name]))
            .Should().NotContain(name => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void No_list_says_a_value_twice() =>
        Rows.Should().OnlyContain(row => Enumerable.Range(Aliases, Parent - Aliases)
            .All(column => row.List(column).Length == row.List(column).Distinct().Count()));

    [Fact]
    public void Every_parent_is_a_country_of_the_table()
    {
        var countries = Rows.Where(row => row[Kind] == "country").Select(row => row[Code]).ToHashSet();
        Rows.Where(row => row[Parent].Length > 0).Should().OnlyContain(row => countries.Contains(row[Parent]));
    }

    [Theory]
    [InlineData("U.S.", "USA")]
    [InlineData("Britain", "GBR")]
    [InlineData("Congo", "COD")]
    [InlineData("Korea", "KOR")]
    [InlineData("Ireland", "IRL")]
    [InlineData("Burma", "MMR")]
    [InlineData("West Germany", "DEU")]
    [InlineData("East Germany", "DDR")]
    [InlineData("Kyiv", "UKR")]
    [InlineData("Ak Orda", "KAZ")]
    [InlineData("Kremlin", "RUS")]
    [InlineData("Tskhinvali", "South Ossetia")]
    public void A_name_of_the_news_finds_its_state(string name, string code) =>
        Rows.Where(row => new[] { Aliases, Capital, Seats }.SelectMany(row.List).Append(row[Name]).Contains(name))
            .Select(row => row[Code]).Should().Equal(code);

    private static IReadOnlyList<TsvRow> Read()
    {
        using var stream = ShippedModels.Open(Table);
        return TsvTable.Read(stream, Table, Columns).Rows;
    }

    private static IEnumerable<string> SharedValues(params int[] columns) =>
        Rows.SelectMany(row => columns.SelectMany(row.List).Distinct())
            .GroupBy(value => value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex IsoCode();
}
