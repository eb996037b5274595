using System.Collections.Frozen;
using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>Which mentions may stand on which side of a relation.</summary>
internal static class Roles
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NewsWords = new[]
    {
        "Times", "Post", "News", "Herald", "Tribune", "Journal", "Gazette", "Daily", "Television", "TV", "Press", "Radio", "Reuters", "AFP", "AP", "BBC", "CNN", "CBC", "CBS",
        "NBC", "Jazeera", "Arabiya", "Xinhua", "TASS", "Interfax", "Bloomberg", "Guardian", "Telegraph", "Observer", "Spiegel", "Monde", "Figaro", "Haaretz", "IRNA", "KUNA", "SPA",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool MayBeSource(RelationType type, Mention mention) => mention.Actor is not null && type switch
    {
        RelationType.HoldsOffice => mention.Type == EntityType.Person,
        RelationType.MemberOf => mention.Type is EntityType.Country or EntityType.Organization or EntityType.Place,
        RelationType.LocatedIn => mention.Type is EntityType.Place or EntityType.Range or EntityType.Facility,
        RelationType.HeldAt => mention.Type == EntityType.Event,
        _ => IsActor(mention) && (mention.Actor.Type != EntityType.Place || mention.Actor.Affiliation is null || mention.Actor.Sector == Sector.GOV),
    };

    public static bool MayBeTarget(RelationType type, Mention mention) => mention.Actor is not null && type switch
    {
        RelationType.HoldsOffice => mention.Type is EntityType.Country or EntityType.Alliance or EntityType.Organization or EntityType.Nationality,
        RelationType.MemberOf => mention.Actor.Type is EntityType.Alliance or EntityType.Organization,
        RelationType.LocatedIn => mention.Type is EntityType.Country or EntityType.Place,
        RelationType.HeldAt => mention.Type is EntityType.Place or EntityType.Range or EntityType.Facility or EntityType.Country,
        RelationType.TakesPartIn => mention.Type == EntityType.Event,
        RelationType.Consult or RelationType.Request or RelationType.Reject or RelationType.Agree => IsActor(mention) && !IsNewsOrganization(mention.Actor),
        _ => IsActor(mention),
    };

    /// <summary>Whether the two can be two parties: not one and the same, and not two private persons.</summary>
    public static bool MayRelate(RelationType type, Mention source, Mention target)
    {
        if (source.Actor!.Id == target.Actor!.Id) return false;
        if (!type.Info().IsEvent) return true;
        if (source.Actor.RollUp == target.Actor.RollUp) return false;
        return !(IsPrivate(source) && IsPrivate(target));
    }

    // Who speaks to the press meets nobody.
    private static bool IsNewsOrganization(Actor actor)
    {
        if (actor.Sector == Sector.MED) return true;
        var space = actor.Name.LastIndexOf(' ');
        return actor is { Type: EntityType.Organization, Affiliation: null } && NewsWords.Contains(actor.Name.AsSpan(space + 1));
    }

    // Places act where they are a country's, or regions that go by their name (South Ossetia).
    private static bool IsActor(Mention mention) => mention.Type switch
    {
        EntityType.Country or EntityType.Alliance or EntityType.Organization or EntityType.Person => true,
        EntityType.Nationality => mention.Actor!.Type is EntityType.Country or EntityType.Organization or EntityType.Place || mention.Actor.Affiliation is not null,
        EntityType.Place => mention.Actor!.Affiliation is not null || mention.Actor.Country is not null,
        EntityType.Facility => mention.Actor!.Affiliation is not null && mention.Actor.Sector != Sector.None,
        _ => false,
    };

    private static bool IsPrivate(Mention mention) => mention.Actor is { Type: EntityType.Person, Affiliation: null };
}
