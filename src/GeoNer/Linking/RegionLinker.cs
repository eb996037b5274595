using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>
/// A place with its region after a comma lies where the region does: <c>Moscow, Idaho</c>, <c>Savannah, Georgia</c>, <c>CAMBRIDGE, Mass.</c>;
/// and a region that is named with its country lies there: <c>Pakistan's Sindh province</c>.
/// </summary>
internal static class RegionLinker
{
    public static void Link(LinkingContext context)
    {
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Type is not (EntityType.Place or EntityType.Facility or EntityType.Country)) continue;
            if (name.Type == EntityType.Place && name.Actor is null && CountryInside(context, name) is { } owner)
            {
                context.SetActor(i, ActorFactory.Place(NameLinker.Canonical(context, name), owner));
                continue;
            }

            if (name.EndToken + 1 >= context.Document.TokenCount || !context.IsWord(name.EndToken, ",") || context.Syntax.SentenceOf[name.EndToken + 1] != context.Syntax.SentenceOf[name.FirstToken]) continue;
            LinkWithRegion(context, i);
        }
    }

    private static void LinkWithRegion(LinkingContext context, int place)
    {
        var name = context.Names[place];
        var text = NameLinker.Canonical(context, name);
        var cities = context.Knowledge.FindCities(text.Any(char.IsLower) ? text : Title(text));
        var next = place + 1 < context.Names.Length && context.Names[place + 1] is { Type: EntityType.Place or EntityType.Country } after && after.FirstToken == name.EndToken + 1 ? place + 1 : -1;
        foreach (var region in Regions(context, name.EndToken + 1, next))
        {
            var isKnown = cities.Any(c => c.Country == region.Country);
            // A country of the region's name is meant where the place lies in it: "Gori, Georgia".
            if (next >= 0 && context.Names[next] is { Type: EntityType.Country, Actor: { } named } && (!isKnown || cities.Any(c => c.Country == named.Id))) continue;
            if (context.Knowledge.FindCountry(region.Country) is not { } country || (!isKnown && name.Actor is not null) || name.Type == EntityType.Country && !isKnown) continue;
            context.Names[place] = name with { Type = name.Type == EntityType.Country ? EntityType.Place : name.Type };
            context.SetActor(place, ActorFactory.Place(text, country, context.Names[place].Type));
            if (next < 0) return;
            context.Names[next] = context.Names[next] with { Type = EntityType.Place };
            context.SetActor(next, ActorFactory.Place(region.Name, country));
            return;
        }
    }

    // The regions whose name, or its usual abbreviation, follows: "Idaho", "Mass."
    private static IEnumerable<City> Regions(LinkingContext context, int token, int next)
    {
        var text = next >= 0 ? NameLinker.Canonical(context, context.Names[next]) : context.Document.TokenText(token).ToString();
        var found = context.Knowledge.FindCities(text);
        if (found.Count == 0 && next < 0) found = context.Knowledge.FindCities(text + ".");
        return found.Where(c => c.IsRegion);
    }

    private static Country? CountryInside(LinkingContext context, Mention name)
    {
        for (var i = name.FirstToken + 1; i < name.EndToken; i++)
        {
            if (context.Document.TokenText(i) is not ("'s" or "\u2019s" or "'" or "\u2019")) continue;
            return context.Knowledge.Lookup(context.Document.SpanOfTokens(name.FirstToken, i).Of(context.Document.Text)).FirstOrDefault(e => e.Kind == EntryKind.CountryName)?.Country;
        }

        return null;
    }

    private static string Title(string text) => string.Join(' ', text.Split(' ').Select(w => w.Length > 1 ? w[0] + w[1..].ToLowerInvariant() : w));
}
