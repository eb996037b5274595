using GeoNer.Documents;
using GeoNer.Knowledge;

namespace GeoNer.Linking;

/// <summary>
/// How likely each bearer of a name is: its weight by itself (a country before a region, a large city before a small one) times how much the article
/// speaks of its country.
/// </summary>
internal static class LinkChoice
{
    private const double LeastShare = 0.01;
    private const int Most = 5;
    private const double PerMention = 2;
    private const double OfFocus = 3;

    // A country is what its name says, unless the article is about the region.
    private const double OfCountry = 1;
    private const double OfRegion = 0.2;
    private const double LeastPeople = 5000;

    /// <summary>Notes with a name that is a place whom else it may stand for.</summary>
    public static void Note(LinkingContext context, PlaceEvidence evidence, int name, string text, IReadOnlyList<City> cities, Country? country = null)
    {
        if (context.Names[name].Actor is not { } chosen) return;
        var bearers = new Dictionary<string, (Actor Actor, double Weight)>(StringComparer.Ordinal);
        if (country is not null) Add(bearers, ActorFactory.Of(country), country.Code, OfCountry * Speaking(context, evidence, country.Code, text));
        foreach (var city in cities)
        {
            if (context.Knowledge.FindCountry(city.Country) is not { } of || of.Kind == "former") continue;
            var size = city.IsRegion ? OfRegion : Math.Sqrt(Math.Max(city.Population, LeastPeople) / 1e7);
            Add(bearers, ActorFactory.Place(city.Name, of), city.Country, size * Speaking(context, evidence, city.Country, text));
        }

        var own = chosen.Country ?? chosen.RollUp;
        if (bearers.Count < 2 || !bearers.TryGetValue(own, out var taken)) return;
        var all = bearers.Values.Sum(b => b.Weight);
        // What was chosen for a reason that no weight shows is at least as likely as any other.
        var surest = bearers.Values.Max(b => b.Weight);
        var missing = surest - taken.Weight;
        all += missing;
        context.Names[name] = context.Names[name] with
        {
            LinkConfidence = (taken.Weight + missing) / all,
            Alternatives = bearers.Where(b => b.Key != own && b.Value.Weight / all >= LeastShare)
                .OrderByDescending(b => b.Value.Weight).ThenBy(b => b.Key, StringComparer.Ordinal).Take(Most)
                .Select(b => new ActorAlternative(b.Value.Actor, b.Value.Weight / all)).ToArray(),
        };
    }

    private static double Speaking(LinkingContext context, PlaceEvidence evidence, string country, string text) =>
        1 + (PerMention * evidence.For(country, text)) + (context.Focus?.Code == country ? OfFocus : 0);

    private static void Add(Dictionary<string, (Actor Actor, double Weight)> bearers, Actor actor, string country, double weight)
    {
        if (!bearers.TryGetValue(country, out var known) || known.Weight < weight) bearers[country] = (actor, weight);
    }
}
