using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>
/// Nouns and titles of the user's own dictionary, before the descriptions that the library knows: with the actor they belong to (<c>Iraqi troops</c>,
/// <c>Iraq's government</c>, <c>soldiers from Iraq</c>) they give an actor of country and sector.
/// </summary>
internal static class AgentLinker
{
    private const double Confidence = 0.9;
    private const int MostDescribing = 3;

    public static void Link(LinkingContext context)
    {
        if (context.Lexicon is not { Agents.Count: > 0 } lexicon) return;
        for (var i = 0; i < context.Names.Length; i++) Describe(context, lexicon, i);
        foreach (var sentence in context.Document.SentenceSpans)
        {
            var phrases = Find(context, lexicon, sentence);
            foreach (var phrase in phrases) phrase.Owners.AddRange(Owners(context, phrase, sentence));
            for (var i = 1; i < phrases.Count; i++) Share(context, phrases[i - 1], phrases[i]);
            foreach (var phrase in phrases) Join(context, phrase, phrases);
            foreach (var phrase in phrases.Where(p => !p.IsPart)) Add(context, phrase, sentence);
        }
    }

    // "Kazakh Foreign Ministry", one name of a body whose country is known: it keeps its name and has the role of its last words.
    private static void Describe(LinkingContext context, ActorLexicon lexicon, int name)
    {
        if (context.IsDecided(name) || context.Names[name] is not { Type: EntityType.Organization, Actor: { Affiliation: not null } actor } mention) return;
        for (var i = mention.FirstToken + 1; i < mention.EndToken; i++)
        {
            if (lexicon.MatchAgent(context.Document, i, mention.EndToken, out var agent) != mention.EndToken - i) continue;
            context.Decide(name, actor with { Sector = agent!.Code.Sector, Roles = agent.Code.Roles, IsUsersOwn = true });
            return;
        }
    }

    private static List<AgentPhrase> Find(LinkingContext context, ActorLexicon lexicon, SentenceSpan sentence)
    {
        var phrases = new List<AgentPhrase>();
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var length = lexicon.MatchAgent(context.Document, i, sentence.End, out var agent);
            if (length == 0 || !MayBeAgent(context, i, i + length)) continue;
            if (phrases.Count == 0 || phrases[^1].EndToken != i) phrases.Add(new AgentPhrase(i));
            phrases[^1].Agents.Add(agent!);
            phrases[^1].EndToken = i + length;
            i += length - 1;
        }

        return phrases;
    }

    // Not a verb ("to judge"), and no part of a longer name.
    private static bool MayBeAgent(LinkingContext context, int first, int end)
    {
        if (context.Syntax.Tag(end - 1) is not (UPos.NOUN or UPos.PROPN or UPos.ADJ)) return false;
        for (var i = first; i < end; i++)
        {
            if (context.NameAt[i] is var name && name >= 0 && (context.IsDecided(name) || context.Names[name].FirstToken < first || context.Names[name].EndToken > end)) return false;
        }

        return true;
    }

    // The surest first: before it in the tree or in the text, then after it.
    private static List<int> Owners(LinkingContext context, AgentPhrase phrase, SentenceSpan sentence)
    {
        var owner = InTree(context, phrase, isBefore: true) ?? Before(context, phrase, sentence) ?? InTree(context, phrase, isBefore: false) ?? After(context, phrase, sentence);
        if (owner is not { } first) return [];
        var owners = new List<int> { first };
        AddJoined(context, first, phrase, owners);
        return owners;
    }

    private static int? InTree(LinkingContext context, AgentPhrase phrase, bool isBefore)
    {
        for (var token = phrase.EndToken - 1; token >= phrase.FirstToken; token--)
        {
            foreach (var child in context.Syntax.Children(token))
            {
                if (child < phrase.FirstToken != isBefore || OwnerAt(context, child) is not { } name) continue;
                var relation = context.Syntax.Relation(child);
                var owns = isBefore
                    ? relation is DependencyRelation.NmodPoss or DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodDesc
                    : relation == DependencyRelation.Nmod && context.Syntax.Case(child) is "of" or "in" or "from";
                if (owns) return name;
            }
        }

        return null;
    }

    private static int? Before(LinkingContext context, AgentPhrase phrase, SentenceSpan sentence)
    {
        for (var i = phrase.FirstToken - 1; i >= Math.Max(sentence.Start, phrase.FirstToken - MostDescribing); i--)
        {
            if (context.NameAt[i] >= 0) return OwnerAt(context, i);
            if (context.Document.TokenText(i) is not ("'s" or "\u2019s" or "'" or "\u2019") && context.Syntax.Tag(i) is not UPos.ADJ) return null;
        }

        return null;
    }

    // "soldiers from Gondor", whatever the parser has joined them to; "President Bush", "MSF Kenya".
    private static int? After(LinkingContext context, AgentPhrase phrase, SentenceSpan sentence)
    {
        var at = phrase.EndToken;
        if (at >= sentence.End) return null;
        if (OwnerAt(context, at) is { } beside)
        {
            var (name, agent) = (context.Names[beside], context.Syntax.HeadOf(phrase.FirstToken, phrase.EndToken));
            var head = context.Syntax.HeadOf(name.FirstToken, name.EndToken);
            return context.Syntax.Head(head) == agent || context.Syntax.Head(agent) == head ? beside : null;
        }

        if (context.Document.Lemmas[at] is not ("of" or "in" or "from")) return null;
        at++;
        if (at < sentence.End && context.IsWord(at, "the")) at++;
        return at < sentence.End ? OwnerAt(context, at) : null;
    }

    // "of Arnor, Osgiliath and Gondor"
    private static void AddJoined(LinkingContext context, int owner, AgentPhrase phrase, List<int> owners)
    {
        var name = context.Names[owner];
        foreach (var child in context.Syntax.Children(context.Syntax.HeadOf(name.FirstToken, name.EndToken)))
        {
            if (context.Syntax.Relation(child) != DependencyRelation.Conj || OwnerAt(context, child) is not { } joined || owners.Contains(joined)) continue;
            if (context.Names[joined].FirstToken < phrase.FirstToken != name.FirstToken < phrase.FirstToken) continue;
            owners.Add(joined);
            AddJoined(context, joined, phrase, owners);
        }
    }

    private static int? OwnerAt(LinkingContext context, int token) =>
        context.NameAt[token] is var name && name >= 0 && context.Names[name].Actor is not null && (context.IsDecided(name) || RoleLinker.IsOwner(context.Names[name])) ? name : null;

    // "Danish media and government", "lawmakers and officials in Denmark": both are Denmark's.
    private static void Share(LinkingContext context, AgentPhrase first, AgentPhrase second)
    {
        if (second.FirstToken - first.EndToken != 1 || context.Document.Lemmas[first.EndToken] is not ("and" or "or")) return;
        if (first.Owners.Count > 0 && second.Owners.Count == 0)
        {
            second.Owners.AddRange(first.Owners);
            second.Shared.AddRange(first.Shared.Concat(first.Agents.SkipLast(1)));
        }
        else if (first.Owners.Count == 0 && second.Owners.Exists(o => context.Names[o].FirstToken >= second.EndToken))
        {
            first.Owners.AddRange(second.Owners);
        }
    }

    // "MSF Kenya director": what stands before the owner belongs to the same one.
    private static void Join(LinkingContext context, AgentPhrase phrase, List<AgentPhrase> phrases)
    {
        if (phrase.Owners.Count != 1 || context.Names[phrase.Owners[0]].EndToken > phrase.FirstToken) return;
        var before = phrases.Find(p => p.EndToken == context.Names[phrase.Owners[0]].FirstToken && p.Owners.Count == 1 && p.Owners[0] == phrase.Owners[0]);
        if (before is null) return;
        before.IsPart = true;
        phrase.Shared.InsertRange(0, before.Agents);
    }

    private static void Add(LinkingContext context, AgentPhrase phrase, SentenceSpan sentence)
    {
        if (phrase.Owners.Count == 0) return;
        var first = Math.Min(phrase.FirstToken, phrase.Owners.Min(o => context.Names[o].FirstToken));
        var isFormer = IsFormer(context, phrase.FirstToken - 1, sentence) || IsFormer(context, first - 1, sentence);
        var actors = phrase.Owners.Select(o => LexiconActors.PartOf(context.Names[o].Actor!, [.. phrase.Shared, .. phrase.Agents], isFormer)).DistinctBy(a => a.Id).ToList();
        context.Explain(phrase.FirstToken, phrase.EndToken);

        // What the tagger has taken for a name ("Foreign Ministry") stays one.
        var name = context.NameAt[phrase.EndToken - 1];
        if (name >= 0) context.Decide(name, actors[0]);
        var type = context.Knowledge.FindRole(phrase.Agents[^1].Name) is { IsGroup: false } ? EntityType.Person : EntityType.Organization;
        foreach (var actor in actors.Skip(name >= 0 ? 1 : 0)) context.AddReference(MentionKind.Nominal, type, first, phrase.EndToken, actor, Confidence);
    }

    private static bool IsFormer(LinkingContext context, int token, SentenceSpan sentence) => token >= sentence.Start && context.Document.Lemmas[token].ToLowerInvariant() is "former" or "ex";
}
