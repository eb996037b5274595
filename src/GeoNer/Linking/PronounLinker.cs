using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>
/// The sixth step: <c>it</c>, <c>they</c> and <c>we</c>. Each takes the nearest actor before it that fits: states and
/// bodies for <c>it</c>, groups and states for <c>they</c>, the speaker for <c>we</c> in a quote. Subjects come before other
/// mentions of the same sentence (Hobbs 1978; Lappin and Leass 1994, of which this is the core).
/// </summary>
internal static class PronounLinker
{
    private const int Sentences = 2;
    private const int FarthestCandidate = 300;
    private const double SureOfNobody = 0.9;
    private const double SureOfOne = 0.6;

    public static void Link(LinkingContext context)
    {
        var known = context.Names.Where(n => n.Actor is not null)
            .Concat(context.References)
            .OrderBy(m => m.FirstToken).ThenByDescending(m => m.EndToken)
            .Select(m => new Candidate(m, context.Syntax.HeadOf(m.FirstToken, m.EndToken)))
            .ToList();

        // Mentions enter as the text goes on, pronouns when they are resolved: the list is in order and is looked through from its end.
        var byHead = new Dictionary<int, Mention>();
        foreach (var (mention, head) in known) byHead.TryAdd(head, mention);
        var candidates = new List<Candidate>(known.Count);
        var next = 0;
        for (var s = 0; s < context.Document.SentenceCount; s++)
        {
            var sentence = context.Document.SentenceSpans[s];
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                while (next < known.Count && known[next].Mention.FirstToken < i) candidates.Add(known[next++]);
                if (context.Syntax.Tag(i) is not (UPos.PRON or UPos.DET) || context.NameAt[i] >= 0 || byHead.GetValueOrDefault(i) is { Kind: MentionKind.Pronoun }) continue;
                if (AddTwo(context, candidates, i, s)) continue;
                if (Weighed(context.OpinionOf(i), PronounCase.ClassOf(context.Document.TokenText(i)), Resolve(context, candidates, byHead, i, s)) is not (Mention { Actor: not null } mention, var confidence)) continue;
                context.AddReference(MentionKind.Pronoun, mention.Type, i, i + 1, mention.Actor, confidence);
                candidates.Add(new Candidate(context.References[^1], i));
            }
        }
    }

    // "India and Pakistan exchanged lists. They …": both, where no people or group is nearer.
    private static bool AddTwo(LinkingContext context, List<Candidate> candidates, int token, int sentence)
    {
        if (context.Document.TokenText(token).ToString().ToLowerInvariant() is not ("they" or "their" or "them" or "themselves")) return false;
        if (sentence == 0 || Nearest(context, candidates, token, sentence, IsMany) is not null) return false;
        var before = context.Document.SentenceSpans[sentence - 1];
        for (var i = before.Start; i < before.End; i++)
        {
            if (context.Syntax.Relation(i) is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass) || context.NameOf(i) is not { Type: EntityType.Country or EntityType.Alliance or EntityType.Organization } first) continue;
            var joined = context.Syntax.Child(i, DependencyRelation.Conj);
            if (joined < 0 || context.NameOf(joined) is not { Type: EntityType.Country or EntityType.Alliance or EntityType.Organization } second) continue;
            if (first.Actor is null || second.Actor is null || first.Actor.Id == second.Actor.Id) continue;
            context.AddReference(MentionKind.Pronoun, first.Type, token, token + 1, first.Actor, 0.6);
            context.AddReference(MentionKind.Pronoun, second.Type, token, token + 1, second.Actor, 0.6);
            return true;
        }

        return false;
    }

    // What the rules find is dropped where the model is sure that nobody is meant; where they find nobody, the model may be sure of one.
    private static (Mention? Mention, double Confidence) Weighed(AntecedentOpinion? opinion, PronounClass? pronoun, (Mention? Mention, double Confidence) found) =>
        opinion is null ? found
        : found.Mention is null ? (opinion.Probability >= SureOfOne ? (opinion.Likeliest, opinion.Probability) : found)
        : opinion.Nobody >= SureOfNobody && MayBeNobody(pronoun, found.Mention) ? (null, 0)
        : found;

    // Whoever speaks in quotation marks, and a people or force that was just spoken of, are surer than the model.
    private static bool MayBeNobody(PronounClass? pronoun, Mention mention) =>
        pronoun == PronounClass.It
        || (pronoun == PronounClass.They && mention.Type != EntityType.Nationality && mention.Actor!.Sector is not (Sector.REB or Sector.UAF or Sector.RAD or Sector.MIL or Sector.OPP or Sector.COP));

    private static (Mention? Mention, double Confidence) Resolve(LinkingContext context, List<Candidate> candidates, Dictionary<int, Mention> byHead, int token, int sentence)
    {
        switch (context.Document.Lemmas[token].ToLowerInvariant(), context.Document.TokenText(token).ToString().ToLowerInvariant())
        {
            case (_, "it" or "its" or "itself"):
                return IsExpletive(context, token) ? (null, 0) : (Nearest(context, candidates, token, sentence, IsBody), 0.7);
            case (_, "they" or "their" or "them" or "themselves"):
                return (Nearest(context, candidates, token, sentence, IsMany), 0.55);
            case (_, "we" or "our" or "us"):
                return (Speaker(context, byHead, token, sentence), 0.65);
            default:
                return (null, 0);
        }
    }

    private static Mention? Nearest(LinkingContext context, List<Candidate> candidates, int token, int sentence, Func<Candidate, LinkingContext, bool> fits)
    {
        if (Controller(context, token) is var controller && controller >= 0
            && Headed(candidates, controller) is { } controlled && controlled.Mention.EndToken <= token && fits(controlled, context)) return controlled.Mention;
        Mention? best = null;
        var score = double.NegativeInfinity;
        for (var k = candidates.Count - 1; k >= 0; k--)
        {
            var candidate = candidates[k];
            var back = sentence - context.Syntax.SentenceOf[candidate.Head];
            if (candidate.Mention.EndToken > token || back < 0 || (back > 0 && StandsApart(context, candidate.Head))) continue;
            if (back > Sentences) break;
            if (!fits(candidate, context) || Dominates(context, candidate, token)) continue;
            var value = Salience(context, candidate.Head) - (back * 1.0) - ((token - candidate.Head) * 0.01);
            if (value > score) (best, score) = (candidate.Mention, value);
        }

        return best;
    }

    // A caption or headline between the paragraphs is not what the next paragraph goes on from.
    private static bool StandsApart(LinkingContext context, int token) =>
        context.Document.SentenceSpans[context.Syntax.SentenceOf[token]].Kind is BlockKind.Caption or BlockKind.Headline or BlockKind.Dateline;

    // The mention that a word heads, among those of the last sentences.
    private static Candidate? Headed(List<Candidate> candidates, int head)
    {
        for (var k = candidates.Count - 1; k >= 0 && k >= candidates.Count - FarthestCandidate; k--)
        {
            if (candidates[k].Head == head) return candidates[k];
        }

        return null;
    }

    // "urged Rwanda to withdraw its troops": whoever is urged does it, and it is theirs. -1 where nobody is.
    private static int Controller(LinkingContext context, int token)
    {
        if (context.Syntax.Relation(token) != DependencyRelation.NmodPoss) return -1;
        for (var (word, steps) = (context.Syntax.Head(token), 0); word >= 0 && steps < 6; word = context.Syntax.Head(word), steps++)
        {
            if (context.Syntax.Relation(word) == DependencyRelation.Xcomp && context.Syntax.Head(word) is var above && above >= 0)
                return context.Syntax.Child(above, DependencyRelation.Obj);
        }

        return -1;
    }

    private static double Salience(LinkingContext context, int head) => context.Syntax.Relation(head) switch
    {
        DependencyRelation.Nsubj or DependencyRelation.NsubjPass => 1.2,
        DependencyRelation.Obj => 0.6,
        DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.Iobj => 0.4,
        DependencyRelation.Conj or DependencyRelation.Appos => 0.4,
        DependencyRelation.NmodPoss => 0.5,
        DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodDesc => -0.3,
        _ => 0.2,
    };

    // A pronoun that is object or subject of a verb is not the other of that verb: "Russia accused it".
    private static bool Dominates(LinkingContext context, Candidate candidate, int token)
    {
        var relation = context.Syntax.Relation(token);
        if (relation is not (DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Iobj)) return false;
        return context.Syntax.Head(candidate.Head) == context.Syntax.Head(token)
            && context.Syntax.Relation(candidate.Head) is DependencyRelation.Nsubj or DependencyRelation.Obj or DependencyRelation.Obl
            && !context.Document.TokenText(token).Contains("sel", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsBody(Candidate candidate, LinkingContext context) =>
        candidate.Mention.Type switch
        {
            EntityType.Country or EntityType.Alliance => true,
            EntityType.Organization => !IsPlural(context, candidate),
            EntityType.Place => candidate.Mention.Actor?.Affiliation is not null && candidate.Mention.Actor.Sector == Sector.GOV,
            _ => false,
        };

    private static bool IsMany(Candidate candidate, LinkingContext context) =>
        candidate.Mention.Type switch
        {
            EntityType.Nationality => context.Syntax.Tag(candidate.Head) != UPos.ADJ,
            EntityType.Organization when candidate.Mention.Actor is { Sector: Sector.REB or Sector.UAF } && candidate.Mention.Kind == MentionKind.Name => true,
            EntityType.Organization or EntityType.Person => candidate.Mention.Kind == MentionKind.Nominal && IsPlural(context, candidate),
            EntityType.Country or EntityType.Alliance => false,
            _ => false,
        };

    private static bool IsPlural(LinkingContext context, Candidate candidate) =>
        context.Document.TokenText(candidate.Head).EndsWith("s", StringComparison.Ordinal)
        && !context.Document.Lemmas[candidate.Head].EndsWith('s');

    // "it is likely that", "it rains": nothing is meant.
    private static bool IsExpletive(LinkingContext context, int token)
    {
        if (context.Syntax.Relation(token) == DependencyRelation.Expl) return true;
        var head = context.Syntax.Head(token);
        if (head < 0 || context.Syntax.Relation(token) is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass)) return false;
        return context.Syntax.Child(head, DependencyRelation.Csubj) >= 0
            || (context.Syntax.Child(head, DependencyRelation.Cop) >= 0 && context.Syntax.Tag(head) is UPos.ADJ or UPos.NOUN or UPos.ADV)
            || context.Document.Lemmas[head] is "seem" or "appear" or "emerge" or "rain" or "snow"
            || (context.Document.Lemmas[head] is "take" && HasInfinitive(context, head));
    }

    // "it takes time to": with an infinitive.
    private static bool HasInfinitive(LinkingContext context, int verb)
    {
        foreach (var child in context.Syntax.Children(verb))
        {
            if (context.Syntax.Relation(child) is DependencyRelation.Xcomp or DependencyRelation.Advcl && context.Syntax.Child(child, DependencyRelation.Mark) is var mark && mark >= 0 && context.IsWord(mark, "to")) return true;
        }

        return false;
    }

    // The subject of the verb of saying that a quote hangs on.
    private static Mention? Speaker(LinkingContext context, Dictionary<int, Mention> byHead, int token, int sentence)
    {
        var span = context.Document.SentenceSpans[sentence];
        var quotes = 0;
        for (var i = span.Start; i < token; i++)
        {
            if (context.Document.TokenText(i) is "\"" or "\u201c" or "``" or "\u201d" or "''") quotes++;
        }

        if (quotes % 2 == 0) return null;
        for (var i = span.Start; i < span.End; i++)
        {
            if (context.Document.Lemmas[i] is not ("say" or "tell" or "add" or "declare" or "warn" or "state" or "insist" or "stress" or "write")
                || context.Syntax.Tag(i) != UPos.VERB) continue;
            var subject = context.Syntax.Child(i, DependencyRelation.Nsubj);
            if (subject < 0) continue;
            if (byHead.TryGetValue(subject, out var speaker)) return speaker;
        }

        return null;
    }

    private readonly record struct Candidate(Mention Mention, int Head);
}
