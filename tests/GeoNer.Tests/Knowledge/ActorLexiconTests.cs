using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Models;
using GeoNer.Ontology;

namespace GeoNer.Tests.Knowledge;

/// <summary>The files of a user's own actors. The names are made up.</summary>
public class ActorLexiconTests
{
    private static readonly DateOnly Day = new(2015, 6, 1);

    [Theory]
    [InlineData("KAZ", "KAZ", Sector.None, "")]
    [InlineData("KAZGOV", "KAZ", Sector.GOV, "")]
    [InlineData("PSEREBHMS", "PSE", Sector.REB, "HMS")]
    [InlineData("pse", "PSE", Sector.None, "")]
    [InlineData("ZZAGOVMED", "ZZA", Sector.GOV, "MED")]
    [InlineData("IGOUNO", null, Sector.None, "IGO UNO")]
    [InlineData("IGOCOPITP", null, Sector.COP, "IGO ITP")]
    [InlineData("NGOKAZ", "KAZ", Sector.NGO, "")]
    [InlineData("MNCUSA", "USA", Sector.None, "MNC")]
    [InlineData("REB", null, Sector.REB, "")]
    [InlineData("HOBCIV", "HOB", Sector.None, "CIV")]
    [InlineData("KAZGOVGOV", "KAZ", Sector.GOV, "")]
    public void A_code_is_taken_apart_into_country_sector_and_roles(string code, string? country, Sector sector, string roles)
    {
        var found = Petrarch($"SOME_NAME [{code}]").Actors.Single().Terms.Single().Codes.Single();
        (found.Country, found.Sector, string.Join(' ', found.Roles)).Should().Be((country, sector, roles));
    }

    [Fact]
    public void A_set_inside_a_set_is_an_error_and_no_endless_one()
    {
        var read = () => Petrarch("!PERSON! = MAN, !PERSON!\nBIG_!PERSON! [KAZ]");
        read.Should().Throw<ModelException>().WithMessage("*:1: '!PERSON!' is a set inside a set: write its words.*");
    }

    [Fact]
    public void Half_a_pair_of_surrogates_in_json_is_an_error_with_its_line()
    {
        var read = () => ActorLexicon.Parse([("own.json", "[\n{\"name\": \"A\\ud800\", \"country\": \"KAZ\"}]")]);
        read.Should().Throw<ModelException>().WithMessage("own.json:2: *surrogates*");
    }

    [Fact]
    public void A_file_in_another_encoding_is_an_error()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "PERON [ARG] ; Juan Per"u8, 0xF3, .. "n"u8]);
            var read = () => ActorLexicon.Load(path);
            read.Should().Throw<ModelException>().WithMessage("*is not text in UTF-8*");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_country_that_only_the_dictionary_knows_is_one_in_later_places_too()
    {
        var lexicon = Petrarch("VELDORIA [VLD]\nVELDORIAN_AID [NGOVLD]");
        lexicon.Actors[1].Terms[0].Codes[0].Should().Be(new ActorCode { Country = "VLD", Sector = Sector.NGO });
    }

    [Fact]
    public void Names_of_PETRARCH_are_words_apart_by_underscores_in_the_case_of_texts()
    {
        var actor = Petrarch("PRESIDENT_ANNA_M._O'HARA_ [KAZGOV]\n+HEAD OF_THE_STATE\n+K.U.\n+AL-VELD\n").Actors.Single();
        actor.Name.Should().Be("President Anna M. O'Hara");
        actor.Aliases.Should().Equal("Head of the State", "K.U.", "Al-Veld");
    }

    [Fact]
    public void Comments_and_empty_lines_say_nothing()
    {
        const string Text = """
            <!-- A comment
            OF_MORE [LINES] than one -->
            <! -- and a broken one -->
            # OLD_NAME [KAZ]

            VELDORIA  # with a comment in between

            +VELDO #jw 9/24/91
              [KAZ] # and after [UZB]
            MORVANE [UZB] ; as TABARI wrote them
            """;
        var lexicon = Petrarch(Text);
        lexicon.Actors.Select(a => a.Name).Should().Equal("Veldoria", "Morvane");
        lexicon.Actors[0].Aliases.Should().Equal("Veldo");
        lexicon.Actors[0].Terms.Should().ContainSingle();
    }

    [Theory]
    [InlineData("1990-01-01", "KAZ CIV")]
    [InlineData("2008-01-19", "KAZ CIV")]
    [InlineData("2008-01-20", "KAZ MIL")]
    [InlineData("2010-01-10", "UZB")]
    [InlineData("2010-01-13", "KAZ MIL")]
    [InlineData("2013-01-19", "KAZ GOV")]
    [InlineData("2013-01-20", "KAZ ELI")]
    [InlineData("2012-11-08", "KAZ MIL")]
    public void The_first_dated_code_of_the_day_counts(string day, string code)
    {
        var actor = Petrarch("""
            SAM_VELD [KAZ]
                [KAZCIV <20080120]
                [UZB 20100109 - 20100112]
                [KAZMIL 080120-20121109]
                [KAZGOV 20121109-20130119] [KAZELI > 130119]
            """).Actors.Single();
        actor.TermOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!.Codes.Single().ToString().Should().Be(code);
    }

    [Fact]
    public void Without_a_day_the_code_without_dates_counts_else_the_last()
    {
        var lexicon = Petrarch("ONE_VELD [KAZ]\n[KAZGOV 900101-951231]\nTWO_VELD [KAZGOV 900101-951231] [KAZELI >951231]\nOLD_VELD [KAZ <911226]");
        lexicon.Actors.Select(a => a.TermOf(null)!.Codes[0].ToString()).Should().Equal("KAZ", "KAZ ELI", "KAZ");
        lexicon.Actors[2].TermOf(Day).Should().BeNull("the dictionary says nothing of that time");
    }

    [Theory]
    [InlineData("[---]", 0)]
    [InlineData("[+++]", 0)]
    [InlineData("[###]", 0)]
    [InlineData("[KAZ/UZB]", 2)]
    public void A_name_may_stand_for_nobody_or_for_several(string bracket, int actors) =>
        Petrarch($"SOME_NAME {bracket}").Actors.Single().Terms.Single().Codes.Should().HaveCount(actors);

    [Theory]
    [InlineData("BORDER_GUARD [~MIL]", "border guard", "border guards")]
    [InlineData("BORDER_POLICE {} [ ~COP]", "border police", "")]
    [InlineData("ATTORNEY {ATTORNEYS, ATTORNEYES} [~GOV]", "attorney", "attorneys attorneyes")]
    [InlineData("AUTHORITY [~GOV]", "authority", "authorities")]
    [InlineData("CONGRESS [~LEG]", "congress", "congresses")]
    [InlineData("FORCES_ [~MIL]", "forces", "")]
    [InlineData("LAWMAKER [~LEG]\n+MP", "lawmaker", "lawmakers mp mps")]
    public void An_agent_has_a_plural_unless_braces_say_otherwise(string text, string name, string forms)
    {
        var agent = Petrarch(text).Agents.Single();
        (agent.Name, string.Join(' ', agent.Forms)).Should().Be((name, forms));
    }

    [Fact]
    public void A_set_of_words_makes_an_agent_of_each()
    {
        var agent = Petrarch("!PERSON! = MAN, WOMEN\n!HEAD! = CHIEF\n!HEAD!_CONGRESS!PERSON! [~LEG]").Agents.Single();
        agent.Forms.Prepend(agent.Name).Should().Equal("chief congressman", "chief congresswomen");
    }

    [Theory]
    [InlineData("[~GOVFRM]", Sector.GOV, "FRM", false)]
    [InlineData("[NGO~]", Sector.NGO, "", true)]
    [InlineData("[~MUSUAF]", Sector.UAF, "MUS", false)]
    public void An_agent_has_a_role_and_no_country(string bracket, Sector sector, string roles, bool comesFirst)
    {
        var agent = Petrarch($"SOME_NOUN {bracket}").Agents.Single();
        (agent.Code.Country, agent.Code.Sector, string.Join(' ', agent.Code.Roles), agent.ComesFirst).Should().Be((null, sector, roles, comesFirst));
    }

    [Theory]
    [InlineData("VELDORIA", 1, "the name 'VELDORIA' has no code in brackets")]
    [InlineData("\nVELDORIA [KAZ", 2, "'[KAZ' is not closed")]
    [InlineData("VELDORIA [KAZ] UZB", 1, "'UZB' stands after the brackets")]
    [InlineData("VELDORIA []", 1, "has no code")]
    [InlineData("VELDORIA [K]", 1, "has no code")]
    [InlineData("VELDORIA [KA$]", 1, "has no code")]
    [InlineData("VELDORIA\n+VELDO\n  [KAZ 951301-960101]", 3, "'951301' is not a date")]
    [InlineData("VELDORIA [KAZ 20000101]", 1, "'20000101' is no restriction of dates")]
    [InlineData("VELDORIA [KAZ 20010101-20000101]", 1, "ends before it begins")]
    [InlineData("VELDORIA [KAZ <]", 1, "'' is not a date")]
    [InlineData("+VELDO [KAZ]", 1, "the synonym '+VELDO' has no name before it")]
    [InlineData("[KAZ]", 1, "'[KAZ]' has no name before it")]
    [InlineData("VELDORIA [KAZ]\n+\n", 2, "there is no name")]
    [InlineData("SOLDIER [~MIL] [~GOV]", 1, "the agent 'SOLDIER' must have one code")]
    [InlineData("SOLDIER [~MIL] [KAZ]", 1, "the agent 'SOLDIER' must have one code")]
    [InlineData("VELDORIA {} [KAZ]", 1, "has a plural, which only agents have")]
    [InlineData("POLICE!PERSON! [~COP]", 1, "there is no set !PERSON! before this line")]
    [InlineData("!PERSON! = ,", 1, "the set !PERSON! has no words")]
    public void A_malformed_line_of_PETRARCH_is_an_error_with_file_and_line(string text, int line, string message) =>
        FluentActions.Invoking(() => Petrarch(text)).Should().Throw<ModelException>().WithMessage($"own.txt:{line}: *{message}*");

    [Fact]
    public void All_malformed_lines_are_told_at_once() =>
        FluentActions.Invoking(() => Petrarch("ONE\nTWO [KAZ]\nTHREE\n")).Should().Throw<ModelException>()
            .Which.Message.Split('\n').Should().SatisfyRespectively(m => m.Should().StartWith("own.txt:1: the name 'ONE'"), m => m.Should().StartWith("own.txt:3: the name 'THREE'"));

    [Fact]
    public void A_long_list_of_errors_is_cut() =>
        FluentActions.Invoking(() => Petrarch(string.Join('\n', Enumerable.Range(0, 130).Select(i => $"NAME_{i}")))).Should().Throw<ModelException>().WithMessage("*own.txt: and 30 more.");

    [Fact]
    public void CSV_has_its_columns_in_any_order_and_lines_of_a_name_are_its_terms()
    {
        var lexicon = ActorLexicon.Parse([("own.csv", "\uFEFFCountry,name,to,sector,from,aliases,type,roles\r\nKAZ,Anna Veld,2011,GOV,2008-03,\"Veld, Anna|A. Veld\",person,\r\n# a comment\r\n\r\nKAZ,Anna Veld,,ELI,2012,,,PTY|XYZ\r\n")]);
        var actor = lexicon.Actors.Single();
        (actor.Name, actor.Type).Should().Be(("Anna Veld", EntityType.Person));
        actor.Aliases.Should().Equal("Veld, Anna", "A. Veld");
        actor.Terms.Select(t => t.ToString()).Should().Equal("KAZ GOV 2008-03-01..2011-12-31", "KAZ ELI PTY XYZ 2012-01-01..");
    }

    [Fact]
    public void A_quoted_value_may_have_marks_and_line_breaks_and_only_a_name_is_needed()
    {
        var lexicon = ActorLexicon.Parse([("own.CSV", "name\n\"The \"\"Veld\"\"\nGroup\"\nOther Group")]);
        lexicon.Actors.Select(a => a.Name).Should().Equal("The \"Veld\"\nGroup", "Other Group");
    }

    [Theory]
    [InlineData("", 1, "the file is empty")]
    [InlineData("name,nation\nA,B", 1, "'nation' is not a column of actors")]
    [InlineData("name,name\nA,B", 1, "a column is there twice")]
    [InlineData("aliases\nA", 1, "there is no column 'name'")]
    [InlineData("name,country\nVeld", 2, "1 columns instead of 2")]
    [InlineData("name,country\n\nVeld,Kazakhstan", 3, "'Kazakhstan' is not a country")]
    [InlineData("name,country\nVeld,KZA", 2, "'KZA' is not a country")]
    [InlineData("name,sector\nVeld,ARMY", 2, "'ARMY' is not a sector: one of GOV, MIL")]
    [InlineData("name,sector\nVeld,None", 2, "'None' is not a sector")]
    [InlineData("name,type\nVeld,Money", 2, "'Money' is not a type of actors")]
    [InlineData("name,type\nVeld,Country", 2, "must have the country's code")]
    [InlineData("name,type,country,sector\nVeld,Country,KAZ,GOV", 2, "has no sector")]
    [InlineData("name,roles\nVeld,gov", 2, "the role 'gov' is no code")]
    [InlineData("name,from\nVeld,May 2015", 2, "'May 2015' is not a date")]
    [InlineData("name,from,to\nVeld,2015,2014", 2, "ends on 2014, before it begins on 2015")]
    [InlineData("name,country\n,KAZ", 2, "there is no name")]
    [InlineData("name,aliases\nVeld,a|-|b", 2, "there is no name")]
    [InlineData("name\n\"Veld", 2, "a quotation mark is not closed")]
    [InlineData("name,type\n\"Veld\" Group,Person", 2, "'Group' stands after a closing quotation mark")]
    [InlineData("name,sector\nVeld,GOV\nOther,GOV\nVeld,MIL", 4, "'Veld' is there twice without dates")]
    [InlineData("name,type,from\nVeld,Person,2014\nVeld,Place,2015", 3, "'Veld' is a Person in a line before this one, and here a Place")]
    public void A_malformed_line_of_CSV_is_an_error_with_file_and_line(string text, int line, string message) =>
        FluentActions.Invoking(() => ActorLexicon.Parse([("own.csv", text)])).Should().Throw<ModelException>().WithMessage($"own.csv:{line}: *{message}*");

    [Fact]
    public void JSON_says_the_same_as_CSV()
    {
        const string Text = """
            [
              // a comment
              {"name": "Anna Veld", "aliases": ["A. Veld"], "type": "Person", "country": "XVL", "sector": "GOV", "roles": ["FRM"], "from": "2008-03-01", "to": null},
            ]
            """;
        var actor = ActorLexicon.Parse([("own.json", Text)]).Actors.Single();
        (actor.Name, actor.Type, actor.Terms.Single().ToString()).Should().Be(("Anna Veld", EntityType.Person, "XVL GOV FRM 2008-03-01.."));
        actor.Aliases.Should().Equal("A. Veld");
    }

    [Theory]
    [InlineData("", 1, "not JSON")]
    [InlineData("[{\"name\": \"Veld\"},\n {\"name\": ]", 2, "not JSON")]
    [InlineData("{\"name\": \"Veld\"}", 1, "must be a list of objects")]
    [InlineData("[\n\"Veld\"]", 2, "an actor must be an object")]
    [InlineData("[\n[\"Veld\"]]", 2, "an actor must be an object")]
    [InlineData("[{\n\"name\": \"Veld\",\n\"nation\": \"KAZ\"}]", 3, "'nation' is not a key of an actor")]
    [InlineData("[{\"name\": \"Veld\",\n\"aliases\": \"V\"}]", 2, "the value of 'aliases' must be a list of texts")]
    [InlineData("[{\"name\": \"Veld\",\n\"aliases\": [1]}]", 2, "the value of 'aliases' must be a list of texts")]
    [InlineData("[{\"name\":\n7}]", 1, "the value of 'name' must be a text")]
    [InlineData("[{\"name\": \"Veld\",\n\"name\": \"Veld\"}]", 2, "the key 'name' is there twice")]
    [InlineData("[\n\n{\"country\": \"KAZ\"}]", 3, "there is no name")]
    [InlineData("[\n{\"name\": \"Veld\", \"sector\": \"ARMY\"}]", 2, "'ARMY' is not a sector")]
    [InlineData("[\n]\n7", 3, "not JSON")]
    public void A_malformed_value_of_JSON_is_an_error_with_file_and_line(string text, int line, string message) =>
        FluentActions.Invoking(() => ActorLexicon.Parse([("own.json", text)])).Should().Throw<ModelException>().WithMessage($"own.json:{line}: *{message}*");

    [Fact]
    public void Of_two_entries_of_a_name_the_first_that_holds_on_the_day_is_taken()
    {
        var lexicon = ActorLexicon.Parse([("a.txt", "VELD_GROUP [KAZREB <20100101]"), ("b.txt", "VELD_GROUP [UZBREB]\nVELD_GROUP [TJKREB]")]);
        lexicon.FindActor("Veld Group", new DateOnly(2009, 1, 1))!.Value.Term.Codes[0].Country.Should().Be("KAZ");
        lexicon.FindActor("veld group", Day)!.Value.Term.Codes[0].Country.Should().Be("UZB");
        lexicon.FindActor("Veld", Day).Should().BeNull();
    }

    [Fact]
    public void The_longest_name_that_holds_on_the_day_is_matched()
    {
        var lexicon = Petrarch("VELD [KAZ]\nVELD_GROUP [KAZREB <20100101]");
        Length("2009-01-01").Should().Be(2);
        Length("2015-01-01").Should().Be(1);

        int Length(string day)
        {
            var document = new Document("Veld Group", date: DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
            document.SetTokens([new TextSpan(0, 4), new TextSpan(5, 10)]);
            document.SetSentences([new SentenceSpan(0, 2)]);
            return lexicon.MatchActor(document, 0, 2, out _);
        }
    }

    [Fact]
    public void Files_are_read_from_disk_by_their_extension()
    {
        var folder = Directory.CreateTempSubdirectory("geoner-");
        try
        {
            string[] files = [Path.Combine(folder.FullName, "a.csv"), Path.Combine(folder.FullName, "b.actors")];
            File.WriteAllText(files[0], "name,country\nVeld,KAZ\n");
            File.WriteAllText(files[1], "MORVANE [UZB]\n");
            ActorLexicon.Load(files).Actors.Select(a => a.Name).Should().Equal("Veld", "Morvane");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_program_can_make_one_and_is_told_what_is_wrong()
    {
        var term = new ActorTerm { Codes = [new ActorCode { Country = "KAZ" }] };
        new ActorLexicon([new ActorEntry { Name = "Veld", Terms = [term] }]).FindActor("Veld", null).Should().NotBeNull();
        FluentActions.Invoking(() => new ActorLexicon([new ActorEntry { Name = " ", Terms = [term] }])).Should().Throw<ArgumentException>().WithMessage("there is no name*");
        FluentActions.Invoking(() => new ActorLexicon([new ActorEntry { Name = "Veld", Terms = [] }])).Should().Throw<ArgumentException>().WithMessage("*no term*");
        FluentActions.Invoking(() => new ActorLexicon([new ActorEntry { Name = new string('v', 200), Terms = [term] }])).Should().Throw<ArgumentException>().WithMessage("*too long*");
    }

    [Theory]
    [InlineData("csv", "own.csv", 3, 0)]
    [InlineData("json", "own.json", 2, 0)]
    [InlineData("", "own.txt", 5, 5)]
    public void The_examples_of_the_documentation_are_dictionaries(string language, string file, int actors, int agents)
    {
        var text = File.ReadAllText(Repository.File("docs", "actors.md"));
        var section = text[text.IndexOf(language.Length > 0 ? $"## {language.ToUpperInvariant()}" : "## PETRARCH", StringComparison.Ordinal)..];
        var start = section.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        var lexicon = ActorLexicon.Parse([(file, section[start..section.IndexOf("```", start, StringComparison.Ordinal)])]);
        (lexicon.Actors.Count, lexicon.Agents.Count).Should().Be((actors, agents));
    }

    private static ActorLexicon Petrarch(string text) => ActorLexicon.Parse([("own.txt", text)]);
}
