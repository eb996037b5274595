using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>What the names of an article say for each country, so that one more name can be given to one of several. For one document and one thread.</summary>
internal sealed class PlaceEvidence
{
    // No name is empty: under it stands the sum.
    private const string All = "";

    private readonly Dictionary<string, Dictionary<string, double>> _byCountry = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, double>> _places = new(StringComparer.Ordinal);

    public PlaceEvidence(LinkingContext context)
    {
        foreach (var name in context.Names)
        {
            var text = NameLinker.Canonical(context, name);
            switch (name.Type)
            {
                case EntityType.Country or EntityType.Nationality when name.Actor is { Type: EntityType.Country } actor:
                    Add(_byCountry, actor.Id, text);
                    break;
                case EntityType.Place or EntityType.Country when context.Knowledge.FindCities(text) is { Count: > 0 } cities && cities.All(c => c.Country == cities[0].Country):
                    Add(_byCountry, cities[0].Country, text);
                    Add(_places, cities[0].Country, text);
                    break;
                case EntityType.Place or EntityType.Organization or EntityType.Facility when name.Actor?.Affiliation is { } owner:
                    Add(_byCountry, owner, text);
                    break;
                case EntityType.Person when name.EndToken - name.FirstToken > 1:
                    if (context.Knowledge.FindLeaders(text) is { Count: > 0 } terms) Add(_byCountry, terms[0].Of, text);
                    break;
            }
        }
    }

    /// <summary>How often other names than this one are of a country.</summary>
    public double For(string country, string except) => Count(_byCountry, country, except);

    /// <summary>How often other names than this one are of places that lie in that country and in no other.</summary>
    public double PlacesIn(string country, string except) => Count(_places, country, except);

    private static void Add(Dictionary<string, Dictionary<string, double>> counts, string country, string text)
    {
        if (!counts.TryGetValue(country, out var texts)) counts[country] = texts = new Dictionary<string, double>(StringComparer.Ordinal);
        texts[text] = texts.GetValueOrDefault(text) + 1;
        texts[All] = texts.GetValueOrDefault(All) + 1;
    }

    private static double Count(Dictionary<string, Dictionary<string, double>> counts, string country, string except) =>
        counts.TryGetValue(country, out var texts) ? texts[All] - texts.GetValueOrDefault(except) : 0;
}
