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
        PlaceEvidence? evidence = null;
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Type != EntityType.Place || name.Actor is not null) continue;
            var text = NameLinker.Canonical(context, name);
            if (context.Knowledge.FindCities(text) is not { Count: > 0 } cities) continue;
            if (Choose(context, evidence ??= new PlaceEvidence(context), text, cities) is { } city && context.Knowledge.FindCountry(city.Country) is { } country)
            {
                context.SetActor(i, ActorFactory.Place(city.Name, context.Predecessor(country) ?? country));
                LinkChoice.Note(context, evidence, i, text, cities);
            }
        }
    }

    private static City? Choose(LinkingContext context, PlaceEvidence evidence, string text, IReadOnlyList<City> cities)
    {
        foreach (var focus in context.Focuses)
        {
            if (cities.FirstOrDefault(c => c.Country == focus.Code) is { } near) return near;
        }

        var largest = cities.MaxBy(c => c.Population)!;
        var rival = cities.Where(c => c.Country != largest.Country).Select(c => c.Population).DefaultIfEmpty(0).Max();
        // One that is not far smaller, in a country that is spoken of where that of the largest is not, is meant; as is any beside other places of its country.
        var likeliest = cities.MaxBy(c => (evidence.For(c.Country, text), c.Population))!;
        var isSpokenOf = evidence.For(likeliest.Country, text) > evidence.For(largest.Country, text);
        if (isSpokenOf && (likeliest.Population * FarLarger >= largest.Population || evidence.PlacesIn(likeliest.Country, text) > 0)) return likeliest;
        return largest.Population >= FarLarger * rival || rival < Known || evidence.For(largest.Country, text) > 0 ? largest : null;
    }
}
