using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Tests.Knowledge;

public class KnowledgeLookupTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeTestData.Knowledge;

    [Theory]
    [InlineData("U.S.", EntryKind.CountryName, "USA")]
    [InlineData("the US", EntryKind.CountryName, "USA")]
    [InlineData("The  United\nStates", EntryKind.CountryName, "USA")]
    [InlineData("AMERICAN", EntryKind.CountryAdjective, "USA")]
    [InlineData("Washington", EntryKind.Capital, "USA")]
    [InlineData("the White House", EntryKind.Seat, "USA")]
    [InlineData("kazakhs", EntryKind.CountryPeople, "KAZ")]
    [InlineData("Cote d'Ivoire", EntryKind.CountryName, "CIV")]
    [InlineData("Co\u0302te d\u2019Ivoire", EntryKind.CountryName, "CIV")]
    [InlineData("Guinea\u2013Bissau", EntryKind.CountryName, "GNB")]
    [InlineData("Guinea - Bissau", EntryKind.CountryName, "GNB")]
    public void Countries_are_found_by_every_way_of_writing_their_names(string name, EntryKind kind, string code) =>
        Knowledge.Lookup(name).Should().ContainSingle(entry => entry.Kind == kind && entry.Country!.Code == code);

    [Theory]
    [InlineData("NATO", "NATO")]
    [InlineData("nato", "NATO")]
    [InlineData("Nato", "NATO")]
    [InlineData("the United Nations", "UN")]
    [InlineData("U.N.", "UN")]
    [InlineData("UN Security Council", "UN")]
    [InlineData("WHO", "WHO")]
    [InlineData("European Community", "EC")]
    [InlineData("European Commission", "EU")]
    [InlineData("Opec+", "OPEC+")]
    [InlineData("United Nations Children's Fund", "UNICEF")]
    [InlineData("United Nations Children 's Fund", "UNICEF")]
    [InlineData("International Atomic Energy Agency", "IAEA")]
    public void Alliances_are_found_by_their_names(string name, string id) =>
        Knowledge.Lookup(name).Should().ContainSingle(entry => entry.Kind == EntryKind.AllianceName && entry.Alliance!.Id == id);

    [Theory]
    [InlineData("the Western alliance", "NATO")]
    [InlineData("world body", "UN")]
    [InlineData("27-nation bloc", "EU")]
    [InlineData("oil cartel", "OPEC")]
    [InlineData("Vienna-based watchdog", "IAEA")]
    public void Alliances_are_found_by_what_news_calls_them(string phrase, string id) =>
        Knowledge.Lookup(phrase).Should().Contain(entry => entry.Kind == EntryKind.AlliancePhrase && entry.Alliance!.Id == id);

    [Theory]
    [InlineData("us")]
    [InlineData("Us")]
    [InlineData("who")]
    [InlineData("Who")]
    [InlineData("is")]
    [InlineData("au")]
    [InlineData("un")]
    [InlineData("let")]
    [InlineData("Let")]
    [InlineData("g7")]
    [InlineData("the")]
    [InlineData("The ")]
    [InlineData("")]
    [InlineData(" .-'")]
    [InlineData("Kazakh-American-Ivorian")]
    public void Words_that_only_look_like_acronyms_and_unknown_names_are_not_found(string name) =>
        Knowledge.Lookup(name).Should().BeEmpty();

    [Fact]
    public void A_name_longer_than_any_known_is_not_found() =>
        Knowledge.Lookup(new string('a', 100_000)).Should().BeEmpty();

    [Theory]
    [InlineData("Ili military range", "KAZ")]
    [InlineData("Iliskiy", "KAZ")]
    [InlineData("Grafenwöhr", "DEU")]
    [InlineData("Yavoriv training area", "UKR")]
    [InlineData("Punggye-ri", "PRK")]
    [InlineData("Mururoa", "PYF")]
    public void Ranges_are_found_with_their_country(string name, string country) =>
        Knowledge.Lookup(name).Should().ContainSingle(entry => entry.Kind == EntryKind.RangeName && entry.CountryCode == country);

    [Theory]
    [InlineData("al Qaeda", "al-Qaeda", null, Sector.RAD, false)]
    [InlineData("Al-Qaida", "al-Qaeda", null, Sector.RAD, false)]
    [InlineData("ISIS", "Islamic State", null, Sector.RAD, false)]
    [InlineData("IDF", "Israel Defense Forces", "ISR", Sector.MIL, true)]
    [InlineData("C.I.A.", "Central Intelligence Agency", "USA", Sector.SPY, true)]
    [InlineData("LeT", "Lashkar-e-Taiba", "PAK", Sector.RAD, false)]
    [InlineData("the Taliban", "Taliban", "AFG", Sector.REB, false)]
    public void Groups_are_found_with_home_and_sector(string name, string group, string? country, Sector sector, bool acts)
    {
        var found = Knowledge.Lookup(name).Should().ContainSingle(entry => entry.Kind == EntryKind.GroupName).Which.Group!;
        found.Name.Should().Be(group);
        found.Country.Should().Be(country);
        found.Sector.Should().Be(sector);
        found.ActsForCountry.Should().Be(acts);
    }

    [Theory]
    [InlineData("U.S. troops", 0, 1, "USA")]
    [InlineData("United Nations Children 's Fund said", 0, 5, "UNICEF")]
    [InlineData("United Nations officials", 0, 2, "UN")]
    [InlineData("in the European Union .", 2, 2, "EU")]
    [InlineData("NATO .", 0, 1, "NATO")]
    [InlineData("NATO 's summit", 0, 1, "NATO")]
    [InlineData("Guinea-Bissau agreed", 0, 1, "GNB")]
    [InlineData("Guinea agreed", 0, 1, "GIN")]
    [InlineData("Guinea - Bissau agreed", 0, 3, "GNB")]
    [InlineData("the oil cartel met", 1, 2, "OPEC")]
    [InlineData("cites a source", 0, 0, null)]
    [InlineData("NORTH ATLANTIC TREATY ORGANIZATION", 0, 4, "NATO")]
    [InlineData("they told us who", 2, 0, null)]
    [InlineData("United we stand", 0, 0, null)]
    public void The_longest_name_from_a_token_on_is_matched(string tokens, int first, int length, string? id)
    {
        var document = Document.FromTokens([tokens.Split(' ')]);
        Knowledge.MatchLongest(document, first, document.TokenCount, out var entries).Should().Be(length);
        entries.Select(entry => entry.Country?.Code ?? entry.Alliance?.Id).Distinct().Should().Equal(id is null ? [] : [id]);
    }

    [Fact]
    public void A_match_does_not_go_beyond_the_end_given()
    {
        var document = Document.FromTokens([["United", "Nations", "Security", "Council"]]);
        Knowledge.MatchLongest(document, 0, 3, out var entries).Should().Be(2);
        entries.Should().ContainSingle().Which.Name.Should().Be("United Nations");
    }

    [Fact]
    public void Looking_up_and_matching_allocate_nothing()
    {
        var document = Document.FromTokens([["The", "United", "Nations", "Security", "Council", "met", "Kazakh", "officials", "."]]);
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Run();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Run()
        {
            Knowledge.Lookup("the Côte d’Ivoire");
            Knowledge.FindTitle("vice-president");
            for (var token = 0; token < document.TokenCount; token++) Knowledge.MatchLongest(document, token, document.TokenCount, out _);
        }
    }

    [Theory]
    [InlineData("troop", Sector.MIL)]
    [InlineData("army", Sector.MIL)]
    [InlineData("foreign ministry", Sector.GOV)]
    [InlineData("lawmaker", Sector.LEG)]
    [InlineData("rebel", Sector.REB)]
    [InlineData("journalist", Sector.MED)]
    [InlineData("refugee", Sector.REF)]
    [InlineData("farmer", Sector.AGR)]
    [InlineData("villager", Sector.CVL)]
    [InlineData("banana", Sector.None)]
    public void Nouns_have_their_sector(string lemma, Sector sector) => Knowledge.SectorOf(lemma).Should().Be(sector);

    [Theory]
    [InlineData("Vice-President", Sector.GOV, true)]
    [InlineData("secretary-general", Sector.GOV, true)]
    [InlineData("Minister of Foreign Affairs", Sector.GOV, true)]
    [InlineData("Lt. Gen.", Sector.MIL, true)]
    [InlineData("opposition leader", Sector.OPP, false)]
    [InlineData("ex-president", Sector.ELI, false)]
    [InlineData("businessman", Sector.BUS, false)]
    public void Titles_say_whether_the_holder_acts(string title, Sector sector, bool acts)
    {
        var found = Knowledge.FindTitle(title)!;
        found.Sector.Should().Be(sector);
        found.ActsForCountry.Should().Be(acts);
    }

    [Theory]
    [InlineData("Deputy Prime Minister Olzhas Bektenov", 3)]
    [InlineData("Vice-President Harris", 1)]
    [InlineData("Kazakh President", 0)]
    public void The_longest_title_from_a_token_on_is_matched(string tokens, int length)
    {
        var document = Document.FromTokens([tokens.Split(' ')]);
        Knowledge.MatchTitle(document, 0, document.TokenCount, out var title).Should().Be(length);
        (title is null).Should().Be(length == 0);
    }
}
