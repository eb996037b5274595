using System.Collections.Frozen;
using System.Globalization;
using GeoNer.Models;
using GeoNer.Ontology;

namespace GeoNer.Knowledge;

/// <summary>Reads the tables of <c>models/en/knowledge</c> and checks every cell that has a form.</summary>
internal static class KnowledgeTables
{
    private static readonly FrozenSet<string> AllianceKinds = FrozenSet.Create(
        StringComparer.Ordinal,
        "military alliance", "political union", "economic union", "regional organization", "global organization",
        "UN agency", "court", "bank", "forum", "commodity cartel");

    private static readonly FrozenSet<string> RangeKinds = FrozenSet.Create(
        StringComparer.Ordinal, "military range", "test site", "proving ground", "training ground", "spaceport");

    public static Country[] Countries(Stream stream, string file) => Read(
        stream, file, ["code", "kind", "name", "aliases", "adjectives", "people", "capital", "seats", "descriptors", "parent"],
        static row => new Country
        {
            Code = CountryId(row, code: 0, name: 2),
            Kind = row[1],
            Name = Name(row, 2),
            Aliases = Names(row, 3),
            Adjectives = Names(row, 4),
            People = Names(row, 5),
            Capitals = Names(row, 6),
            Seats = Names(row, 7),
            Descriptors = Names(row, 8),
            Parent = Code(row, 9),
        });

    public static Alliance[] Alliances(Stream stream, string file) => Read(
        stream, file, ["id", "kind", "name", "aliases", "phrases", "seat", "members", "cameo"],
        static row => new Alliance
        {
            Id = Name(row, 0),
            Kind = OneOf(row, 1, AllianceKinds),
            Name = Name(row, 2),
            Aliases = Names(row, 3),
            Phrases = Names(row, 4),
            Seat = row[5] is { Length: > 0 } seat ? seat : null,
            Members = Codes(row, 6),
            Cameo = Name(row, 7),
        });

    public static MilitaryRange[] Ranges(Stream stream, string file) => Read(
        stream, file, ["name", "aliases", "country", "kind"],
        static row => new MilitaryRange
        {
            Name = Name(row, 0),
            Aliases = Names(row, 1),
            Country = Code(row, 2) ?? throw row.Error("a range needs the country it lies in."),
            Kind = OneOf(row, 3, RangeKinds),
        });

    public static ArmedGroup[] Groups(Stream stream, string file) => Read(
        stream, file, ["name", "aliases", "country", "sector"],
        static row => new ArmedGroup
        {
            Name = Name(row, 0),
            Aliases = Names(row, 1),
            Country = Code(row, 2),
            Sector = SectorOf(row, 3),
        });

    public static RoleNoun[] Roles(Stream stream, string file) => Read(
        stream, file, ["phrase", "sector", "number"],
        static row => new RoleNoun(Name(row, 0), SectorOf(row, 1), Either(row, 2, "group", "person")));

    public static OfficeTitle[] Titles(Stream stream, string file) => Read(
        stream, file, ["phrase", "sector", "acts"],
        static row => new OfficeTitle(Name(row, 0), SectorOf(row, 1), Either(row, 2, "yes", "no")));

    public static LeaderTerm[] Leaders(Stream stream, string file) => Read(
        stream, file, ["of", "office", "title", "name", "aliases", "short", "gender", "from", "to"],
        static row =>
        {
            var term = new LeaderTerm
            {
                Of = string.Intern(Name(row, 0)),
                Office = Enum.TryParse<LeaderOffice>(row[1], ignoreCase: true, out var office) && char.IsAsciiLetterLower(row[1][0])
                    ? office
                    : throw row.Error($"'{row[1]}' must be one of: {string.Join(", ", Enum.GetNames<LeaderOffice>()).ToLowerInvariant()}."),
                Title = string.Intern(Name(row, 2)),
                Name = Name(row, 3),
                Aliases = Names(row, 4),
                ShortName = Name(row, 5),
                Gender = Either(row, 6, "m", "f") ? Gender.Masculine : Gender.Feminine,
                From = Day(row, 7, isLast: false),
                To = row[8].Length > 0 ? Day(row, 8, isLast: true) : null,
            };
            return term.To is not { } to || to >= term.From ? term : throw row.Error($"the term ends on {row[8]}, before it begins on {row[7]}.");
        });

    public static FormerSeat[] FormerSeats(Stream stream, string file) => Read(
        stream, file, ["former", "present", "until", "seat"],
        static row => new FormerSeat(
            Code(row, 0) ?? throw row.Error("the state that is no more needs a code."),
            Code(row, 1) ?? throw row.Error("the country that has its capital needs a code."),
            Day(row, 2, isLast: true),
            Either(row, 3, "yes", "no")));

    public static Border[] Borders(Stream stream, string file) => Read(
        stream, file, ["country", "neighbor", "direction", "from", "to"],
        static row => new Border(
            Code(row, 0) ?? throw row.Error("a border needs a country."),
            Code(row, 1) ?? throw row.Error("a border needs a neighbor."),
            row[2] is "N" or "NE" or "E" or "SE" or "S" or "SW" or "W" or "NW" ? row[2] : throw row.Error($"'{row[2]}' must be one of: N, NE, E, SE, S, SW, W, NW."),
            Year(row, 3),
            Year(row, 4)));

    public static Membership[] Memberships(Stream stream, string file) => Read(
        stream, file, ["alliance", "member", "joined", "left", "note"],
        static row => new Membership(
            string.Intern(Name(row, 0)),
            string.Intern(Name(row, 1)),
            Year(row, 2),
            Year(row, 3)));

    public static DatedName[] DatedNames(Stream stream, string file) => Read(
        stream, file, ["code", "name", "kind", "from", "to"],
        static row => new DatedName(
            string.Intern(Name(row, 0)),
            Name(row, 1),
            row[2] is "country" or "capital" or "city" ? row[2] : throw row.Error($"'{row[2]}' must be one of: country, capital, city."),
            Year(row, 3),
            Year(row, 4)));

    public static Dictionary<string, Gender> Genders(Stream stream, string file)
    {
        var names = new Dictionary<string, Gender>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TsvTable.Read(stream, file, "name", "gender").Rows)
        {
            if (!names.TryAdd(Name(row, 0), Either(row, 1, "m", "f") ? Gender.Masculine : Gender.Feminine)) throw row.Error($"'{row[0]}' is there twice.");
        }

        return names;
    }

    // A year, a month or a day; of a year or month its first or last day.
    private static int? Year(TsvRow row, int column) =>
        row[column].Length == 0 ? null
        : row[column].Length == 4 && int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
        : throw row.Error($"'{row[column]}' is not a year.");

    private static DateOnly Day(TsvRow row, int column, bool isLast) =>
        PartialDate.Parse(row[column], isLast) ?? throw row.Error($"'{row[column]}' is not a date: YYYY, YYYY-MM or YYYY-MM-DD.");

    private static T[] Read<T>(Stream stream, string file, ReadOnlySpan<string> columns, Func<TsvRow, T> make)
    {
        var rows = TsvTable.Read(stream, file, columns).Rows;
        var records = new T[rows.Count];
        for (var i = 0; i < records.Length; i++) records[i] = make(rows[i]);
        return records;
    }

    private static string Name(TsvRow row, int column)
    {
        var name = row[column];
        if (name.Length == 0) throw row.Error($"column {column + 1} must not be empty.");
        return CheckLength(row, name);
    }

    private static string[] Names(TsvRow row, int column)
    {
        var names = row.List(column);
        foreach (var name in names) CheckLength(row, name);
        return names;
    }

    private static string CheckLength(TsvRow row, string name) =>
        name.Length <= NameIndex<object>.MaxNameLength - 16
            ? name
            : throw row.Error($"the name '{name}' is too long: at most {NameIndex<object>.MaxNameLength - 16} characters.");

    // A region or past state without a code of its own has its name in the place of one: that is the actor's id.
    private static string CountryId(TsvRow row, int code, int name) =>
        row[code] is { Length: > 0 } id && id == row[name] ? CheckLength(row, id)
        : Code(row, code) ?? throw row.Error("a country needs a code.");

    private static string? Code(TsvRow row, int column) =>
        row[column] is { Length: > 0 } code ? CheckCode(row, code) : null;

    private static string[] Codes(TsvRow row, int column)
    {
        var codes = row.List(column);
        foreach (var code in codes) CheckCode(row, code);
        return codes;
    }

    private static string CheckCode(TsvRow row, string code) =>
        code.Length == 3 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]) && char.IsAsciiLetterUpper(code[2])
            ? string.Intern(code)
            : throw row.Error($"'{code}' is not a country code: three capital letters of ISO 3166-1 alpha-3.");

    private static string OneOf(TsvRow row, int column, FrozenSet<string> values) =>
        values.TryGetValue(row[column], out var value)
            ? value
            : throw row.Error($"'{row[column]}' must be one of: {string.Join(", ", values)}.");

    private static bool Either(TsvRow row, int column, string yes, string no)
    {
        var value = row[column];
        return value == yes || (value == no ? false : throw row.Error($"'{value}' must be '{yes}' or '{no}'."));
    }

    private static Sector SectorOf(TsvRow row, int column) =>
        Enum.TryParse<Sector>(row[column], out var sector) && sector is not Sector.None && char.IsAsciiLetterUpper(row[column][0])
            ? sector
            : throw row.Error($"'{row[column]}' is not a sector: a code such as GOV or MIL.");
}
