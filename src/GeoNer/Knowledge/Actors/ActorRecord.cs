using GeoNer.Ontology;

namespace GeoNer.Knowledge;

/// <summary>A line of a CSV dictionary, or an object of a JSON one, as text: what is not there is null. For one thread.</summary>
internal sealed class ActorRecord(int line)
{
    public static readonly string[] Keys = ["name", "aliases", "type", "country", "sector", "roles", "from", "to"];

    private static readonly string[] Types =
        Enum.GetValues<EntityType>().Where(t => t is not (EntityType.Date or EntityType.Money)).Select(t => t.ToString()).ToArray();

    public int Line { get; } = line;

    public string Name { get; private set; } = "";

    public IReadOnlyList<string> Aliases { get; private set; } = [];

    public EntityType? Type { get; private set; }

    public ActorTerm? Term { get; private set; }

    /// <summary>Checks the values and takes them over.</summary>
    /// <param name="text">The value of a key; null or empty where there is none.</param>
    /// <param name="list">The values of a key that has a list.</param>
    /// <param name="knowledge">Knows the countries.</param>
    /// <param name="errors">Gets what is wrong.</param>
    public void Set(Func<string, string?> text, Func<string, IReadOnlyList<string>> list, KnowledgeBase knowledge, LineErrors errors)
    {
        Name = text("name")?.Trim() ?? "";
        Aliases = list("aliases");
        foreach (var name in Aliases.Prepend(Name))
        {
            if (NameProblem.Of(name) is { } problem) errors.Add(Line, problem);
        }

        Type = TypeOf(text("type"), errors);
        var country = text("country") is { Length: > 0 } code ? Country(code, knowledge, errors) : null;
        var sector = text("sector") is { Length: > 0 } given ? SectorOf(given, errors) : Sector.None;
        var roles = list("roles");
        foreach (var role in roles)
        {
            if (!ActorCodeReader.IsCode(role) || role.Any(char.IsAsciiLetterLower)) errors.Add(Line, $"the role '{role}' is no code: three capital letters or more.");
        }

        var from = Day(text("from"), isLast: false, errors);
        var to = Day(text("to"), isLast: true, errors);
        if (from > to) errors.Add(Line, $"the line ends on {text("to")}, before it begins on {text("from")}.");
        if (Type == EntityType.Country && country is null) errors.Add(Line, "a line of type Country must have the country's code.");
        if (Type == EntityType.Country && sector != Sector.None) errors.Add(Line, "a line of type Country is the whole country and has no sector; its government is an Organization.");
        Term = new ActorTerm { Codes = [new ActorCode { Country = country, Sector = sector, Roles = roles }], From = from, To = to };
    }

    /// <summary>The entries: lines of one name are its terms.</summary>
    public static List<ActorEntry> ToEntries(IEnumerable<ActorRecord> records, LineErrors errors)
    {
        var entries = new List<ActorEntry>();
        foreach (var group in records.GroupBy(r => r.Name, StringComparer.Ordinal))
        {
            var lines = group.ToList();
            var type = lines.Find(r => r.Type is not null)?.Type;
            if (lines.Find(r => r.Type is not null && r.Type != type) is { } other) errors.Add(other.Line, $"'{group.Key}' is a {type} in a line before this one, and here a {other.Type}.");
            if (lines.Select(r => r.Term!).Where(t => !t.IsDated).Skip(1).Any())
                errors.Add(lines.Last(r => !r.Term!.IsDated).Line, $"'{group.Key}' is there twice without dates: give one of them 'from' or 'to'.");
            entries.Add(new ActorEntry
            {
                Name = group.Key,
                Aliases = lines.SelectMany(r => r.Aliases).Distinct(StringComparer.Ordinal).ToList().AsReadOnly(),
                Type = type,
                Terms = lines.ConvertAll(r => r.Term!).AsReadOnly(),
            });
        }

        return entries;
    }

    private EntityType? TypeOf(string? text, LineErrors errors)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (Types.FirstOrDefault(t => t.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } type) return Enum.Parse<EntityType>(type);
        errors.Add(Line, $"'{text}' is not a type of actors: one of {string.Join(", ", Types)}.");
        return null;
    }

    // ISO leaves some codes to its users: XAA to XZZ and others.
    private string? Country(string code, KnowledgeBase knowledge, LineErrors errors)
    {
        var isCode = code.Length == 3 && code.All(char.IsAsciiLetterUpper);
        if (isCode && (knowledge.FindCountry(code) is not null || code[0] == 'X' || (code[0] == 'Q' && code[1] >= 'M') || code is "AAA" or "ZZZ")) return string.Intern(code);
        errors.Add(Line, $"'{code}' is not a country: a code of ISO 3166-1 alpha-3 such as KAZ, or one that ISO leaves to its users (XAA to XZZ).");
        return null;
    }

    private Sector SectorOf(string text, LineErrors errors)
    {
        var sector = ActorCodeReader.SectorOf(text);
        if (sector == Sector.None) errors.Add(Line, $"'{text}' is not a sector: one of {string.Join(", ", Enum.GetNames<Sector>().Skip(1))}.");
        return sector;
    }

    private DateOnly? Day(string? text, bool isLast, LineErrors errors)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var day = PartialDate.Parse(text, isLast);
        if (day is null) errors.Add(Line, $"'{text}' is not a date: YYYY, YYYY-MM or YYYY-MM-DD.");
        return day;
    }
}
