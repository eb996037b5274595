using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Linking;
using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>Adds who holds which office: once for each person and body, where the text says it most fully.</summary>
internal static class OfficeFacts
{
    private const string Rule = "office-title";

    public static void Add(Document document, KnowledgeBase knowledge, List<Relation> relations)
    {
        var nameAt = new Dictionary<int, Mention>();
        foreach (var entity in document.Entities)
        {
            for (var i = entity.FirstToken; i < entity.EndToken; i++) nameAt[i] = entity;
        }

        var best = new Dictionary<(string, string), Relation>();
        foreach (var person in document.Entities)
        {
            if (person is not { Type: EntityType.Person, Actor: { } actor }) continue;
            if (OfficeFinder.Find(document, knowledge, token => nameAt.GetValueOrDefault(token), person) is not { } office) continue;
            // A title that only describes (Sheikh) is no office of the country that its bearer is known to act for.
            var (body, confidence) = office.Body is { Actor: not null } beside ? (beside, 0.9)
                : (office.Entry.ActsForCountry ? BodyElsewhere(document, actor, person) : null, 0.6);
            if (body?.Actor is null || !Roles.MayBeTarget(RelationType.HoldsOffice, body)) continue;
            var key = (actor.Id, body.Actor.RollUp);
            if (best.TryGetValue(key, out var other) && other.Confidence >= confidence) continue;
            best[key] = Write(document, person, body, office, confidence * person.Confidence);
        }

        relations.AddRange(best.Values);
    }

    // "President Tokayev": the country is that of the person, named elsewhere; the nearest name before is taken.
    private static Mention? BodyElsewhere(Document document, Actor actor, Mention person)
    {
        if (actor.Affiliation is null) return null;
        Mention? found = null;
        foreach (var entity in document.Entities)
        {
            if (entity.Actor?.Id != actor.Affiliation) continue;
            if (found is not null && entity.FirstToken > person.FirstToken) break;
            found = entity;
        }

        return found;
    }

    private static Relation Write(Document document, Mention person, Mention body, Office office, double confidence)
    {
        var first = Math.Min(person.FirstToken, office.FirstToken);
        var end = Math.Max(person.EndToken, office.EndToken);
        if (ReferenceEquals(body, office.Body)) (first, end) = (Math.Min(first, body.FirstToken), Math.Max(end, body.EndToken));
        return new Relation
        {
            Type = RelationType.HoldsOffice,
            Source = person,
            Target = body,
            Confidence = confidence,
            Rule = Rule,
            Title = office.Title,
            Trigger = new Trigger(office.Entry.Phrase, document.SpanOfTokens(office.FirstToken, office.EndToken)),
            Evidence = document.SpanOfTokens(first, end),
        };
    }
}
