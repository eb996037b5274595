using System.Globalization;
using GeoNer.Ontology;

namespace GeoNer.Tool.Evaluation;

/// <summary>
/// The relations of whole articles against annotated graphs. A relation is right when source, type and target are; types in
/// which both sides act together match in either order. Status and offices are counted apart. For one thread at a time.
/// </summary>
internal sealed class GraphScore
{
    private int _matched;
    private int _statuses;
    private int _pairs;
    private int _goldPairs;
    private int _resolvedPairs;

    public Counts Relations => Types.All;

    /// <summary>The events, by type.</summary>
    public TypeScore Types { get; } = new();

    /// <summary>Who holds an office of whom: by surname, and whatever the title.</summary>
    public Counts Offices { get; } = new();

    /// <summary>Adds one article.</summary>
    public void Add(IReadOnlyList<GraphRelation> gold, IReadOnlyList<GraphRelation> predicted)
    {
        var optional = gold.Where(r => r.IsOptional).Select(Key.Of).ToHashSet();
        var right = Events(gold.Where(r => !r.IsOptional));
        var found = Events(predicted);
        foreach (var key in found.Keys.Where(k => optional.Contains(k) && !right.ContainsKey(k))) found.Remove(key);
        var matched = right.Keys.Where(found.ContainsKey).ToList();
        Types.Add(right.Keys, found.Keys, k => k.Type);
        _matched += matched.Count;
        _statuses += matched.Count(k => right[k] == found[k]);
        _pairs += right.Keys.Select(k => k.Pair).Distinct().Intersect(found.Keys.Select(k => k.Pair)).Count();
        var (goldOffices, foundOffices) = (OfficesOf(gold), OfficesOf(predicted));
        Offices.Add(goldOffices.Count(foundOffices.Contains), foundOffices.Count, goldOffices.Count);
    }

    /// <summary>Counts the pairs of actors of gold events that an article's actors cover, related or not.</summary>
    /// <param name="gold">The gold graph of the article.</param>
    /// <param name="actors">What its mentions stand for: ids and names, rolled up and not.</param>
    public void AddActors(IReadOnlyList<GraphRelation> gold, IEnumerable<string> actors)
    {
        var found = actors.Select(ActorNames.Normalize).ToHashSet();
        foreach (var (first, second) in Events(gold.Where(r => !r.IsOptional)).Keys.Select(k => k.Pair).Distinct())
        {
            _goldPairs++;
            if (found.Contains(first) && found.Contains(second)) _resolvedPairs++;
        }
    }

    /// <summary>Whether an event is in a gold graph, whatever its status; null for what is no event or counts neither way.</summary>
    public static bool? IsRight(IReadOnlyList<GraphRelation> gold, GraphRelation relation)
    {
        if (Events([relation]).Count == 0) return null;
        var key = Key.Of(relation);
        var same = gold.Where(r => Events([r]).ContainsKey(key)).ToList();
        return same.Count == 0 ? false : same.TrueForAll(r => r.IsOptional) ? null : true;
    }

    public void Write(TextWriter output)
    {
        output.WriteLine($"HOLDS_OFFICE {Offices}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"status right on {_statuses} of {_matched} matched"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"actor pairs found: {_pairs}"));
        if (_goldPairs > 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"actor pairs whose two actors are found in the article: {_resolvedPairs} of {_goldPairs} ({100.0 * _resolvedPairs / _goldPairs:F2}%)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"relations {Relations} (gold {Relations.Gold}, predicted {Relations.Predicted})"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"F1 {Relations.F1:F2}"));
    }

    // Of the same relation stated twice the later status counts.
    private static Dictionary<Key, string> Events(IEnumerable<GraphRelation> relations)
    {
        var events = new Dictionary<Key, string>();
        foreach (var relation in relations)
        {
            if (RelationTypes.TryParse(relation.Type, out var type) && type.Info().IsEvent) events[Key.Of(relation)] = relation.Status;
        }

        return events;
    }

    private static HashSet<(string, string)> OfficesOf(IEnumerable<GraphRelation> relations) =>
        relations.Where(r => r.Type == RelationType.HoldsOffice.Info().Code)
            .Select(r => (ActorNames.Last(r.SourceName), ActorNames.Normalize(r.Target))).ToHashSet();

    private readonly record struct Key(string Type, string Source, string Target)
    {
        public (string, string) Pair => string.CompareOrdinal(Source, Target) <= 0 ? (Source, Target) : (Target, Source);

        public static Key Of(GraphRelation relation)
        {
            var key = new Key(relation.Type, ActorNames.Normalize(relation.Source), ActorNames.Normalize(relation.Target));
            if (!RelationTypes.TryParse(relation.Type, out var type) || !type.Info().IsSymmetric) return key;
            var (first, second) = key.Pair;
            return new Key(key.Type, first, second);
        }
    }
}
