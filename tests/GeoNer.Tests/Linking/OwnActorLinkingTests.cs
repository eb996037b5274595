using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Tests.Linking;

/// <summary>What a user's own dictionary makes of a text. Names and sentences are made up.</summary>
public class OwnActorLinkingTests
{
    private const string Actors = """
        VELDORIA [VLD]
        +VELDORIAN
        MORVANE [MRV]
        +MORVANE_LANDS
        LAND_OF_LAKES [LAK/POO]
        TASKAN_COUNCIL [KAZREBTSK]
        GOLDEN_PALACE [KAZGOV]
        ANNA_BRANDT [KAZGOV 20080101-20111231] [KAZELI >20111231]
        ZORANIUM [---]
        HELSINKI_CALL [NGMOPP]
        """;

    private const string Agents = """
        BORDER_GUARD [~MIL]
        TROOPS {} [~MIL]
        GOVERNMENT [~GOV]
        MEDIA {} [~MED]
        LAWMAKER [~LEG]
        OFFICIAL [~GOV]
        ISLAMIST [~MUS]
        AID_GROUP [NGO~]
        FOREIGN_MINISTRY {} [~GOVFRM]
        """;

    [Theory]
    [InlineData("Veldoria", "VLD", "VLD", Sector.None, "Officials said that Veldoria had signed the treaty with Kazakhstan.")]
    [InlineData("Morvane Lands", "MRV", "MRV", Sector.None, "Troops left the Morvane Lands on Monday.")]
    [InlineData("Taskan council", "Taskan Council", "KAZ", Sector.REB, "The Taskan council rejected the offer on Monday.")]
    [InlineData("Golden Palace", "Golden Palace", "KAZ", Sector.GOV, "The Golden Palace rejected the offer on Monday.")]
    public void A_name_of_the_dictionary_is_found_with_country_and_sector(string words, string id, string country, Sector sector, string text)
    {
        var actor = Read(text)[words];
        (actor.Id, actor.Country, actor.Sector, actor.IsUsersOwn).Should().Be((id, country, sector, true));
    }

    [Fact]
    public void Further_codes_are_roles() => Read("The Taskan Council rejected the offer.")["Taskan Council"].Roles.Should().Equal("TSK");

    [Fact]
    public void A_part_of_the_state_acts_for_it_and_rebels_for_themselves()
    {
        var found = Read("The Golden Palace met the Taskan Council.");
        (found["Golden Palace"].RollUp, found["Golden Palace"].RollUpName).Should().Be(("KAZ", "Kazakhstan"));
        found["Taskan Council"].RollUp.Should().Be("Taskan Council");
    }

    [Fact]
    public void A_country_of_the_dictionary_has_relations_as_any_other()
    {
        var relation = Read("Veldoria accused Morvane of an attack on Monday.").Document.Relations.Should().ContainSingle().Subject;
        (relation.SourceId, relation.TargetId, relation.SourceName).Should().Be(("VLD", "MRV", "Veldoria"));
    }

    [Theory]
    [InlineData("2009-05-01", Sector.GOV, "KAZ")]
    [InlineData("2015-05-01", Sector.ELI, "Anna Brandt")]
    public void The_day_of_the_article_chooses_the_code(string day, Sector sector, string rollUp)
    {
        var found = Read("Anna Brandt criticized the reform. Brandt said that it was weak.", day);
        (found["Anna Brandt"].Sector, found["Anna Brandt"].RollUp).Should().Be((sector, rollUp));
        found["Brandt"].Should().Be(found["Anna Brandt"], "a surname is whoever the article names in full");
    }

    [Fact]
    public void Before_its_first_code_a_name_is_what_it_is_without_the_dictionary()
    {
        var found = Read("Anna Brandt criticized the reform.", "2001-05-01");
        (found["Anna Brandt"].IsUsersOwn, found["Anna Brandt"].Country).Should().Be((false, null));
    }

    [Fact]
    public void A_name_that_is_no_actor_has_none() =>
        Read("The shipment of Zoranium reached Poland.").Document.Entities.Single(m => m.Type != EntityType.Country).Actor.Should().BeNull();

    [Fact]
    public void A_name_of_several_actors_is_a_mention_of_each()
    {
        var found = Read("The Land of Lakes accused Poland.");
        found.Document.Actors.Select(a => a.Country).Should().BeEquivalentTo(["LAK", "POO", "POL"]);
    }

    [Theory]
    [InlineData("Veldorian border guards", "VLD/MIL", "Veldorian border guards attacked a village on Monday.")]
    [InlineData("Veldoria's border guards", "VLD/MIL", "Veldoria's border guards attacked a village on Monday.")]
    [InlineData("Kazakh troops", "KAZ/MIL", "Kazakh troops attacked a village on Monday.")]
    [InlineData("Border guards", "MRV/MIL", "Border guards from Morvane attacked a village on Monday.")]
    [InlineData("government", "MRV/GOV", "The government of Morvane rejected the proposal.")]
    [InlineData("Veldorian Islamist media", "VLD/MED/MUS", "The Veldorian Islamist media criticized Poland.")]
    [InlineData("Golden Palace officials", "Golden Palace", "Golden Palace officials criticized Poland.")]
    [InlineData("former Veldorian officials", "VLD/ELI", "Two former Veldorian officials criticized Poland.", "Veldorian officials")]
    public void An_agent_beside_an_actor_gives_country_and_sector(string words, string id, string text, string? also = null) => Read(text)[also ?? words].Id.Should().Be(id);

    [Fact]
    public void An_agent_that_comes_first_has_the_first_sector()
    {
        var actor = Read("The Veldorian government aid group criticized Poland.")["Veldorian government aid group"];
        (actor.Country, actor.Sector, string.Join(' ', actor.Roles)).Should().Be(("VLD", Sector.NGO, "GOV"));
    }

    [Fact]
    public void Agents_joined_by_and_share_their_owner()
    {
        var found = Read("Lawmakers and officials in Veldoria and Morvane rejected the plan.");
        found.Document.References.Select(r => r.Actor!.Id).Should().BeEquivalentTo(["VLD/LEG", "MRV/LEG", "VLD/GOV", "MRV/GOV"]);
    }

    [Fact]
    public void An_agent_of_a_body_without_country_is_part_of_the_body()
    {
        var actor = Read("Officials of Helsinki Call criticized Poland.")["Officials"];
        (actor.Country, actor.Sector, string.Join(' ', actor.Roles), actor.RollUp).Should().Be((null, Sector.OPP, "NGM GOV", "Helsinki Call"));
    }

    [Fact]
    public void An_agent_that_the_tagger_took_for_a_name_stays_one()
    {
        var found = Read("The Kazakh Foreign Ministry criticized Poland.");
        var actor = found.Document.Actors.Single(a => a.Sector == Sector.GOV);
        (actor.Country, string.Join(' ', actor.Roles)).Should().Be(("KAZ", "FRM"));
    }

    [Fact]
    public void A_name_in_CSV_wins_over_what_the_library_knows()
    {
        const string Csv = "name,aliases,type,country,sector\nWhite House,,Organization,XWH,BUS\nLatvia,Latvian,Organization,POL,MED\n";
        var found = new Linked("The White House criticized Latvian reporters.", With("own.csv", Csv), null);
        (found["White House"].Id, found["White House"].Country, found["White House"].Sector).Should().Be(("White House", "XWH", Sector.BUS));
        (found["Latvian"].Id, found["Latvian"].Country, found["Latvian"].Sector).Should().Be(("Latvia", "POL", Sector.MED));
    }

    [Fact]
    public void A_title_in_a_name_does_not_hide_the_person_and_a_city_is_a_place()
    {
        var lexicon = ActorLexicon.Parse([("own.txt", "LATVIAN_CHANCELLOR_ANNA_BRANDT [LVAGOV]\nKAZAKHSTAN [KAZ]\n+ALMATY\n")]);
        var document = GeoExtractorBuilder.FastTier().UseActors(lexicon).Build().Extract("Latvian Chancellor Anna Brandt visited Poland and flew to Almaty on Monday.");
        document.Entities.Select(e => (e.Type, e.Actor?.RollUp)).Should().Equal(
            (EntityType.Person, "LVA"), (EntityType.Country, "POL"), (EntityType.Place, "KAZ"), (EntityType.Date, null));
    }

    [Fact]
    public void A_name_inside_that_of_a_person_is_the_persons()
    {
        var found = new Linked("George Brandt criticized Poland.", With("own.csv", "name,country,sector\nBrandt,KAZ,GOV\n"), null);
        found["George Brandt"].Country.Should().BeNull();
    }

    [Fact]
    public void Spans_are_those_of_the_text_and_do_not_overlap()
    {
        var document = Read("Officials of the Golden  Palace, Veldoria's border\tguards and Poland's Land of Lakes met the Veldorian Defense Ministry.").Document;
        document.Entities.Zip(document.Entities.Skip(1)).Should().OnlyContain(p => p.First.Span.End <= p.Second.Span.Start);
        document.Entities.Select(e => document.Slice(e.Span)).Should().Contain(["Golden  Palace", "Veldoria", "Land of Lakes", "Veldorian", "Defense Ministry"]);
    }

    [Fact]
    public void A_pipeline_without_linker_refuses_a_dictionary() =>
        FluentActions.Invoking(() => new GeoExtractorBuilder().UseActors(ActorLexicon.Parse([]))).Should().Throw<InvalidOperationException>().WithMessage("There is no stage EntityTyper*");

    private static readonly Lazy<GeoExtractor> Own = new(() =>
        GeoExtractorBuilder.FastTier().UseActors(ActorLexicon.Parse([("actors.txt", Actors), ("agents.txt", Agents)])).Build());

    private static GeoExtractor With(string file, string text) => GeoExtractorBuilder.FastTier().UseActors(ActorLexicon.Parse([(file, text)])).Build();

    private static Linked Read(string text, string? day = null) =>
        new(text, Own.Value, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
}
