using System.Collections.Frozen;
using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>An office that the text gives a person.</summary>
/// <param name="Title">The title as written.</param>
/// <param name="Entry">What is known of the title.</param>
/// <param name="FirstToken">First token of the title.</param>
/// <param name="EndToken">After the last token of the title.</param>
/// <param name="Body">The mention of the country or body the office is of; null where the text does not name it beside.</param>
internal sealed record Office(string Title, OfficeTitle Entry, int FirstToken, int EndToken, Mention? Body);

/// <summary>
/// Finds the office of a named person: a title before the name (<c>Kazakh Defense Minister Daniyal Akhmetov</c>), or in
/// apposition (<c>Jens Stoltenberg, the NATO secretary-general</c>; <c>Poland's president, Andrzej Duda</c>), with the country
/// or body before it or after <c>of</c>.
/// </summary>
internal static class OfficeFinder
{
    private const int LongestTitle = 7;
    private const int LongestPortfolio = 9;
    private const int FarthestCounterpart = 60;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Honorifics = new[]
    {
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "lady", "dame", "prof", "prof.", "professor", "excellency", "miss", "madam",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word before a name is a mere form of address (<c>Dr.</c>).</summary>
    public static bool IsHonorific(ReadOnlySpan<char> word) => Honorifics.Contains(word);

    public static Office? Find(Document document, KnowledgeBase knowledge, Func<int, Mention?> nameOf, Mention person)
    {
        var sentence = SentenceOf(document, person.FirstToken);
        // What names the body is surer: "Sheikh Abdullah, UAE Minister of Foreign Affairs".
        var before = WithoutFormer(document, Before(document, knowledge, nameOf, person, sentence));
        if (before is { Body: not null, Entry.ActsForCountry: true }) return before;
        var after = After(document, knowledge, nameOf, person, sentence);
        // "Former Kenyan minister …, now the African Union's envoy"
        if (before is { Body: not null } && after is not { Body: not null, Entry.ActsForCountry: true }) return before;
        return after is { Body: not null } ? after : before ?? after ?? Counterpart(document, knowledge, nameOf, person, sentence);
    }

    // "Former Kenyan foreign minister": the word stands before the country, not before the title.
    private static Office? WithoutFormer(Document document, Office? office) =>
        office is { Body: { } body } && body.EndToken <= office.FirstToken && body.FirstToken > 0
            && document.Lemmas[body.FirstToken - 1].ToLowerInvariant() is "former" or "ex" or "late" or "deposed" or "ousted"
            ? office with { Entry = office.Entry with { Phrase = $"former {office.Entry.Phrase}", ActsForCountry = false } }
            : office;

    // "his Irish counterpart Micheal Martin" has the office of whoever is named before.
    private static Office? Counterpart(Document document, KnowledgeBase knowledge, Func<int, Mention?> nameOf, Mention person, SentenceSpan sentence)
    {
        var at = person.FirstToken - 1;
        if (at > sentence.Start && document.TokenText(at) is ",") at--;
        if (at <= sentence.Start || document.Lemmas[at] is not ("counterpart" or "counter-part" or "colleague") || BodyBefore(document, nameOf, at, sentence) is not { } body) return null;
        for (var token = at - 1; token >= Math.Max(0, at - FarthestCounterpart); token--)
        {
            if (nameOf(token) is not { Type: EntityType.Person } other || other.FirstToken != token) continue;
            var office = Before(document, knowledge, nameOf, other, SentenceOf(document, token)) ?? After(document, knowledge, nameOf, other, SentenceOf(document, token));
            if (office is not null) return office with { Body = body, FirstToken = at, EndToken = at + 1 };
        }

        return null;
    }

    // [body] title [,] Name
    private static Office? Before(Document document, KnowledgeBase knowledge, Func<int, Mention?> nameOf, Mention person, SentenceSpan sentence)
    {
        var end = person.FirstToken;
        while (end > sentence.Start && Honorifics.Contains(document.TokenText(end - 1))) end--;
        if (end > sentence.Start && document.TokenText(end - 1) is "," && end - 1 > sentence.Start) end--;
        for (var first = Math.Max(sentence.Start, end - LongestTitle); first < end; first++)
        {
            if (knowledge.MatchTitle(document, first, end, out var title) != end - first || title is null || IsHonorific(title.Phrase)) continue;
            if (nameOf(first) is { } name && !Swallowed(name, first, end)) continue;
            // Behind a comma a title is the apposition of the name before it, but for "Poland's president, Andrzej Duda".
            var body = BodyBefore(document, nameOf, first, sentence);
            if (end < person.FirstToken && body is null) return null;
            return new Office(Written(document, first, end), title, first, end, body ?? BodyAfterName(document, knowledge, nameOf, person, sentence));
        }

        if (Portfolio(document, knowledge, nameOf, end, sentence) is { } portfolio) return portfolio;

        // A title with "of": "President of Poland Andrzej Duda", "Secretary-General of NATO Jens Stoltenberg".
        return nameOf(end - 1 < 0 ? 0 : end - 1) is { } of && of.EndToken == end && IsBody(of) && of.FirstToken - 1 > sentence.Start
            && document.Lemmas[of.FirstToken - 1] is "of"
            ? TitleEndingAt(document, knowledge, nameOf, of.FirstToken - 1, sentence, of)
            : null;
    }

    // Name , [the] [body] title [of body]
    private static Office? After(Document document, KnowledgeBase knowledge, Func<int, Mention?> nameOf, Mention person, SentenceSpan sentence)
    {
        var i = person.EndToken;
        if (i >= sentence.End || document.TokenText(i) is not ",") return null;
        i++;
        if (i < sentence.End && document.Lemmas[i] is "now" or "currently") i++;
        if (i < sentence.End && document.Lemmas[i] is "the" or "a" or "an" or "its" or "his" or "her") i++;
        Mention? body = null;
        if (i < sentence.End && nameOf(i) is { } name && IsBody(name))
        {
            body = name;
            i = name.EndToken;
            if (i < sentence.End && document.TokenText(i) is "'s" or "\u2019s" or "'" or "\u2019") i++;
        }

        // Up to three words may describe the title: "the country's long-serving president".
        for (var first = i; first < Math.Min(i + 3, sentence.End); first++)
        {
            var length = knowledge.MatchTitle(document, first, sentence.End, out var title);
            if (length == 0 || title is null)
            {
                if (document.PartsOfSpeech[first] is not (UPos.ADJ or UPos.NOUN or UPos.PROPN or UPos.ADV)) return null;
                continue;
            }

            var end = first + length;
            if (IsOfTheNext(document, knowledge, nameOf, end, sentence)) return null;
            if (end + 1 < sentence.End && document.Lemmas[end] is "of" or "for" or "to")
            {
                var next = end + 1;
                if (document.Lemmas[next] is "the" && next + 1 < sentence.End) next++;
                if (nameOf(next) is { } of && IsBody(of)) body ??= of;
            }

            return new Office(Written(document, first, end), title, first, end, body);
        }

        return null;
    }

    // "Ali El Halabi, Deputy Minister of Information Technology Ghada Labib": in a list a title is that of the name after it.
    private static bool IsOfTheNext(Document document, KnowledgeBase knowledge, Func<int, Mention?> nameOf, int end, SentenceSpan sentence)
    {
        var at = end;
        while (at < sentence.End && nameOf(at)?.Type != EntityType.Person
            && document.PartsOfSpeech[at] is UPos.NOUN or UPos.PROPN or UPos.ADJ or UPos.CCONJ or UPos.ADP or UPos.DET) at++;
        if (at >= sentence.End || nameOf(at) is not { Type: EntityType.Person }) return false;
        if (at == end) return true;

        // "spokesman for President Duda", "lawyer of Anna Weber": the name has a title of its own, or is whom the office serves.
        return document.PartsOfSpeech[at - 1] is UPos.NOUN or UPos.PROPN && knowledge.MatchTitle(document, at - 1, at, out _) == 0;
    }

    // [body] title of words Name: "Turkish Minister of Energy and Natural Resources Fatih Dönmez"
    private static Office? Portfolio(Document document, KnowledgeBase knowledge, Func<int, Mention?> nameOf, int end, SentenceSpan sentence)
    {
        for (var of = end - 1; of > sentence.Start && of > end - LongestPortfolio; of--)
        {
            if (document.Lemmas[of] is not ("of" or "for"))
            {
                if (document.PartsOfSpeech[of] is UPos.NOUN or UPos.PROPN or UPos.ADJ or UPos.CCONJ or UPos.DET && nameOf(of)?.Type != EntityType.Person) continue;
                return null;
            }

            if (of == end - 1 || (nameOf(of + 1) is { } after && IsBody(after) && after.Type != EntityType.Organization)) return null;
            for (var first = Math.Max(sentence.Start, of - LongestTitle); first < of; first++)
            {
                if (knowledge.MatchTitle(document, first, of, out var title) != of - first || title is null || IsHonorific(title.Phrase)) continue;
                if (nameOf(first) is { } name && !Swallowed(name, first, end)) continue;
                return new Office(Written(document, first, end), title, first, end, BodyBefore(document, nameOf, first, sentence));
            }

            return null;
        }

        return null;
    }

    private static Office? TitleEndingAt(Document document, KnowledgeBase knowledge, Func<int, Mention?> nameOf, int end, SentenceSpan sentence, Mention body)
    {
        for (var first = Math.Max(sentence.Start, end - LongestTitle); first < end; first++)
        {
            if (nameOf(first) is null && knowledge.MatchTitle(document, first, end, out var title) == end - first && title is not null)
                return new Office(Written(document, first, end), title, first, end, body);
        }

        return null;
    }

    private static Mention? BodyBefore(Document document, Func<int, Mention?> nameOf, int title, SentenceSpan sentence)
    {
        // Between body and title may stand 's and describing words: "Poland's newly elected President".
        for (var i = title - 1; i >= Math.Max(sentence.Start, title - 4); i--)
        {
            if (nameOf(i) is { } name) return IsBody(name) ? name : null;
            if (document.TokenText(i) is "'s" or "\u2019s" or "'" or "\u2019") continue;
            var describes = document.PartsOfSpeech[i] is UPos.ADJ or UPos.ADV or UPos.NOUN
                || (document.PartsOfSpeech[i] is UPos.VERB && document.DependencyLabels[i] is DependencyRelation.Amod);
            if (!describes) return null;
        }

        return null;
    }

    // "President Andrzej Duda of Poland"
    private static Mention? BodyAfterName(Document document, KnowledgeBase knowledge, Func<int, Mention?> nameOf, Mention person, SentenceSpan sentence)
    {
        var i = person.EndToken;
        if (i + 1 >= sentence.End || document.Lemmas[i] is not "of") return null;
        i++;
        if (document.Lemmas[i] is "the" && i + 1 < sentence.End) i++;
        if (nameOf(i) is not { } name || !IsBody(name)) return null;
        // "General Ngoma of the Congolese army"
        return name.Type != EntityType.Nationality || (name.EndToken < sentence.End && knowledge.FindRole(document.Lemmas[name.EndToken]) is { IsGroup: true }) ? name : null;
    }

    // A tagger may take the title for an organisation of its own: "Defense Minister".
    private static bool Swallowed(Mention name, int first, int end) => name.FirstToken >= first && name.EndToken <= end && name.Type is EntityType.Organization or EntityType.Miscellaneous or EntityType.Person or EntityType.Facility;

    private static bool IsBody(Mention name) =>
        name.Type is EntityType.Country or EntityType.Alliance or EntityType.Organization
        || (name.Type == EntityType.Nationality && name.Actor is null or { Type: EntityType.Country or EntityType.Organization or EntityType.Place })
        || (name.Type == EntityType.Place && name.Actor is not null);

    private static string Written(Document document, int first, int end) => string.Join(' ', document.Slice(document.SpanOfTokens(first, end)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static SentenceSpan SentenceOf(Document document, int token)
    {
        var spans = document.SentenceSpans;
        int low = 0, high = spans.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (spans[middle].Start <= token) low = middle;
            else high = middle - 1;
        }

        return spans[low];
    }
}
