using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>
/// People and bodies of a country (<c>Kazakh troops</c>, <c>Russia's parliament</c>, <c>the armed forces of Ukraine</c>), of the country
/// the article is about (<c>the government</c>, <c>the rebels</c>), and office holders (<c>the president</c>).
/// </summary>
internal static class RoleLinker
{
    private const int FarthestReference = 40;

    /// <summary>Whom a noun stands for; null where it is no such description.</summary>
    public static Description? Find(LinkingContext context, int token, SentenceSpan sentence)
    {
        if (FindRole(context, token, sentence) is not (RoleNoun role, var roleStart)) return null;
        if (IsInsideCompound(context, token) || IsAnAct(context, token, role)) return null;
        var owner = Owner(context, token, roleStart, sentence);
        if (owner is { } of)
        {
            var actor = of.Actor!.Type is EntityType.Organization or EntityType.Alliance && of.Actor.Affiliation is null && !IsState(of.Actor)
                ? of.Actor
                : ActorFactory.PartOf(of.Actor, role.Sector);
            var first = Math.Min(roleStart, of.FirstToken);
            // The reference is the head and what stands before it; an owner after it ("of Ukraine") is not part.
            if (of.FirstToken > token) first = roleStart > sentence.Start && context.IsWord(roleStart - 1, "the") ? roleStart - 1 : roleStart;
            return new Description(role.IsGroup ? EntityType.Organization : EntityType.Person, first, token + 1, actor, 0.85);
        }

        return Default(context, token, roleStart, role, sentence);
    }

    // A role without owner is of the country the article is about, when it is definite or a plural of many people.
    private static Description? Default(LinkingContext context, int token, int roleStart, RoleNoun role, SentenceSpan sentence)
    {
        var definite = roleStart > sentence.Start && (context.IsWord(roleStart - 1, "the") || context.IsWord(roleStart - 1, "its"));
        var plural = context.Document.TokenText(token).EndsWith("s", StringComparison.Ordinal) || role.IsGroup;
        if (definite && !role.IsGroup && !plural)
        {
            if (Holder(context, token, roleStart) is { } holder) return new Description(EntityType.Person, roleStart - 1, token + 1, holder, 0.7);
        }

        if (definite && Repeated(context, token, roleStart) is { } repeated) return repeated;
        if (StoryCountry(context, token, definite) is not { } focus || (!definite && !plural)) return null;
        var state = role.Sector is Sector.GOV or Sector.MIL or Sector.COP or Sector.LEG or Sector.JUD or Sector.SPY;
        if (!state && role.Sector is not (Sector.REB or Sector.OPP or Sector.RAD or Sector.UAF)) return null;
        if (role.Sector is Sector.GOV && !definite && !role.IsGroup) return null;
        var actor = ActorFactory.PartOf(ActorFactory.Of(focus), role.Sector);
        return new Description(role.IsGroup ? EntityType.Organization : EntityType.Person, definite ? roleStart - 1 : roleStart, token + 1, actor, definite ? 0.55 : 0.45);
    }

    // "the president", "the junta", "the army": of the country the article is about, unless whoever speaks of it tells otherwise.
    private static Country? StoryCountry(LinkingContext context, int token, bool definite)
    {
        var noun = context.Document.Lemmas[token].ToLowerInvariant();
        var phrase = token > 0 && context.Document.PartsOfSpeech[token - 1] is UPos.ADJ or UPos.NOUN ? $"{context.Document.Lemmas[token - 1]} {noun}" : noun;
        var focus = context.FocusOrOnly;
        var speaker = definite ? SpeakerCountry(context, token) : null;
        // "Paris said it did not recognise the junta": nobody calls their own government so.
        if (noun is "junta" or "regime" && (speaker?.Code ?? context.SubjectAbove(token)?.RollUp) is { } other)
            return context.Countries.FirstOrDefault(c => c.Code != other);
        if (!LeaderFinder.IsTelling(phrase)) return focus ?? speaker;
        // "Downing Street said the prime minister", "Turkish prosecutors charged a reporter with insulting the president"
        if (speaker is not null && LeaderFinder.HasOffice(context.Knowledge, speaker.Code, phrase)) return speaker;
        return focus is not null && !LeaderFinder.HasOffice(context.Knowledge, focus.Code, phrase)
            ? context.Countries.FirstOrDefault(c => LeaderFinder.HasOffice(context.Knowledge, c.Code, phrase))
            : focus;
    }

    // The country of which a part, a seat or a body, is subject of a verb above.
    private static Country? SpeakerCountry(LinkingContext context, int token)
    {
        for (var (word, steps) = (context.Syntax.Head(token), 0); word >= 0 && steps < 6; word = context.Syntax.Head(word), steps++)
        {
            if (context.Syntax.Tag(word) != UPos.VERB) continue;
            var subject = context.Syntax.Child(word, DependencyRelation.Nsubj);
            if (subject < 0 || subject == token) continue;
            var actor = context.NameOf(subject)?.Actor ?? LastReference(context, subject)?.Actor;
            if (actor is { Sector: Sector.GOV or Sector.JUD or Sector.LEG or Sector.COP or Sector.MIL, Affiliation: { } of }) return context.Knowledge.FindCountry(of);
        }

        return null;
    }

    private static Mention? LastReference(LinkingContext context, int head)
    {
        for (var i = context.References.Count - 1; i >= Math.Max(0, context.References.Count - FarthestReference); i--)
        {
            if (context.References[i].EndToken - 1 == head) return context.References[i];
        }

        return null;
    }

    // "the refugees", after "Syrian refugees": the last description with the same noun.
    private static Description? Repeated(LinkingContext context, int token, int roleStart)
    {
        for (var i = context.References.Count - 1; i >= Math.Max(0, context.References.Count - FarthestReference); i--)
        {
            var other = context.References[i];
            if (other.Kind != MentionKind.Nominal || other.EndToken > roleStart || context.Document.Lemmas[other.EndToken - 1] != context.Document.Lemmas[token]) continue;
            return new Description(other.Type, roleStart - 1, token + 1, other.Actor!, 0.6);
        }

        return null;
    }

    // "the president": the last person before who holds that office.
    private static Actor? Holder(LinkingContext context, int token, int roleStart)
    {
        var phrase = context.Document.SpanOfTokens(roleStart, token + 1);
        for (var (i, least) = context.LastNames(token); i >= least; i--)
        {
            var name = context.Names[i];
            if (name.Type != EntityType.Person || name.Actor is null) continue;
            var office = OfficeFinder.Find(context.Document, context.Knowledge, context.NameOf, name);
            if (office is not null && office.Title.EndsWith(context.Document.Slice(phrase), StringComparison.OrdinalIgnoreCase)) return name.Actor;
        }

        return null;
    }

    private static (RoleNoun? Role, int Start) FindRole(LinkingContext context, int token, SentenceSpan sentence)
    {
        Span<char> buffer = stackalloc char[64];
        (RoleNoun?, int) best = (null, token);
        for (var first = token; first >= Math.Max(sentence.Start, token - 2); first--)
        {
            if (first < token && (context.NameAt[first] >= 0 || context.Document.PartsOfSpeech[first] is not (UPos.NOUN or UPos.ADJ or UPos.PROPN or UPos.VERB))) break;
            var length = 0;
            for (var i = first; i <= token; i++)
            {
                var lemma = context.Document.Lemmas[i];
                if (length + lemma.Length + 1 > buffer.Length) return best;
                if (length > 0) buffer[length++] = ' ';
                lemma.AsSpan().ToLowerInvariant(buffer[length..]);
                length += lemma.Length;
            }

            if (context.Knowledge.FindRole(buffer[..length]) is { } role) best = (role, first);
        }

        return best;
    }

    // "government forces", "the general public": the role noun is not the head.
    private static bool IsInsideCompound(LinkingContext context, int token) =>
        (context.Syntax.Relation(token) == DependencyRelation.Amod && context.Document.PartsOfSpeech[token] == UPos.ADJ)
        || context.Syntax.Relation(token) is DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.NmodDesc
        && context.Syntax.Head(token) is var head && head > token && head - token <= 3;

    // "German opposition to the reforms" opposes, it is no party.
    private static bool IsAnAct(LinkingContext context, int token, RoleNoun role)
    {
        if (role.Sector != Sector.OPP) return false;
        foreach (var child in context.Syntax.Children(token))
        {
            if (context.Syntax.Relation(child) is DependencyRelation.Nmod or DependencyRelation.Obl && context.Syntax.Case(child) is "to") return true;
        }

        return token + 1 < context.Document.TokenCount && context.IsWord(token + 1, "to");
    }

    private static Mention? Owner(LinkingContext context, int token, int roleStart, SentenceSpan sentence)
    {
        foreach (var child in context.Syntax.Children(token))
        {
            var relation = context.Syntax.Relation(child);
            var owns = relation is DependencyRelation.NmodPoss or DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodDesc
                || (relation == DependencyRelation.Nmod && context.Syntax.Case(child) is "of" or "in" or "from");
            if (owns && context.NameOf(child) is { } name && IsOwner(name)) return name;
        }

        // Just before it, whatever the parser made of it.
        for (var i = roleStart - 1; i >= Math.Max(sentence.Start, roleStart - 3); i--)
        {
            if (context.NameOf(i) is { } name) return IsOwner(name) ? name : null;
            if (context.Document.TokenText(i) is "'s" or "\u2019s" or "'" or "\u2019" || context.Document.PartsOfSpeech[i] is UPos.ADJ) continue;
            return null;
        }

        return null;
    }

    /// <summary>Whether a name may own people and bodies.</summary>
    public static bool IsOwner(Mention name) =>
        name.Type switch
        {
            EntityType.Country or EntityType.Alliance or EntityType.Organization => name.Actor is not null,
            EntityType.Nationality or EntityType.Place => name.Actor is { Type: EntityType.Country or EntityType.Organization } or { Affiliation: not null },
            _ => false,
        };

    /// <summary>Whether somebody is a state or part of one, or an alliance: a person who acts for a country has no army of their own.</summary>
    public static bool MayHaveParts(Actor actor) => actor.Type is EntityType.Country or EntityType.Alliance || (actor.Type == EntityType.Organization && actor.Affiliation is not null);

    private static bool IsState(Actor actor) => actor.Type is EntityType.Country;
}
