using GeoNer.Documents;

namespace GeoNer.Tests.Text.Corpora;

/// <summary>
/// Writes the tokens of the Worldwide newswire in the tokenizer's own conventions where the two differ on purpose. The corpus
/// cuts at every hyphen (<c>long - term</c>), cuts the period off abbreviations (<c>U . S .</c>, <c>Dr .</c>), and cuts curly
/// clitics in two (<c>it ’ s</c>, <c>don ’ t</c>) though straight ones as Universal Dependencies do.
/// </summary>
public static class NewswireStyle
{
    public static List<TextSpan> Join(string text, IReadOnlyList<TextSpan> tokens)
    {
        var cut = Treebank.JoinHyphens(text, tokens);
        var joined = new List<TextSpan>();
        for (var i = 0; i < cut.Count; i++)
        {
            var token = cut[i];
            var previous = joined.Count > 0 && joined[^1].End == token.Start ? joined[^1] : default;
            if (!previous.IsEmpty && IsClitic(text, previous, token))
                JoinClitic(text, joined, token);
            else if (!previous.IsEmpty && IsAbbreviation(text, previous, token))
                joined[^1] = previous with { End = token.End };
            else
                joined.Add(token);
        }

        return joined;
    }

    private static bool IsClitic(string text, TextSpan previous, TextSpan token) =>
        previous.Length == 1 && text[previous.Start] == '’' && token.Of(text) is "s" or "t" or "re" or "ve" or "m" or "d" or "ll" or "S" or "T";

    private static void JoinClitic(string text, List<TextSpan> joined, TextSpan token)
    {
        var start = joined[^1].Start;
        joined.RemoveAt(joined.Count - 1);
        if (token.Of(text) is "t" or "T" && joined.Count > 0 && joined[^1].End == start && text[start - 1] is 'n' or 'N')
        {
            joined[^1] = joined[^1] with { End = start - 1 };
            start--;
            if (joined[^1].IsEmpty) joined.RemoveAt(joined.Count - 1);
        }

        joined.Add(new TextSpan(start, token.End));
    }

    // U . S . and the common titles, months and company forms; and the letter after an acronym's period.
    private static bool IsAbbreviation(string text, TextSpan previous, TextSpan token)
    {
        var last = text[previous.End - 1];
        if (token.Of(text) is ".")
            return (previous.Length == 1 && char.IsUpper(last)) || (previous.Length >= 3 && text[previous.End - 2] == '.')
                || previous.Of(text) is "Dr" or "Mr" or "Ms" or "Mrs" or "Jr" or "St" or "Gen" or "Lt" or "Co" or "Ltd" or "Inc" or "Corp"
                    or "Rep" or "Jan" or "Feb" or "Aug" or "Sept" or "Oct" or "Nov" or "Dec" or "etc" or "Mt" or "Maj" or "i.e" or "Rtd" or "No";
        return last == '.' && previous.Length >= 2 && char.IsUpper(text[previous.End - 2]) && token.Length == 1 && char.IsLetter(text[token.Start]);
    }
}
