using System.Text;

namespace GeoNer.Knowledge;

/// <summary>Brings the names of PETRARCH dictionaries, which are all in capitals, to the form that texts have.</summary>
internal static class ActorNameCase
{
    // IMF, PLO, U.N.: as short as this a name in capitals is an acronym, and would be a word (ENT, US) if it were found in small letters.
    private const int LongestAcronym = 3;

    private static readonly string[] SmallWords = ["of", "the", "and", "for", "in", "on", "to", "de", "del", "al", "bin", "von", "van"];

    /// <summary><c>PRESIDENT GEORGE W. BUSH</c> as <c>President George W. Bush</c>. A name with a small letter stays as it is.</summary>
    public static string OfActor(string name)
    {
        if (name.Any(char.IsLower) || name.Count(char.IsLetter) <= LongestAcronym) return name;
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var lower = words[i].ToLowerInvariant();
            words[i] = i > 0 && SmallWords.Contains(lower) ? lower : Capitalized(words[i]);
        }

        return string.Join(' ', words);
    }

    /// <summary>The regular plural of the last word.</summary>
    public static string Plural(string noun)
    {
        if (noun.EndsWith('y') && noun.Length > 1 && !"aeiou".Contains(noun[^2], StringComparison.Ordinal)) return noun[..^1] + "ies";
        return noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es" : noun + "s";
    }

    private static string Capitalized(string word)
    {
        var text = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            // Another part begins after a mark, but "'s" is none.
            var begins = i == 0 || (!char.IsLetterOrDigit(word[i - 1]) && !(word[i - 1] is '\'' && i == word.Length - 1));
            text.Append(begins ? word[i] : char.ToLowerInvariant(word[i]));
        }

        return text.ToString();
    }
}
