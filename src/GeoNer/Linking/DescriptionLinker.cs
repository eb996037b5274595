using System.Collections.Frozen;
using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>
/// The fourth step: descriptions that stand for an actor. Alliances (<c>the Western alliance</c>), countries (<c>the Central Asian
/// state</c>), groups, cities, and the people and bodies of a country (<see cref="RoleLinker"/>).
/// </summary>
internal static class DescriptionLinker
{
    private const int SettlementSentences = 8;
    private const int GroupSentences = 3;
    private const int MainCityNames = 4;
    private const double MainCityShare = 0.4;

    internal static readonly FrozenSet<string> StateNouns = new[]
    {
        "state", "country", "nation", "republic", "kingdom", "monarchy", "emirate", "sultanate", "island", "neighbour", "neighbor", "power", "giant",
        "territory", "enclave", "archipelago",
    }.ToFrozenSet();

    // Nouns for armed groups, parties, lenders and blocs.
    private static readonly FrozenDictionary<string, char> GroupNouns = new Dictionary<string, char>
    {
        ["group"] = 'g', ["militia"] = 'g', ["movement"] = 'g', ["faction"] = 'g', ["organisation"] = 'g', ["organization"] = 'g', ["insurgency"] = 'g',
        ["party"] = 'p', ["lender"] = 'b', ["bloc"] = 'a', ["alliance"] = 'a',
    }.ToFrozenDictionary();

    public static void Link(LinkingContext context)
    {
        foreach (var sentence in context.Document.SentenceSpans)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (Compound(context, i) is { } inside) context.AddReference(MentionKind.Nominal, inside.Type, inside.First, inside.End, inside.Actor, inside.Confidence);
                // A description may start with a name ("the Western alliance"), but no name of an actor is one.
                if (Alliance(context, i, sentence) is { } alliance)
                {
                    context.AddReference(MentionKind.Nominal, alliance.Type, alliance.First, alliance.End, alliance.Actor, alliance.Confidence);
                    i = alliance.End - 1;
                    continue;
                }

                if (context.NameAt[i] >= 0 || context.IsExplained(i) || context.Syntax.Tag(i) is not (UPos.NOUN or UPos.PROPN or UPos.ADJ)) continue;
                if (PairLinker.Link(context, i, sentence)) continue;
                var reference = Predicate(context, i) ?? Half(context, i) ?? Neighbor(context, i, sentence) ?? State(context, i, sentence) ?? Group(context, i, sentence) ?? SameHead(context, i, sentence) ?? Settlement(context, i, sentence) ?? RoleLinker.Find(context, i, sentence);
                if (reference is { } r) context.AddReference(MentionKind.Nominal, r.Type, r.First, r.End, r.Actor, r.Confidence);
            }
        }
    }

    // "Russia-backed", "U.S.-made": the actor that the first part of a compound names.
    private static Description? Compound(LinkingContext context, int token)
    {
        var text = context.Document.TokenText(token);
        var hyphen = text.LastIndexOf('-');
        if (hyphen < 2 || hyphen == text.Length - 1 || !char.IsLower(text[hyphen + 1]) || context.NameOf(token) is { Actor: not null }) return null;
        foreach (var entry in context.Knowledge.Lookup(text[..hyphen]))
        {
            var actor = entry.Kind switch
            {
                EntryKind.CountryName or EntryKind.CountryAdjective => ActorFactory.Of(entry.Country!),
                EntryKind.Capital or EntryKind.Seat => ActorFactory.PartOf(ActorFactory.Of(entry.Country!), Sector.GOV),
                EntryKind.AllianceName => ActorFactory.Of(entry.Alliance!),
                _ => null,
            };
            if (actor is not null) return new Description(actor.Type, token, token + 1, actor, 0.9);
        }

        return null;
    }

    // "the Western alliance", "the military bloc": the alliance named last that is so described.
    private static Description? Alliance(LinkingContext context, int token, SentenceSpan sentence)
    {
        if (token == sentence.Start || !context.IsWord(token - 1, "the") || context.NameOf(token) is { Type: not EntityType.Nationality }) return null;
        var length = context.Knowledge.MatchLongest(context.Document, token, sentence.End, out var entries);
        if (length == 0 || entries[0].Kind != EntryKind.AlliancePhrase) return null;
        for (var (i, least) = context.LastNames(token); i >= least; i--)
        {
            if (context.Names[i].Actor is not { Type: EntityType.Alliance } named) continue;
            if (entries.Any(e => e.Alliance?.Id == named.Id)) return new Description(EntityType.Alliance, token - 1, token + length, named, 0.85);
        }

        // Not named before: only a description that no other alliance shares and that says more than "the bloc".
        return entries.Count == 1 && length > 1 ? new Description(EntityType.Alliance, token - 1, token + length, ActorFactory.Of(entries[0].Alliance!), 0.6) : null;
    }

    private static Description? Predicate(LinkingContext context, int token) =>
        PredicateLinker.Find(context, token) is var (first, name) ? new Description(name.Type, first, token + 1, name.Actor!, 0.75) : null;

    // "the North", which no tagger has taken for a name.
    private static Description? Half(LinkingContext context, int token) =>
        HalfLinker.Find(context, token) is { } country ? new Description(EntityType.Country, token - 1, token + 1, ActorFactory.Of(country), 0.85) : null;

    // "its eastern neighbour"
    private static Description? Neighbor(LinkingContext context, int token, SentenceSpan sentence) =>
        NeighborLinker.Find(context, token, sentence) is var (first, country) ? new Description(EntityType.Country, first, token + 1, ActorFactory.Of(country), 0.7) : null;

    // "the Central Asian state", "the oil-rich kingdom", "the country".
    private static Description? State(LinkingContext context, int token, SentenceSpan sentence)
    {
        var noun = context.Document.Lemmas[token].ToLowerInvariant();
        if (!StateNouns.Contains(noun) || context.Document.PartsOfSpeech[token] is not (UPos.NOUN or UPos.PROPN)) return null;
        if (context.Document.TokenText(token).EndsWith("s", StringComparison.Ordinal)) return null;
        var first = token;
        while (first > sentence.Start && first > token - 5 && context.Document.PartsOfSpeech[first - 1] is UPos.ADJ or UPos.PROPN or UPos.NOUN or UPos.ADV or UPos.VERB) first--;
        if (first == sentence.Start || !(context.IsWord(first - 1, "the") || context.IsWord(first - 1, "this") || context.IsWord(first - 1, "our"))) return null;
        // "our nation": whoever speaks is of the country that is spoken of.
        if (context.IsWord(first - 1, "our")) return context.FocusOrOnly is { } own ? new Description(EntityType.Country, first - 1, token + 1, ActorFactory.Of(own), 0.6) : null;
        if (first == token)
        {
            if (noun is not ("country" or "nation" or "kingdom" or "state") || HasOwner(context, token)) return null;
            // "France said the country …": whoever speaks of it is another, as a rule.
            var speaker = noun == "country" ? context.SubjectAbove(token)?.RollUp : null;
            return LastCountry(context, token, c => c.Code != speaker && (noun is not "kingdom" || IsKingdom(c))) is { } near
                ? new Description(EntityType.Country, first - 1, token + 1, near.Actor!, noun == "country" ? 0.6 : 0.5)
                : null;
        }

        var description = context.Document.SpanOfTokens(first, token);
        return LastCountry(context, token, c => Describes(c, description.Of(context.Document.Text))) is { } country
            ? new Description(EntityType.Country, first - 1, token + 1, country.Actor!, 0.8)
            : null;
    }

    private static bool IsKingdom(Country country) =>
        country.Descriptors.Contains("kingdom") || country.Name.Contains("Kingdom", StringComparison.Ordinal) || country.Aliases.Any(a => a.Contains("Kingdom", StringComparison.Ordinal));

    // "the Islamist group", "the militia": the armed group or movement named last; "the party": the party; "the lender": the bank.
    private static Description? Group(LinkingContext context, int token, SentenceSpan sentence)
    {
        var noun = context.Document.Lemmas[token].ToLowerInvariant();
        if (!GroupNouns.TryGetValue(noun, out var kind) || HasOwner(context, token)) return null;
        if (!context.Document.TokenText(token).Equals(noun, StringComparison.OrdinalIgnoreCase) || context.Syntax.Relation(token) is DependencyRelation.Compound or DependencyRelation.Amod) return null;
        var first = token - 1;
        while (first > sentence.Start && first > token - 4 && context.Document.PartsOfSpeech[first] is UPos.ADJ or UPos.NOUN or UPos.PROPN or UPos.NUM) first--;
        if (first < sentence.Start || !(context.IsWord(first, "the") || context.IsWord(first, "this"))) return null;
        for (var (i, least) = context.LastNames(first); i >= least && context.Syntax.SentenceOf[token] - context.Syntax.SentenceOf[context.Names[i].FirstToken] <= GroupSentences; i--)
        {
            if (context.Names[i].Actor is { } actor && IsOfKind(context, context.Names[i], actor, kind)) return new Description(context.Names[i].Type, first, token + 1, actor, 0.7);
        }

        return null;
    }

    private static bool IsOfKind(LinkingContext context, Mention name, Actor actor, char kind) => kind switch
    {
        'g' => name.Type is EntityType.Organization && actor.Sector is Sector.REB or Sector.UAF or Sector.OPP or Sector.RAD,
        'p' => name.Type is EntityType.Organization && (actor.Sector == Sector.PTY || context.IsWord(name.EndToken - 1, "party") || context.IsWord(name.EndToken - 1, "congress") || context.IsWord(name.EndToken - 1, "front")),
        'b' => context.Knowledge.FindAlliance(actor.Id) is { Kind: "bank" } or { Id: "IMF" },
        _ => context.Knowledge.FindAlliance(actor.Id) is not null,
    };

    // "the committee", after the Senate Judiciary Committee: the last body or place whose name has that noun at its head.
    private static Description? SameHead(LinkingContext context, int token, SentenceSpan sentence)
    {
        if (!IsDefiniteNoun(context, token, sentence)) return null;
        var noun = context.Document.TokenText(token);
        for (var (i, least) = context.LastNames(token); i >= least; i--)
        {
            var name = context.Names[i];
            if (name.Actor is null || name.EndToken - name.FirstToken < 2 || name.Type is not (EntityType.Organization or EntityType.Place or EntityType.Facility or EntityType.Range or EntityType.Event)) continue;
            var isLast = context.Document.TokenText(name.EndToken - 1).Equals(noun, StringComparison.OrdinalIgnoreCase);
            var isFirst = name.EndToken - name.FirstToken > 2 && context.IsWord(name.FirstToken + 1, "of") && context.Document.TokenText(name.FirstToken).Equals(noun, StringComparison.OrdinalIgnoreCase);
            if (isLast || isFirst) return new Description(name.Type, token - 1, token + 1, name.Actor, 0.75);
        }

        return null;
    }

    // "the city": the last place that is one. A place of the knowledge base has to fit, another may.
    private static Description? Settlement(LinkingContext context, int token, SentenceSpan sentence)
    {
        var noun = context.Document.Lemmas[token];
        if (noun is not ("city" or "town" or "capital" or "village" or "port" or "metropolis" or "municipality") || !IsDefiniteNoun(context, token, sentence)) return null;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Mention? last = null, most = null;
        for (var (i, least) = context.LastNames(token); i >= least; i--)
        {
            var name = context.Names[i];
            if (name is not { Type: EntityType.Place, Actor: not null }) continue;
            var text = name.Span.Of(context.Document.Text);
            var isCapital = context.Knowledge.Lookup(text).Any(e => e.Kind == EntryKind.Capital);
            if (!(noun == "capital" ? isCapital : isCapital || context.Knowledge.FindCities(text).Any(c => c.Population > 0 && !c.IsRegion))) continue;
            if (context.Syntax.SentenceOf[token] - context.Syntax.SentenceOf[name.FirstToken] <= SettlementSentences) last ??= name;
            var count = counts[name.Actor.Id] = counts.GetValueOrDefault(name.Actor.Id) + 1;
            if (most is null || count > counts[most.Actor!.Id]) most = name;
        }

        // A text about one city means that one, whatever place it has named on the way.
        var isAbout = most is not null && counts[most.Actor!.Id] is var named && named >= MainCityNames && named >= MainCityShare * counts.Values.Sum();
        return (isAbout ? most : last) is { } place ? new Description(EntityType.Place, token - 1, token + 1, place.Actor!, 0.7) : null;
    }

    // A noun right after "the", which nothing after it makes another: "the city", not "the city of York" or "the city council".
    private static bool IsDefiniteNoun(LinkingContext context, int token, SentenceSpan sentence) =>
        token > sentence.Start && (context.IsWord(token - 1, "the") || context.IsWord(token - 1, "this"))
        && context.Document.PartsOfSpeech[token] is UPos.NOUN or UPos.PROPN && context.Syntax.Relation(token) is not (DependencyRelation.Compound or DependencyRelation.Amod)
        && !HasOwner(context, token) && context.Document.TokenText(token).Equals(context.Document.Lemmas[token], StringComparison.OrdinalIgnoreCase);

    private static bool Describes(Country country, ReadOnlySpan<char> description)
    {
        foreach (var descriptor in country.Descriptors)
        {
            var at = description.IndexOf(descriptor, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || description[at - 1] == ' ') && (at + descriptor.Length == description.Length || description[at + descriptor.Length] == ' ')) return true;
        }

        return false;
    }

    private static Mention? LastCountry(LinkingContext context, int token, Func<Country, bool> fits)
    {
        for (var (i, least) = context.LastNames(token); i >= least; i--)
        {
            var name = context.Names[i];
            if (name.Type == EntityType.Country && context.Knowledge.FindCountry(name.Actor?.Id) is { } country && fits(country)) return name;
        }

        return null;
    }

    private static bool HasOwner(LinkingContext context, int token)
    {
        foreach (var child in context.Syntax.Children(token))
        {
            if (context.Syntax.Relation(child) is DependencyRelation.Nmod or DependencyRelation.NmodPoss or DependencyRelation.AclRelcl or DependencyRelation.Acl) return true;
        }

        return false;
    }
}
