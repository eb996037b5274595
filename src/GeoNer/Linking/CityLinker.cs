using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>
/// Cities that the article does not place itself: of several of one name that of the country the article is most about,
/// else the one that is far larger than the others.
/// </summary>
internal static class CityLinker
{
    // Of two cities of a name, one with so many times the people is meant without more being said.
    private const double FarLarger = 4;
    private const int Known = 15_000;

    public static void Link(LinkingContext context)
    {
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Type != EntityType.Place || name.Actor is not null) continue;
            var text = NameLinker.Canonical(context, name);
            if (Choose(context, context.Knowledge.FindCities(text)) is { } city && context.Knowledge.FindCountry(city.Country) is { } country)
                context.SetActor(i, ActorFactory.Place(city.Name, country));
        }
    }

    private static City? Choose(LinkingContext context, IReadOnlyList<City> cities)
    {
        if (cities.Count == 0) return null;
        foreach (var focus in context.Focuses)
        {
            if (cities.FirstOrDefault(c => c.Country == focus.Code) is { } near) return near;
        }

        var largest = cities.MaxBy(c => c.Population)!;
        var rival = cities.Where(c => c != largest).Select(c => c.Population).DefaultIfEmpty(0).Max();
        return largest.Population >= FarLarger * rival || rival < Known ? largest : null;
    }
}
