using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Tagging;

/// <summary>
/// Puts the names of a user's <see cref="ActorLexicon"/> into the mentions of a tagger, over which they win: what overlaps such a name gives way to it, but for a
/// body that opens with one (<c>Kazakh Defense Ministry</c>), whose rest stays, and a person whose name has one inside (<c>George Washington</c>).
/// </summary>
internal static class LexiconNames
{
    public static List<Mention> Overlay(Document document, ActorLexicon lexicon, KnowledgeBase knowledge, List<Mention> mentions)
    {
        var names = Find(document, lexicon, knowledge, mentions);
        if (names.Count == 0) return mentions;
        var kept = new List<Mention>(mentions.Count + names.Count);
        kept.AddRange(names);
        var next = 0;
        foreach (var mention in mentions)
        {
            while (next < names.Count && names[next].EndToken <= mention.FirstToken) next++;
            if (next == names.Count || names[next].FirstToken >= mention.EndToken) kept.Add(mention);
            else if (Rest(document, mention, names, next) is { } rest) kept.Add(rest);
        }

        kept.Sort((a, b) => a.Span.CompareTo(b.Span));
        return kept;
    }

    private static List<Mention> Find(Document document, ActorLexicon lexicon, KnowledgeBase knowledge, List<Mention> mentions)
    {
        var names = new List<Mention>();
        var at = 0;
        foreach (var sentence in document.SentenceSpans)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                var length = lexicon.MatchActor(document, i, sentence.End, out var found);
                if (length == 0) continue;
                while (at < mentions.Count && mentions[at].EndToken <= i) at++;
                var over = at < mentions.Count && mentions[at].FirstToken < i + length ? mentions[at] : null;
                if (over is not null && IsInsideName(document, lexicon, knowledge, over, i, i + length)) continue;
                names.Add(new Mention
                {
                    Type = TypeOf(document, knowledge, found.Actor, found.Term, Heading(mentions, at, i + length) ?? over),
                    FirstToken = i,
                    EndToken = i + length,
                    Span = document.SpanOfTokens(i, i + length),
                });
                i += length - 1;
            }
        }

        return names;
    }

    // Part of a person's name, or of a date, it is something else; unless the tagger has taken a title for a name too.
    private static bool IsInsideName(Document document, ActorLexicon lexicon, KnowledgeBase knowledge, Mention over, int first, int end)
    {
        if (over.FirstToken >= first && over.EndToken <= end) return false;
        if (over.FirstToken > first || over.EndToken < end) return false;
        if (over.Type is EntityType.Date or EntityType.Money) return true;
        if (over.Type is not EntityType.Person) return false;
        for (var i = over.FirstToken; i < over.EndToken; i++)
        {
            if (i >= first && i < end) continue;
            if (knowledge.MatchTitle(document, i, over.EndToken, out _) > 0 || lexicon.MatchAgent(document, i, over.EndToken, out _) > 0) return false;
        }

        return true;
    }

    // Of what the tagger has found in "German Chancellor Anna Brandt", the person with whom it ends.
    private static Mention? Heading(List<Mention> mentions, int first, int end)
    {
        for (var i = first; i < mentions.Count && mentions[i].FirstToken < end; i++)
        {
            if (mentions[i].EndToken >= end) return mentions[i];
        }

        return null;
    }

    private static EntityType TypeOf(Document document, KnowledgeBase knowledge, KnownActor actor, ActorTerm term, Mention? over)
    {
        if (actor.Entry.Type is { } type) return type;
        if (term.Codes.Count > 0 && actor.Is(term.Codes[0]))
        {
            // A dictionary may have the cities of a country as names of it: they are places all the same.
            if (over is { Type: EntityType.Place } && knowledge.FindCountry(term.Codes[0].Country) is not null && !IsCountryName(knowledge, over.Span.Of(document.Text))) return EntityType.Place;
            return over is { Type: EntityType.Nationality } ? EntityType.Nationality : EntityType.Country;
        }

        if (over is { Type: not (EntityType.Date or EntityType.Money) }) return over.Type;
        if (knowledge.Lookup(actor.Entry.Name).Any(e => e.Kind == EntryKind.AllianceName)) return EntityType.Alliance;
        return EntityType.Organization;
    }

    private static bool IsCountryName(KnowledgeBase knowledge, ReadOnlySpan<char> name)
    {
        foreach (var entry in knowledge.Lookup(name))
        {
            if (entry.Kind == EntryKind.CountryName) return true;
        }

        return false;
    }

    // "Defense Ministry" of "Kazakh Defense Ministry"; null where nothing of worth is left.
    private static Mention? Rest(Document document, Mention mention, List<Mention> names, int next)
    {
        if (mention.Type is not (EntityType.Organization or EntityType.Facility) || names[next].FirstToken > mention.FirstToken) return null;
        if (next + 1 < names.Count && names[next + 1].FirstToken < mention.EndToken) return null;
        var first = names[next].EndToken;
        if (first < mention.EndToken && document.TokenText(first) is "'s" or "\u2019s" or "'" or "\u2019") first++;
        if (first >= mention.EndToken || !char.IsUpper(document.TokenText(first)[0])) return null;
        return mention with { FirstToken = first, Span = document.SpanOfTokens(first, mention.EndToken) };
    }
}
