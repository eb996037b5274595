using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>An actor as CAMEO and PLOVER write it.</summary>
internal static class CameoActor
{
    /// <summary>Stands for an actor without code.</summary>
    public const string Unknown = "---";

    private const string Alliance = "IGO";

    /// <summary>Country and sector (<c>KAZGOV</c>), the code of an alliance (<c>IGOWSTNAT</c>; <c>IGO</c> and its acronym where CAMEO has none), a sector alone, or three dashes.</summary>
    public static string Code(Actor actor)
    {
        if (IsAlliance(actor)) return KnowledgeBase.Shipped.FindAlliance(actor.RollUp) is { Cameo: not Alliance } known ? known.Cameo : Alliance + Letters(actor.RollUp);
        var code = Root(actor) + actor.Sector.Name();
        return code.Length > 0 ? code : Unknown;
    }

    /// <summary>The country's code, <c>IGO</c> for an alliance, or nothing.</summary>
    public static string Root(Actor actor)
    {
        if (IsAlliance(actor)) return Alliance;
        return actor.Affiliation ?? actor.Country ?? (actor.Type == EntityType.Country ? actor.Id : "");
    }

    // Whoever acts for an alliance is that alliance, as relations are rolled up.
    private static bool IsAlliance(Actor actor) =>
        (actor.Affiliation is null && actor.Type == EntityType.Alliance) || KnowledgeBase.Shipped.FindAlliance(actor.RollUp) is not null;

    private static string Letters(string acronym) => string.Concat(acronym.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
