using System.Globalization;
using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Evaluation;

/// <summary>
/// How many mentions whose Wikipedia title is a country have its code; names apart from descriptions and pronouns. Where the country stands inside
/// a longer name (<c>the National Library of the Netherlands</c>), the actor of that name has to be of it. For one thread at a time.
/// </summary>
internal sealed class CountryScore
{
    private readonly List<string> _missed = [];
    private int _names;
    private int _namesFound;
    private int _others;
    private int _othersFound;

    /// <summary>The share of names that have the code, in hundredths.</summary>
    public double Share => _names == 0 ? 0 : 100.0 * _namesFound / _names;

    public void Add(CoreferenceGold gold, Document document)
    {
        foreach (var mention in gold.Mentions)
        {
            if (mention.Wiki is null || KnowledgeBase.Shipped.Lookup(mention.Wiki).FirstOrDefault(e => e.Kind == EntryKind.CountryName)?.Country is not { HasIsoCode: true } country) continue;
            var actors = document.Entities.Concat(document.References).Where(m => m.Span.Start < mention.Head.End && mention.Head.Start < m.Span.End).Select(m => m.Actor).OfType<Actor>().ToList();
            var isFound = actors.Exists(a => a.RollUp == country.Code || a.Country == country.Code);
            if (mention.IsName) (_names, _namesFound) = (_names + 1, _namesFound + (isFound ? 1 : 0));
            else (_others, _othersFound) = (_others + 1, _othersFound + (isFound ? 1 : 0));
            if (!isFound && mention.IsName)
                _missed.Add($"missed {gold.Id} '{gold.Text[mention.Span.Start..mention.Span.End]}' {country.Code}, got {(actors.Count == 0 ? "nobody" : string.Join(' ', actors.Select(a => a.RollUp)))}");
        }
    }

    public void Write(TextWriter output)
    {
        foreach (var line in _missed) output.WriteLine(line);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"descriptions and pronouns {_others} found {_othersFound}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"names {_names} found {_namesFound}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"share {Share:F2}"));
    }
}
