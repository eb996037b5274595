using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>Makes actors, so that the same thing has the same id wherever it is met.</summary>
internal static class ActorFactory
{
    public static Actor Of(Country country) => new()
    {
        Id = country.Code,
        Name = country.Name,
        Type = country.HasIsoCode ? EntityType.Country : EntityType.Place,
        Country = country.HasIsoCode ? country.Code : country.Parent,
    };

    public static Actor Of(Alliance alliance) => new() { Id = alliance.Id, Name = alliance.Id, Type = EntityType.Alliance };

    /// <summary>An unnamed part of a country, alliance or group: its government, its troops.</summary>
    public static Actor PartOf(Actor whole, Sector sector)
    {
        if (sector == Sector.None) return whole;
        var owner = whole.RollUp;
        return new Actor
        {
            Id = $"{owner}/{sector}",
            Name = $"{whole.RollUpName} ({Describe(sector)})",
            Type = whole.Type is EntityType.Country or EntityType.Place ? EntityType.Organization : whole.Type,
            Affiliation = owner,
            AffiliationName = whole.RollUpName,
            Sector = sector,
            Country = whole.Country,
        };
    }

    /// <summary>A place known to lie in a country: it goes by its own name, and relations to it are the country's.</summary>
    public static Actor Place(string name, Country? country, EntityType type = EntityType.Place) => new()
    {
        Id = name,
        Name = name,
        Type = type,
        Country = country?.Code,
        Affiliation = country?.Code,
        AffiliationName = country?.Name,
    };

    public static Actor Named(string name, EntityType type, Sector sector = Sector.None, string? country = null) =>
        new() { Id = name, Name = name, Type = type, Sector = sector, Country = country };

    /// <summary>What a sector is called after the name of its country.</summary>
    public static string Describe(Sector sector) => sector switch
    {
        Sector.GOV => "government",
        Sector.MIL => "military",
        Sector.REB => "rebels",
        Sector.OPP => "opposition",
        Sector.PTY => "party",
        Sector.COP => "police",
        Sector.JUD => "judiciary",
        Sector.SPY => "intelligence",
        Sector.LEG => "legislature",
        Sector.ELI => "elites",
        Sector.BUS => "business",
        Sector.MED => "media",
        Sector.EDU => "education",
        Sector.HLH => "health workers",
        Sector.LAB => "workers",
        Sector.AGR => "farmers",
        Sector.REL => "religious groups",
        Sector.CRM => "criminals",
        Sector.REF => "refugees",
        Sector.SET => "settlers",
        Sector.NGO => "organizations",
        Sector.UAF => "armed groups",
        Sector.RAD => "radicals",
        _ => "people",
    };
}
