using GeoNer.Knowledge;
using GeoNer.Models;

namespace GeoNer.Tests.Knowledge;

public class KnowledgeTablesTests
{
    private const string AllianceHeader = "id\tkind\tname\taliases\tphrases\tseat\tmembers\tcameo\n";

    private static readonly KnowledgeBase Knowledge = KnowledgeTestData.Knowledge;

    [Fact]
    public void The_tables_are_as_long_as_they_should_be()
    {
        Knowledge.Alliances.Should().HaveCountGreaterThanOrEqualTo(100);
        Knowledge.Ranges.Should().HaveCountGreaterThanOrEqualTo(90);
        Knowledge.Groups.Should().HaveCountGreaterThanOrEqualTo(160);
        Knowledge.Roles.Should().HaveCountGreaterThanOrEqualTo(400);
        Knowledge.Titles.Should().HaveCountGreaterThanOrEqualTo(250);
    }

    [Fact]
    public void No_thing_stands_twice_in_its_table()
    {
        Knowledge.Alliances.Select(alliance => alliance.Id).Should().OnlyHaveUniqueItems();
        Knowledge.Ranges.Select(range => range.Name).Should().OnlyHaveUniqueItems();
        Knowledge.Groups.Select(group => group.Name).Should().OnlyHaveUniqueItems();
        Knowledge.Roles.Select(role => role.Phrase.Replace('-', ' ')).Should().OnlyHaveUniqueItems();
        Knowledge.Titles.Select(title => title.Phrase.Replace('-', ' ')).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void No_name_but_a_short_acronym_stands_for_two_things_of_one_kind()
    {
        var names = Knowledge.Alliances.SelectMany(alliance => alliance.Aliases.Append(alliance.Id).Append(alliance.Name))
            .Concat(Knowledge.Ranges.SelectMany(range => range.Aliases.Append(range.Name)))
            .Concat(Knowledge.Groups.SelectMany(group => group.Aliases.Append(group.Name)));
        foreach (var name in names.Where(name => name.Length > 4))
        {
            Knowledge.Lookup(name).Where(entry => entry.Kind is EntryKind.AllianceName or EntryKind.RangeName or EntryKind.GroupName)
                .GroupBy(entry => entry.Kind).Should().OnlyContain(entries => entries.Count() == 1, name);
        }
    }

    [Fact]
    public void Every_name_and_phrase_finds_what_it_stands_for()
    {
        foreach (var alliance in Knowledge.Alliances)
        {
            foreach (var name in alliance.Aliases.Concat(alliance.Phrases).Append(alliance.Id).Append(alliance.Name))
                Knowledge.Lookup(name).Should().Contain(entry => entry.Alliance == alliance, name);
        }

        foreach (var role in Knowledge.Roles) Knowledge.FindRole(role.Phrase).Should().Be(role);
        foreach (var title in Knowledge.Titles) Knowledge.FindTitle(title.Phrase).Should().Be(title);
    }

    [Fact]
    public void Names_have_no_article_before_them_and_no_blanks_around_them()
    {
        var names = Knowledge.Alliances.SelectMany(alliance => alliance.Aliases.Concat(alliance.Phrases).Append(alliance.Name))
            .Concat(Knowledge.Ranges.SelectMany(range => range.Aliases.Append(range.Name)))
            .Concat(Knowledge.Groups.SelectMany(group => group.Aliases.Append(group.Name)))
            .Concat(Knowledge.Roles.Select(role => role.Phrase))
            .Concat(Knowledge.Titles.Select(title => title.Phrase));
        names.Should().OnlyContain(name => name == name.Trim() && !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !name.Contains("  "));
    }

    [Fact]
    public void Roles_and_titles_are_in_lower_case()
    {
        Knowledge.Roles.Should().OnlyContain(role => !role.Phrase.Any(char.IsUpper));
        Knowledge.Titles.Should().OnlyContain(title => !title.Phrase.Any(char.IsUpper));
    }

    [Theory]
    [InlineData("NATO", 32)]
    [InlineData("EU", 27)]
    [InlineData("EC", 12)]
    [InlineData("AU", 55)]
    [InlineData("Arab League", 22)]
    [InlineData("OIC", 57)]
    [InlineData("OSCE", 57)]
    [InlineData("CSTO", 6)]
    [InlineData("GCC", 6)]
    [InlineData("G7", 7)]
    [InlineData("ASEAN", 11)]
    [InlineData("Commonwealth", 56)]
    [InlineData("UN", 0)]
    public void Alliances_have_all_their_members_once(string id, int count) =>
        Knowledge.FindAlliance(id)!.Members.Should().HaveCount(count).And.OnlyHaveUniqueItems();

    [Fact]
    public void No_alliance_has_the_id_of_a_member_country()
    {
        var codes = Knowledge.Alliances.SelectMany(alliance => alliance.Members).ToHashSet();
        Knowledge.Alliances.Select(alliance => alliance.Id).Should().NotContain(id => codes.Contains(id));
    }

    [Theory]
    [InlineData("X\tclub\tX Club\t\t\t\t\tIGO\n", "*alliances.tsv:2: 'club' must be one of*")]
    [InlineData("X\tforum\tX Club\t\t\t\tFRA|Fra\tIGO\n", "*alliances.tsv:2: 'Fra' is not a country code*")]
    [InlineData("# note\nX\tforum\t\t\t\t\t\tIGO\n", "*alliances.tsv:3: column 3 must not be empty*")]
    [InlineData("X\tforum\n", "*alliances.tsv:2: 2 columns instead of 8*")]
    public void A_malformed_line_is_refused_with_file_and_line(string line, string message)
    {
        var load = () => KnowledgeTestData.Load("en/knowledge/alliances.tsv", AllianceHeader + line);
        load.Should().Throw<ModelException>().WithMessage(message);
    }

    [Theory]
    [InlineData("groups.tsv", "name\taliases\tcountry\tsector\nX\t\t\tXYZ\n", "*groups.tsv:2: 'XYZ' is not a sector*")]
    [InlineData("groups.tsv", "name\taliases\tcountry\tsector\nX\t\t\t3\n", "*groups.tsv:2: '3' is not a sector*")]
    [InlineData("titles.tsv", "phrase\tsector\tacts\nking\tGOV\tmaybe\n", "*titles.tsv:2: 'maybe' must be 'yes' or 'no'*")]
    [InlineData("sectors.tsv", "phrase\tsector\tnumber\narmy\tMIL\tmany\n", "*sectors.tsv:2: 'many' must be 'group' or 'person'*")]
    [InlineData("ranges.tsv", "name\taliases\tcountry\tkind\nX\t\t\ttest site\n", "*ranges.tsv:2: a range needs the country*")]
    [InlineData("ranges.tsv", "name\tcountry\tkind\n", "*ranges.tsv:1: the columns must be*")]
    [InlineData("countries.tsv", "", "*countries.tsv: the file is empty*")]
    public void A_malformed_table_is_refused_with_its_name(string file, string content, string message)
    {
        var load = () => KnowledgeTestData.Load("en/knowledge/" + file, content);
        load.Should().Throw<ModelException>().WithMessage(message);
    }

    [Theory]
    [InlineData("South Ossetia", "South Ossetia")]
    [InlineData("SUN", "Soviet Union")]
    public void A_country_without_a_code_has_its_name_for_one(string code, string name)
    {
        const string Header = "code\tkind\tname\taliases\tadjectives\tpeople\tcapital\tseats\tdescriptors\tparent\n";
        var knowledge = KnowledgeTestData.Load("en/knowledge/countries.tsv", Header + $"{code}\tformer\t{name}\t\t\t\t\t\t\t\n");
        knowledge.FindCountry(code)!.Name.Should().Be(name);
        var load = () => KnowledgeTestData.Load("en/knowledge/countries.tsv", Header + "Ossetia\tdisputed\tSouth Ossetia\t\t\t\t\t\t\t\n");
        load.Should().Throw<ModelException>().WithMessage("*countries.tsv:2: 'Ossetia' is not a country code*");
    }

    [Fact]
    public void A_name_too_long_to_be_one_is_refused()
    {
        var load = () => KnowledgeTestData.Load("en/knowledge/alliances.tsv", AllianceHeader + $"X\tforum\t{new string('x', 200)}\t\t\t\t\tIGO\n");
        load.Should().Throw<ModelException>().WithMessage("*alliances.tsv:2: *too long*");
    }
}
