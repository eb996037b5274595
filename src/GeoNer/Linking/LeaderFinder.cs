using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>
/// Whom of the known leaders a name stands for: by the full name, or by the surname where title, date and country speak
/// for it. The day of the article decides between holders of one name and whether an office is still held.
/// </summary>
internal static class LeaderFinder
{
    private const int LongName = 4;

    private static readonly string[] HeadTitles = ["vice president", "president", "prime minister", "chancellor", "taoiseach", "king", "queen", "emperor", "emir", "sultan", "secretary of state"];

    /// <summary>Finds the term that fits best.</summary>
    /// <param name="context">The document.</param>
    /// <param name="words">The words of the name, without form of address.</param>
    /// <param name="office">The office the text gives the person; null for none.</param>
    /// <returns>The term, and whether the person holds the office at the time of the article; null where nobody fits.</returns>
    public static (LeaderTerm Term, bool Acts)? Find(LinkingContext context, string[] words, Office? office)
    {
        var name = string.Join(' ', words);
        var found = context.Knowledge.FindLeaders(name);
        if (found.Count == 0 && words.Length > 2) found = context.Knowledge.FindLeaders($"{words[0]} {words[^1]}");
        var isFull = found.Count > 0;
        if (!isFull) found = context.Knowledge.FindLeadersByShortName(name);
        if (found.Count == 0) return null;

        var isOnlyHolder = context.Period is { } now && found.Where(t => t.Overlaps(now.First, now.Last)).Select(t => t.Name).Distinct().Count() == 1;

        // What the text says beside the name is surer than any list.
        var body = office?.Body?.Actor?.RollUp;
        LeaderTerm? best = null;
        var score = 0;
        foreach (var term in found)
        {
            if (body is not null && term.Of != body) continue;
            var fit = Fit(context, term, office, isFull, body is not null, isOnlyHolder && name.Length >= LongName);
            if (fit < 0 || (best is not null && (fit < score || (fit == score && term.From <= best.From)))) continue;
            (best, score) = (term, fit);
        }

        return best is null ? null : (best, Acts(context, best, office));
    }

    // More is better; less than 0 is no fit.
    private static int Fit(LinkingContext context, LeaderTerm term, Office? office, bool isFull, bool hasBody, bool isOnlyHolder)
    {
        var isNow = context.Period is { } period && term.Overlaps(period.First, period.Last);
        var isNear = context.IsNamed(term.Of);
        var fits = office is not null && Fits(term, office.Entry.Phrase);
        if (!isFull)
        {
            // A surname alone is anybody's: it takes two of the day, the country, and a title or that nobody else of that name holds office.
            var reasons = (isNow ? 1 : 0) + (isNear || hasBody ? 1 : 0) + (fits || isOnlyHolder ? 1 : 0);
            if (reasons < 2 || (context.Period is not null && !isNow && !IsFormer(office))) return -1;
        }

        return (isNow ? 8 : 0) + (fits ? 4 : 0) + (isNear ? 2 : 0) + (term.Office is LeaderOffice.State or LeaderOffice.Government ? 1 : 0);
    }

    private static bool Acts(LinkingContext context, LeaderTerm term, Office? office)
    {
        if (IsFormer(office)) return false;
        if (context.Period is { } period) return term.Overlaps(period.First, period.Last);
        return term.To is null || (office is not null && Fits(term, office.Entry.Phrase));
    }

    private static bool IsFormer(Office? office) =>
        office is not null && office.Entry.Phrase.Split(' ') is [var first, ..] && first is "former" or "ex" or "late" or "then" or "deposed" or "ousted";

    /// <summary>Whether a title of the text is of the kind of a term's.</summary>
    public static bool Fits(LeaderTerm term, string phrase) =>
        OfficeOf(phrase) is { } office
            ? office == term.Office || (office == LeaderOffice.State && term.Title.Contains("President", StringComparison.Ordinal))
            : term.Office is LeaderOffice.State or LeaderOffice.Supreme && term.Title.Equals(phrase, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a country has an office of this title, as far as the list of leaders says: Jordan has no chancellor, the United States no prime minister.
    /// A title that no list has, any country may have.
    /// </summary>
    public static bool HasOffice(KnowledgeBase knowledge, string code, string phrase)
    {
        var terms = knowledge.LeadersOf(code);
        if (terms.Count == 0) return true;
        foreach (var title in HeadTitles)
        {
            if (phrase.EndsWith(title, StringComparison.OrdinalIgnoreCase)) return terms.Any(t => t.Title.EndsWith(title, StringComparison.OrdinalIgnoreCase));
        }

        return true;
    }

    /// <summary>Whether a title is one that few countries have, so that it tells the country among several.</summary>
    public static bool IsTelling(string phrase) => HeadTitles.Any(title => phrase.EndsWith(title, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind of office a title is; null for one that the list does not have.</summary>
    public static LeaderOffice? OfficeOf(string phrase)
    {
        if (Has("vice") || Has("deputy") || Has("assistant")) return Has("president") && Has("vice") ? LeaderOffice.Vice : null;
        if (Has("foreign") || Has("external") || phrase.EndsWith("secretary of state", StringComparison.Ordinal)) return LeaderOffice.Foreign;
        if (Has("defence") || Has("defense")) return LeaderOffice.Defence;
        if (Has("secretary-general") || Has("secretary general") || Has("director general") || Has("director-general")) return LeaderOffice.Organization;
        if (Has("prime minister") || Has("premier") || Has("chancellor") || Has("taoiseach") || Has("head of government")) return LeaderOffice.Government;
        if (Has("supreme leader") || Has("general secretary")) return LeaderOffice.Supreme;
        return Has("president") || Has("king") || Has("queen") || Has("emir") || Has("sultan") || Has("emperor") || Has("pope") || Has("monarch") || Has("head of state")
            ? LeaderOffice.State
            : null;

        bool Has(string word)
        {
            var at = phrase.IndexOf(word, StringComparison.Ordinal);
            return at >= 0 && (at == 0 || phrase[at - 1] == ' ') && (at + word.Length == phrase.Length || phrase[at + word.Length] == ' ');
        }
    }
}
