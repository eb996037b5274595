using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Tagging;

/// <summary>
/// Mends the mentions of a tagger with the knowledge base: a place and its country taken as one name are cut apart, a title
/// at the end of a body's name is cut off, a name of which the tagger has a part is made whole, and what the tagger has passed over is
/// added: countries, their people and seats of government, alliances, armed groups, and the surnames of persons that the text has named.
/// </summary>
internal static class KnownNames
{
    private const double AddedConfidence = 0.7;
    private const int LongestTitleRest = 3;
    private const int LongestWidening = 3;

    public static List<Mention> Mend(Document document, KnowledgeBase knowledge)
    {
        var mended = new List<Mention>(document.Entities.Count);
        foreach (var mention in document.Entities) AddParts(document, knowledge, mention, mended);
        Widen(document, knowledge, mended);
        AddMissing(document, knowledge, mended);
        mended.Sort((a, b) => a.Span.CompareTo(b.Span));
        return mended;
    }

    private static void AddParts(Document document, KnowledgeBase knowledge, Mention mention, List<Mention> mended)
    {
        for (var i = mention.FirstToken + 1; i < mention.EndToken; i++)
        {
            // "Lyon, France"
            if (document.TokenText(i) is "," && i + 1 < mention.EndToken && mention.Type is not (EntityType.Date or EntityType.Money)
                && Find(knowledge, document.SpanOfTokens(i + 1, mention.EndToken).Of(document.Text), EntryKind.CountryName) is not null)
            {
                mended.Add(Cut(document, mention, mention.FirstToken, i) with { Type = mention.Type });
                mended.Add(Cut(document, mention, i + 1, mention.EndToken) with { Type = EntityType.Country });
                return;
            }

            // "San Francisco, California"
            if (document.TokenText(i) is "," && i + 1 < mention.EndToken && mention.Type == EntityType.Place && knowledge.FindCities(document.Slice(document.SpanOfTokens(i + 1, mention.EndToken))).Any(c => c.IsRegion))
            {
                mended.Add(Cut(document, mention, mention.FirstToken, i));
                mended.Add(Cut(document, mention, i + 1, mention.EndToken));
                return;
            }

            // "NATO Secretary-General", and "Kazakh Defense" of "Kazakh Defense Minister"
            if (mention.Type is EntityType.Organization or EntityType.Place or EntityType.Nationality
                && knowledge.MatchTitle(document, i, Math.Min(document.TokenCount, mention.EndToken + LongestTitleRest), out _) >= mention.EndToken - i
                && Find(knowledge, document.SpanOfTokens(mention.FirstToken, i).Of(document.Text), null) is { } body)
            {
                mended.Add(Cut(document, mention, mention.FirstToken, i) with { Type = TypeOf(body, mention.Type) });
                return;
            }
        }

        mended.Add(mention);
    }

    // "Yugoslav Republic of Macedonia" of "former Yugoslav Republic of Macedonia", "Skerrit" of "Roosevelt Skerrit": a known name that begins before.
    private static void Widen(Document document, KnowledgeBase knowledge, List<Mention> mended)
    {
        mended.Sort((a, b) => a.Span.CompareTo(b.Span));
        for (var m = mended.Count - 1; m >= 0; m--)
        {
            var mention = mended[m];
            if (mention.Type is EntityType.Date or EntityType.Money) continue;
            var least = Math.Max(m > 0 ? mended[m - 1].EndToken : 0, mention.FirstToken - LongestWidening);
            for (var first = least; first < mention.FirstToken; first++)
            {
                if (WidenedType(document, knowledge, mention, first) is not { } type) continue;
                mended[m] = Cut(document, mention, first, mention.EndToken) with { Type = type };
                break;
            }
        }
    }

    private static EntityType? WidenedType(Document document, KnowledgeBase knowledge, Mention mention, int first)
    {
        if (mention.Type == EntityType.Person)
            return IsWrittenAsName(document.TokenText(first)) && knowledge.MatchTitle(document, first, first + 1, out _) == 0 && knowledge.FindLeaders(document.SpanOfTokens(first, mention.EndToken).Of(document.Text)).Count > 0 ? EntityType.Person : null;
        return knowledge.MatchLongest(document, first, mention.EndToken, out var entries) == mention.EndToken - first && entries[0].Kind == EntryKind.CountryName ? EntityType.Country : null;
    }

    private static void AddMissing(Document document, KnowledgeBase knowledge, List<Mention> mended)
    {
        var taken = new bool[document.TokenCount];
        foreach (var mention in mended) taken.AsSpan(mention.FirstToken..mention.EndToken).Fill(true);
        var surnames = Surnames(document, mended);
        foreach (var sentence in document.SentenceSpans)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (taken[i] || document.PartsOfSpeech[i] is not (UPos.PROPN or UPos.NOUN) || !IsWrittenAsName(document.TokenText(i))) continue;
                var length = knowledge.MatchLongest(document, i, sentence.End, out var entries);
                var isSurname = length == 0 && surnames.TryGetValue(document.TokenText(i), out var named) && named < i;
                if (isSurname) length = 1;
                if (length == 0 || taken.AsSpan(i, length).Contains(true) || !StandsAlone(document, sentence, taken, i, length)) continue;
                if ((isSurname ? EntityType.Person : MissingType(document, i, entries[0])) is not { } type) continue;
                mended.Add(new Mention
                {
                    Type = type,
                    FirstToken = i,
                    EndToken = i + length,
                    Span = document.SpanOfTokens(i, i + length),
                    Confidence = AddedConfidence,
                });
                i += length - 1;
            }
        }
    }

    private static EntityType? MissingType(Document document, int token, KnowledgeEntry entry)
    {
        // "Soviets" may be tagged a common noun, "Poles" at the start of a sentence may be one.
        if (document.PartsOfSpeech[token] != UPos.PROPN && entry.Kind != EntryKind.CountryPeople) return null;
        return entry.Kind switch
        {
            EntryKind.CountryName => EntityType.Country,
            EntryKind.AllianceName => EntityType.Alliance,
            EntryKind.GroupName or EntryKind.Seat => EntityType.Organization,
            EntryKind.CountryPeople when document.TokenText(token) is [.., 's'] => EntityType.Nationality,
            _ => null,
        };
    }

    // "al-Shabaab" begins small.
    private static bool IsWrittenAsName(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || (word.Length > 3 && word[2] == '-' && char.IsUpper(word[3]) && word[..2] is "al" or "el");

    // The last words of the names of persons, and where each is first.
    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Surnames(Document document, List<Mention> mentions)
    {
        var surnames = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Type == EntityType.Person) surnames.TryAdd(document.TokenText(mention.EndToken - 1).ToString(), mention.FirstToken);
        }

        return surnames.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    // Part of a longer name it is something else: "Jordan Henderson", "Bank of China Tower".
    private static bool StandsAlone(Document document, SentenceSpan sentence, bool[] taken, int first, int length)
    {
        var before = first > sentence.Start && document.PartsOfSpeech[first - 1] == UPos.PROPN && !taken[first - 1];
        var after = first + length < sentence.End && document.PartsOfSpeech[first + length] == UPos.PROPN && !taken[first + length];
        return !before && !after;
    }

    private static Mention Cut(Document document, Mention mention, int first, int end) =>
        mention with { FirstToken = first, EndToken = end, Span = document.SpanOfTokens(first, end) };

    private static KnowledgeEntry? Find(KnowledgeBase knowledge, ReadOnlySpan<char> name, EntryKind? kind)
    {
        foreach (var entry in knowledge.Lookup(name))
        {
            if (kind is null ? entry.Kind is EntryKind.CountryName or EntryKind.CountryAdjective or EntryKind.AllianceName or EntryKind.GroupName : entry.Kind == kind) return entry;
        }

        return null;
    }

    private static EntityType TypeOf(KnowledgeEntry entry, EntityType tagged) => entry.Kind switch
    {
        EntryKind.CountryName => EntityType.Country,
        EntryKind.CountryAdjective => EntityType.Nationality,
        EntryKind.AllianceName => EntityType.Alliance,
        _ => tagged,
    };
}
