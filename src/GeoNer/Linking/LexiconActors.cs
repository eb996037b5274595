using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>Makes the actors of a user's own dictionary: its codes as fields.</summary>
internal static class LexiconActors
{
    // CAMEO calls whoever was one of these and is no more an elite.
    private static readonly Sector[] State = [Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.LEG, Sector.SPY];

    /// <summary>The actor of a name.</summary>
    /// <param name="context">The document.</param>
    /// <param name="known">Whom the name means.</param>
    /// <param name="code">What it is on the day of the document.</param>
    /// <param name="type">What its mention is, where the dictionary does not say.</param>
    /// <param name="isOneOfSeveral">Whether the name stands for several actors at once.</param>
    public static Actor Of(LinkingContext context, KnownActor known, ActorCode code, EntityType type, bool isOneOfSeveral)
    {
        var entry = known.Entry;
        if (known.Is(code)) return OfCountry(context, code.Country!, isOneOfSeveral ? code.Country! : entry.Name);
        if (code.Country is null && context.Knowledge.Lookup(entry.Name).FirstOrDefault(e => e.Kind == EntryKind.AllianceName)?.Alliance is { } alliance)
            return ActorFactory.Of(alliance) with { Sector = code.Sector, Roles = code.Roles, IsUsersOwn = true };

        var name = isOneOfSeveral ? $"{entry.Name} ({code})" : entry.Name;
        var actor = ActorFactory.Named(name, entry.Type ?? type, code.Sector, code.Country) with { Roles = code.Roles, IsUsersOwn = true };
        return code.Country is { } country && (code.Sector == Sector.None || State.Contains(code.Sector))
            ? actor with { Affiliation = country, AffiliationName = CountryName(context, country) }
            : actor;
    }

    /// <summary>The part of an owner that agents name: <c>Iraqi</c> and <c>troops</c>.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="agents">The agents, in the order of the text.</param>
    /// <param name="isFormer">Whether they are so no more.</param>
    public static Actor PartOf(Actor owner, IReadOnlyList<AgentEntry> agents, bool isFormer)
    {
        var parts = new List<string>();
        foreach (var agent in agents.Where(a => a.ComesFirst)) AddAll(parts, agent.Code, isFormer);
        AddAll(parts, new ActorCode { Sector = owner.Sector, Roles = owner.Roles }, isFormer: false);
        foreach (var agent in agents.Where(a => !a.ComesFirst)) AddAll(parts, agent.Code, isFormer);

        var sector = parts.Select(ActorCodeReader.SectorOf).FirstOrDefault(s => s != Sector.None);
        var roles = parts.Where(p => sector == Sector.None || p != sector.ToString()).ToList().AsReadOnly();
        if (sector == owner.Sector && roles.SequenceEqual(owner.Roles)) return owner;
        var described = (sector == Sector.None ? roles : roles.Prepend(ActorFactory.Describe(sector))).ToList();
        return new Actor
        {
            Id = $"{owner.RollUp}/{string.Join('/', sector == Sector.None ? roles : roles.Prepend(sector.ToString()))}",
            Name = $"{owner.RollUpName} ({string.Join(", ", described)})",
            Type = owner.Type is EntityType.Alliance ? EntityType.Alliance : EntityType.Organization,
            Affiliation = owner.RollUp,
            AffiliationName = owner.RollUpName,
            Sector = sector,
            Roles = roles,
            Country = owner.Country,
            IsUsersOwn = true,
        };
    }

    private static Actor OfCountry(LinkingContext context, string code, string name) =>
        context.Knowledge.FindCountry(code) is { } country
            ? ActorFactory.Of(country)
            : new Actor { Id = code, Name = name, Type = EntityType.Country, Country = code, IsUsersOwn = true };

    private static string CountryName(LinkingContext context, string code) =>
        context.Knowledge.FindCountry(code)?.Name ?? context.Lexicon!.NameOfCountry(code) ?? code;

    private static void AddAll(List<string> parts, ActorCode code, bool isFormer)
    {
        var sector = isFormer && State.Contains(code.Sector) ? Sector.ELI : code.Sector;
        if (sector != Sector.None) Add(parts, sector.ToString());
        foreach (var role in code.Roles) Add(parts, role);
    }

    private static void Add(List<string> parts, string part)
    {
        if (!parts.Contains(part)) parts.Add(part);
    }
}
