using System.Collections.Frozen;
using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>Descriptions that stand for two who were spoken of, or for one of them: <c>both sides</c>, <c>the latter</c>.</summary>
internal static class PairLinker
{
    private const int FarthestSentence = 3;

    // What two parties to something are called.
    private static readonly FrozenSet<string> PairNouns = new[]
    {
        "country", "nation", "side", "state", "leader", "president", "minister", "neighbour", "neighbor", "government", "party", "power", "ally", "capital", "people",
        "foe", "rival", "republic", "kingdom",
    }.ToFrozenSet();

    /// <summary>Adds the references of a description at a token.</summary>
    /// <returns>False where there is none.</returns>
    public static bool Link(LinkingContext context, int token, SentenceSpan sentence) =>
        AddPair(context, token, sentence) || AddOneOfTwo(context, token, sentence);

    // "the two countries", "both sides": the two states or alliances that were spoken of last.
    private static bool AddPair(LinkingContext context, int token, SentenceSpan sentence)
    {
        if (!PairNouns.Contains(context.Document.Lemmas[token]) || !context.Document.TokenText(token).EndsWith("s", StringComparison.OrdinalIgnoreCase)) return false;
        var first = token - 1;
        while (first > sentence.Start && first > token - 4 && context.Document.PartsOfSpeech[first] == UPos.ADJ) first--;
        var isTwo = first > sentence.Start && context.IsWord(first, "two") && (context.IsWord(first - 1, "the") || context.IsWord(first - 1, "these"));
        if (!isTwo && !(first >= sentence.Start && context.IsWord(first, "both"))) return false;
        var other = context.SubjectAbove(token)?.RollUp;
        var parties = new List<Actor>();
        for (var (i, least) = context.LastNames(token); i >= least; i--)
        {
            var name = context.Names[i];
            if (context.Syntax.SentenceOf[token] - context.Syntax.SentenceOf[name.FirstToken] > FarthestSentence) break;
            if (name.Type is EntityType.Place or EntityType.Facility || name.Actor?.RollUp == other || Party(context, name.Actor, DescriptionLinker.StateNouns.Contains(context.Document.Lemmas[token])) is not { } party) continue;
            if (!parties.Exists(p => p.Id == party.Id)) parties.Add(party);
        }

        // Where more than two were spoken of, they are meant if the article is about just two.
        if (parties.Count > 2) parties = context.Focuses.Where(c => c.Code != other).Select(ActorFactory.Of).ToList();
        if (parties.Count != 2) return false;
        for (var i = 1; i >= 0; i--) context.AddReference(MentionKind.Nominal, parties[i].Type, isTwo ? first - 1 : first, token + 1, parties[i], 0.6);
        return true;
    }

    // "the former", "the latter": of the two that the sentence before, or this one, has named.
    private static bool AddOneOfTwo(LinkingContext context, int token, SentenceSpan sentence)
    {
        var isFormer = context.IsWord(token, "former");
        if ((!isFormer && !context.IsWord(token, "latter")) || token == sentence.Start || !context.IsWord(token - 1, "the")) return false;
        if (token + 1 < sentence.End && context.Syntax.Tag(token + 1) is UPos.NOUN or UPos.PROPN or UPos.ADJ) return false;
        var parties = new List<Mention>();
        var nearest = -1;
        for (var (i, least) = context.LastNames(token); i >= least; i--)
        {
            var name = context.Names[i];
            if (name.Actor is null || name.Type is EntityType.Date or EntityType.Money or EntityType.Nationality) continue;
            var of = context.Syntax.SentenceOf[name.FirstToken];
            if (nearest < 0) nearest = of;
            if (of != nearest || context.Syntax.SentenceOf[token] - of > FarthestSentence) break;
            if (!parties.Exists(p => p.Actor!.RollUp == name.Actor.RollUp)) parties.Add(name);
        }

        if (parties.Count != 2) return false;
        var chosen = isFormer ? parties[1] : parties[0];
        context.AddReference(MentionKind.Nominal, chosen.Type, token - 1, token + 1, chosen.Actor!, 0.7);
        return true;
    }

    // Two sides may be alliances, two countries are not.
    private static Actor? Party(LinkingContext context, Actor? actor, bool isCountry) =>
        actor is null ? null
        : context.Knowledge.FindCountry(actor.RollUp) is { } country ? ActorFactory.Of(country)
        : !isCountry && context.Knowledge.FindAlliance(actor.RollUp) is { } alliance ? ActorFactory.Of(alliance)
        : !isCountry && actor is { Type: EntityType.Organization, Sector: Sector.REB or Sector.UAF } ? actor
        : null;
}
