using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Ontology;

namespace GeoNer.Knowledge;

/// <summary>
/// What is known of the world before a text is read: countries, alliances, military ranges, armed groups, leaders,
/// cities, and the nouns and titles of people. Immutable and safe for any number of threads.
/// </summary>
/// <remarks>
/// Names are compared in a folded form: capital and small letters are alike, except that an acronym of up to four letters
/// (<c>US</c>, <c>WHO</c>, <c>LeT</c>) is found only where two letters or more are capitals; marks on letters, dots, and
/// <c>the</c> before the name do not count; white space of any length is one space; curly quotes and all dashes are like the
/// plain ones. In running text (<see cref="MatchLongest"/>) words in small letters are only names that the tables write so, such as
/// <c>contras</c> or <c>oil cartel</c>.
/// </remarks>
public sealed class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> ShippedBase = new(() => Load(ShippedModels.Open));

    private readonly Dictionary<string, Country> _countriesByCode;
    private readonly Dictionary<string, Alliance> _alliancesById;
    private readonly NameIndex<KnowledgeEntry> _names;
    private readonly NameIndex<RoleNoun> _roles;
    private readonly NameIndex<OfficeTitle> _titles;
    private readonly Lazy<LeaderIndex> _leaders;
    private readonly CityTable _cities;
    private readonly Lazy<ILookup<string, Border>> _borders;
    private readonly Lazy<ILookup<string, Membership>> _memberships;
    private readonly Lazy<ILookup<string, DatedName>> _datedNames;
    private readonly Lazy<Dictionary<string, Gender>> _givenNames;
    private readonly Lazy<Dictionary<string, Gender>> _genderedWords;

    private KnowledgeBase(
        Country[] countries, Alliance[] alliances, MilitaryRange[] ranges, ArmedGroup[] groups, RoleNoun[] roles, OfficeTitle[] titles, CityTable cities, FormerSeat[] formerSeats, Func<string, Stream> open)
    {
        // Few texts ask for these: they are read when one does.
        _borders = new(() => Read(open, KnowledgeTables.Borders, "borders.tsv").ToLookup(b => b.Country, StringComparer.Ordinal));
        _memberships = new(() => Read(open, KnowledgeTables.Memberships, "memberships.tsv").ToLookup(m => m.Alliance, StringComparer.Ordinal));
        _datedNames = new(() => Read(open, KnowledgeTables.DatedNames, "dated-names.tsv").ToLookup(n => n.Country, StringComparer.Ordinal));
        // Only texts that name persons ask for these.
        _leaders = new(() => new LeaderIndex(Read(open, KnowledgeTables.Leaders, "leaders.tsv")));
        _givenNames = new(() => Read(open, KnowledgeTables.Genders, "given-names.tsv"));
        _genderedWords = new(() => Read(open, KnowledgeTables.Genders, "gendered-words.tsv"));
        FormerSeats = formerSeats;
        _cities = cities;
        Countries = countries.AsReadOnly();
        Alliances = alliances.AsReadOnly();
        Ranges = ranges.AsReadOnly();
        Groups = groups.AsReadOnly();
        Roles = roles.AsReadOnly();
        Titles = titles.AsReadOnly();
        _countriesByCode = new Dictionary<string, Country>(countries.Length, StringComparer.Ordinal);
        foreach (var country in countries) _countriesByCode.TryAdd(country.Code, country);
        _alliancesById = new Dictionary<string, Alliance>(alliances.Length, StringComparer.Ordinal);
        foreach (var alliance in alliances) _alliancesById.TryAdd(alliance.Id, alliance);
        _names = KnowledgeNames.Index(countries, alliances, ranges, groups);
        _roles = KnowledgeNames.Index(roles, static role => [role.Phrase]);
        _titles = KnowledgeNames.Index(titles, static title => [title.Phrase]);
    }

    /// <summary>The knowledge inside the library, read once, on first use; the tables of persons, borders and members when they are first asked for.</summary>
    /// <exception cref="ModelException">A table is missing from this build or malformed.</exception>
    public static KnowledgeBase Shipped => ShippedBase.Value;

    /// <summary>Countries and territories, present and past, in the order of the table.</summary>
    public IReadOnlyList<Country> Countries { get; }

    /// <summary>Alliances and intergovernmental bodies.</summary>
    public IReadOnlyList<Alliance> Alliances { get; }

    /// <summary>Military ranges, test sites, training grounds, spaceports.</summary>
    public IReadOnlyList<MilitaryRange> Ranges { get; }

    /// <summary>Armed groups, movements, parties, forces and services.</summary>
    public IReadOnlyList<ArmedGroup> Groups { get; }

    /// <summary>Nouns for people and bodies, with their sector.</summary>
    public IReadOnlyList<RoleNoun> Roles { get; }

    /// <summary>Titles of office and other descriptions that stand with a name.</summary>
    public IReadOnlyList<OfficeTitle> Titles { get; }

    /// <summary>Terms of heads of state and government since 1985, of some ministers, and of heads of international bodies. Read on first use.</summary>
    public IReadOnlyList<LeaderTerm> Leaders => _leaders.Value.Terms;

    /// <summary>The capitals that were those of states that are no more.</summary>
    internal IReadOnlyList<FormerSeat> FormerSeats { get; }

    /// <summary>The borders on land of a country, those of the past too, by its code; empty when none is known. Read on first use.</summary>
    /// <exception cref="ModelException">The table is malformed.</exception>
    public IReadOnlyList<Border> BordersOf(string code) => [.. _borders.Value[code]];

    /// <summary>The members of an alliance with their years, by its id; empty when none is known. Read on first use.</summary>
    /// <exception cref="ModelException">The table is malformed.</exception>
    public IReadOnlyList<Membership> MembershipsOf(string id) => [.. _memberships.Value[id]];

    /// <summary>The names, old and new, of a country and its cities, by its code; empty when none is known. Read on first use.</summary>
    /// <exception cref="ModelException">The table is malformed.</exception>
    public IReadOnlyList<DatedName> NamesOf(string code) => [.. _datedNames.Value[code]];

    /// <summary>The terms of the leaders of a country or body, by its code or id; empty when none is known.</summary>
    public IReadOnlyList<LeaderTerm> LeadersOf(string id) => _leaders.Value.Of(id);

    /// <summary>The terms of everybody who has this full name; empty when nobody has.</summary>
    public IReadOnlyList<LeaderTerm> FindLeaders(ReadOnlySpan<char> name) => _leaders.Value.Find(name);

    /// <summary>The terms of everybody who is called so after the first mention (<c>Putin</c>), with or without an Arabic article; empty when nobody is.</summary>
    public IReadOnlyList<LeaderTerm> FindLeadersByShortName(ReadOnlySpan<char> name) => _leaders.Value.FindByShortName(name);

    /// <summary>The gender of nearly all who have a given name (<c>Nursultan</c>); the case of letters does not matter.</summary>
    public Gender GenderOf(ReadOnlySpan<char> givenName) => _givenNames.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(givenName, out var gender) ? gender : Gender.Unknown;

    /// <summary>The gender that a form of address, title or noun shows (<c>Mrs.</c>, <c>king</c>); the case of letters does not matter.</summary>
    public Gender GenderOfWord(ReadOnlySpan<char> word) => _genderedWords.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var gender) ? gender : Gender.Unknown;

    /// <summary>The cities of this name; empty when there is none. Capital letters matter. Reads their rows anew each time.</summary>
    public IReadOnlyList<City> FindCities(ReadOnlySpan<char> name) => _cities.Find(name);

    /// <summary>The country with a code, or null. The case of letters matters.</summary>
    public Country? FindCountry(string? code) => code is null ? null : _countriesByCode.GetValueOrDefault(code);

    /// <summary>The alliance with an id (<c>NATO</c>), or null. The case of letters matters; <see cref="Lookup"/> knows other names.</summary>
    public Alliance? FindAlliance(string? id) => id is null ? null : _alliancesById.GetValueOrDefault(id);

    /// <summary>Everything that has this name; empty when nothing has. Allocates nothing.</summary>
    public IReadOnlyList<KnowledgeEntry> Lookup(ReadOnlySpan<char> name) => _names.Lookup(name);

    /// <summary>The longest known name that starts at a token. Allocates nothing.</summary>
    /// <param name="document">A document with tokens.</param>
    /// <param name="firstToken">Index of the token the name must start at. A name never starts with <c>the</c>.</param>
    /// <param name="endToken">Index after the last token the name may take in; the end of the sentence, as a rule.</param>
    /// <param name="entries">What has that name; empty when the result is 0.</param>
    /// <returns>Its length in tokens; 0 when no name starts there.</returns>
    public int MatchLongest(Document document, int firstToken, int endToken, out IReadOnlyList<KnowledgeEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _names.MatchLongest(document, firstToken, endToken, out entries);
    }

    /// <summary>The noun for people or a body, by its lemmas (<c>security force</c>), or null. Hyphens count as spaces.</summary>
    public RoleNoun? FindRole(ReadOnlySpan<char> lemmaPhrase) => First(_roles.Lookup(lemmaPhrase));

    /// <summary>The sector of a noun for people or a body, by its lemmas; <see cref="Sector.None"/> when not known.</summary>
    public Sector SectorOf(ReadOnlySpan<char> lemmaPhrase) => FindRole(lemmaPhrase)?.Sector ?? Sector.None;

    /// <summary>The title, or null. Hyphens count as spaces: <c>vice-president</c> is <c>vice president</c>.</summary>
    public OfficeTitle? FindTitle(ReadOnlySpan<char> phrase) => First(_titles.Lookup(phrase));

    /// <summary>The longest title that starts at a token: <c>deputy prime minister</c>. Allocates nothing.</summary>
    /// <param name="document">A document with tokens.</param>
    /// <param name="firstToken">Index of the token the title must start at.</param>
    /// <param name="endToken">Index after the last token the title may take in.</param>
    /// <param name="title">The title; null when the result is 0.</param>
    /// <returns>Its length in tokens; 0 when no title starts there.</returns>
    public int MatchTitle(Document document, int firstToken, int endToken, out OfficeTitle? title)
    {
        ArgumentNullException.ThrowIfNull(document);
        var length = _titles.MatchLongest(document, firstToken, endToken, out var titles);
        title = First(titles);
        return length;
    }

    /// <summary>Reads the knowledge from tables opened by their shipped names (<c>en/knowledge/countries.tsv</c>).</summary>
    /// <exception cref="ModelException">A table is missing or malformed; the message has file and line.</exception>
    internal static KnowledgeBase Load(Func<string, Stream> open) =>
        new(
            Read(open, KnowledgeTables.Countries, "countries.tsv"),
            Read(open, KnowledgeTables.Alliances, "alliances.tsv"),
            Read(open, KnowledgeTables.Ranges, "ranges.tsv"),
            Read(open, KnowledgeTables.Groups, "groups.tsv"),
            Read(open, KnowledgeTables.Roles, "sectors.tsv"),
            Read(open, KnowledgeTables.Titles, "titles.tsv"),
            Read(open, CityTable.Read, "cities.tsv"),
            Read(open, KnowledgeTables.FormerSeats, "former-seats.tsv"),
            open);

    private static T Read<T>(Func<string, Stream> open, Func<Stream, string, T> read, string file)
    {
        var name = "en/knowledge/" + file;
        using var stream = open(name);
        return read(stream, name);
    }

    private static T? First<T>(IReadOnlyList<T> values)
        where T : class => values.Count > 0 ? values[0] : null;
}
