using GeoNer.Tagging;

namespace GeoNer.Tool.Training;

/// <summary>
/// Writes training sentences a second time with the tokens of our tokenizer. The treebanks and the newswire corpus cut at
/// hyphens (<c>long - term</c>), the newswire also cuts the period off abbreviations and initials (<c>U . S .</c>): trained on
/// both forms, the taggers know what the tokenizer gives them and what they are given by <c>geoner tag</c>.
/// </summary>
internal sealed class TokenJoiner(WordClasses classes)
{
    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "non", "anti", "pro", "ex", "co", "pre", "post", "semi", "re", "mid", "vice", "al", "el", "self", "cross", "inter", "multi", "counter", "sub", "ultra",
    };

    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "Dr", "Mr", "Ms", "Mrs", "Jr", "St", "Gen", "Lt", "Col", "Sgt", "Capt", "Co", "Ltd", "Inc", "Corp", "Rep", "Sen", "Gov", "Rev", "Prof",
        "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Mt", "Maj", "Rtd", "No",
    };

    /// <summary>Joins the tokens of a sentence.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="glued">Whether a token is known to stand right before the next; null where that is not known.</param>
    /// <returns>The groups of old tokens that are one token now, each as first and end; as many as tokens when nothing was joined.</returns>
    public List<(int First, int End)> Group(IReadOnlyList<string> tokens, IReadOnlyList<bool>? glued = null)
    {
        var groups = new List<(int First, int End)>();
        for (var i = 0; i < tokens.Count;)
        {
            var end = i + 1;
            while (end < tokens.Count && Joins(tokens, i, end, glued)) end += tokens[end] is "-" or "\u2019" ? 2 : 1;
            groups.Add((i, end));
            i = end;
        }

        return groups;
    }

    private bool Joins(IReadOnlyList<string> tokens, int first, int at, IReadOnlyList<bool>? glued)
    {
        if (glued is not null && !glued[at - 1]) return false;
        if (tokens[at] is "-" && at + 1 < tokens.Count && IsWord(tokens[at - 1]) && IsWord(tokens[at + 1]))
            return glued is not null ? glued[at] : IsCompound(tokens[at - 1], tokens[at + 1]);
        if (glued is not null) return false;

        // An initial and its period, but not the period that ends the sentence.
        if (tokens[at] is "." && at + 1 < tokens.Count)
            return (tokens[at - 1].Length == 1 && char.IsUpper(tokens[at - 1][0])) || Abbreviations.Contains(tokens[at - 1]);
        return tokens[at].Length == 1 && char.IsUpper(tokens[at][0]) && at - first >= 2 && tokens[at - 1] is "."
            && at + 1 < tokens.Count && tokens[at + 1] is ".";
    }

    private bool IsCompound(string left, string right) =>
        classes.Lookup(FeatureHash.Folded(left + "-" + right)).Fine != 0
        || Prefixes.Contains(left)
        || right.EndsWith("ed", StringComparison.Ordinal) || right is "led" or "made" or "born" or "built" or "wide" or "year" or "old" or "day" or "member" or "nation";

    private static bool IsWord(string token) => char.IsLetterOrDigit(token[0]) || (token.Length == 1 && token[0] == '.');
}
