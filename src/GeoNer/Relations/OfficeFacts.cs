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
            var (body, confidence) = office.Body is { Actor: not null } beside ? (beside, 0.9) : (BodyElsewhere(document, knowledge, office, person), 0.6);
            if (body?.Actor is null || !Roles.MayBeTarget(RelationType.HoldsOffice, body)) continue;
            var key = (actor.Id, body.Actor.RollUp);
            if (best.TryGetValue(key, out var other) && other.Confidence >= confidence) continue;
            best[key] = Write(document, person, body, office, confidence * person.Confidence);
        }

        relations.AddRange(best.Values);
    }

    // A title that only describes (Sheikh) is no office of the country that its bearer is known to act for.
    private static Mention? BodyElsewhere(Document document, KnowledgeBase knowledge, Office office, Mention person)
    {
        if (office.Entry.ActsForCountry && NearestOf(document, person.Actor!.Affiliation, person) is { } body) return body;
        return office.Entry.ActsForCountry || IsPast(knowledge, office.Entry) ? NearestOf(document, CountryOf(knowledge, office, person), person) : null;
    }

    // "President Tokayev": the country is that of the person, named elsewhere; the nearest name before is taken.
    private static Mention? NearestOf(Document document, string? country, Mention person)
    {
        if (country is null) return null;
        Mention? found = null;
        foreach (var entity in document.Entities)
        {
            if (entity.Actor?.Id != country) continue;
            if (found is not null && entity.FirstToken > person.FirstToken) break;
            found = entity;
        }

        return found;
    }

    // "former president": who has left an office acts for nobody, but the office was of a country.
    private static bool IsPast(KnowledgeBase knowledge, OfficeTitle title)
    {
        foreach (var past in (ReadOnlySpan<string>)["former ", "ex-", "late ", "ousted ", "deposed "])
        {
            if (title.Phrase.StartsWith(past, StringComparison.Ordinal)) return knowledge.FindTitle(title.Phrase.AsSpan(past.Length)) is { ActsForCountry: true };
        }

        return false;
    }

    // "President Federico Franco" of an article that looks back: of the country whose list of leaders has the name with such a title.
    private static string? CountryOf(KnowledgeBase knowledge, Office office, Mention person)
    {
        var countries = knowledge.FindLeaders(person.Actor!.Name).Where(t => LeaderFinder.Fits(t, office.Entry.Phrase)).Select(t => t.Of).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return countries.Length == 1 ? countries[0] : null;
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
