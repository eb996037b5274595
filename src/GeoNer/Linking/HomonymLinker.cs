using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>
/// Names of a country or a capital that a region or city of another country has too: <c>Georgia</c>, <c>Victoria</c>, <c>Tripoli</c>.
/// The country that the knowledge base has for it gives way where the article speaks of places of the other and not of it.
/// </summary>
internal static class HomonymLinker
{
    // A capital gives way to a city that is not much smaller, or to a region and its seat.
    private const int FarLarger = 4;

    private static readonly string[] RegionNouns = ["region", "province", "state", "department", "prefecture", "district", "county", "governorate", "oblast"];

    // Who holds such an office in the United States, before a state.
    private static readonly string[] StateTitles =
        ["senator", "sen.", "sen", "representative", "rep.", "rep", "congressman", "congresswoman", "congressmember", "governor", "gov.", "gov"];

    public static void Link(LinkingContext context)
    {
        PlaceEvidence? evidence = null;
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Type is not (EntityType.Country or EntityType.Place) || name.Actor?.Country is not { } own || context.IsDecided(i)) continue;
            if (context.Knowledge.Lookup(name.Span.Of(context.Document.Text)) is not { Count: > 0 } entries || entries[0].Kind is not (EntryKind.CountryName or EntryKind.Capital)) continue;
            var text = NameLinker.Canonical(context, name);
            var isCountry = entries[0].Kind == EntryKind.CountryName;
            if (name.Actor.Sector != Sector.None) continue;
            var rivals = context.Knowledge.FindCities(text).Where(c => c.Country != own && (isCountry ? c.IsRegion : IsRival(context, c, text, own))).ToList();
            if (rivals.Count == 0) continue;
            evidence ??= new PlaceEvidence(context);
            if (Choose(context, evidence, name, text, own, rivals, isCountry) is { } city && context.Knowledge.FindCountry(city.Country) is { } country)
            {
                context.Names[i] = name with { Type = EntityType.Place };
                context.SetActor(i, ActorFactory.Place(city.Name, country));
            }

            LinkChoice.Note(context, evidence, i, text, [.. context.Knowledge.FindCities(text).Where(c => !isCountry || c.IsRegion)], isCountry ? entries[0].Country : null);
        }
    }

    private static bool IsRival(LinkingContext context, City city, string text, string own) =>
        city.IsRegion || city.IsSeat || city.Population * FarLarger >= context.Knowledge.FindCities(text).Where(c => c.Country == own).Select(c => c.Population).DefaultIfEmpty(0).Max();

    private static City? Choose(LinkingContext context, PlaceEvidence evidence, Mention name, string text, string own, List<City> rivals, bool isCountry)
    {
        var best = rivals.MaxBy(c => evidence.For(c.Country, text))!;
        if (IsNamedARegion(context, name) && evidence.For(best.Country, text) > 0) return best;
        if (isCountry && IsBesideStateTitle(context, name) && rivals.Find(c => c.Country == "USA") is { } state) return state;
        if (evidence.For(own, text) > 0) return null;
        return (isCountry ? evidence.PlacesIn(best.Country, text) : evidence.For(best.Country, text)) > 0 ? best : null;
    }

    // "the northern region of Macedonia", "the state of Georgia"
    private static bool IsNamedARegion(LinkingContext context, Mention name) =>
        name.FirstToken > 1 && context.IsWord(name.FirstToken - 1, "of") && RegionNouns.Contains(context.Document.Lemmas[name.FirstToken - 2]);

    // "Senator Sam Nunn of Georgia"
    private static bool IsBesideStateTitle(LinkingContext context, Mention name)
    {
        if (name.FirstToken < 3 || !(context.IsWord(name.FirstToken - 1, "of") || context.IsWord(name.FirstToken - 1, "from")) || context.NameOf(name.FirstToken - 2) is not { Type: EntityType.Person } person) return false;
        return person.FirstToken > 0 && StateTitles.Contains(context.Document.TokenText(person.FirstToken - 1).ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
