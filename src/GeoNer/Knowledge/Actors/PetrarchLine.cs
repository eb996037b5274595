namespace GeoNer.Knowledge;

/// <summary>
/// One line of a PETRARCH dictionary without its comment, cut into its parts: <c>NAME {PLURAL} [CODE] [CODE]</c>. Parts that are not there are empty.
/// </summary>
internal sealed class PetrarchLine
{
    private PetrarchLine(int number, string text) => (Number, Text) = (number, text);

    public int Number { get; }

    /// <summary>The whole line, without comment and white space at its ends.</summary>
    public string Text { get; }

    /// <summary>What stands before the first bracket; with the <c>+</c> of a synonym.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What stands in braces: the plurals of an agent; null without braces.</summary>
    public string? Plurals { get; private set; }

    /// <summary>What stands in brackets.</summary>
    public List<string> Brackets { get; } = [];

    /// <summary>What is wrong with the line; null when it is well formed.</summary>
    public string? Problem { get; private set; }

    /// <summary>The lines of a text that say something: those between <c>&lt;!</c> and <c>--&gt;</c>, after <c>#</c>, and empty ones do not.</summary>
    public static IEnumerable<PetrarchLine> ReadAll(string text)
    {
        var isComment = false;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            isComment |= line.StartsWith("<!", StringComparison.Ordinal);
            if (isComment)
            {
                isComment = !line.Contains("-->", StringComparison.Ordinal);
                continue;
            }

            line = WithoutComment(line).Trim();
            if (line.Length > 0) yield return Parse(number, line);
        }
    }

    // '#' and, as TABARI has it, ';' start a comment, but not in brackets: [###].
    private static string WithoutComment(string line)
    {
        var isInside = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '[') isInside = true;
            else if (line[i] == ']') isInside = false;
            else if (!isInside && line[i] is '#' or ';') return line[..i];
        }

        // A bracket that is not closed: what follows '#' is a comment all the same.
        return isInside && line.IndexOf('#', line.LastIndexOf('[')) is > 0 and var mark ? line[..mark] : line;
    }

    private static PetrarchLine Parse(int number, string text)
    {
        var line = new PetrarchLine(number, text);
        var at = text.AsSpan().IndexOfAny('[', '{');
        if (at < 0)
        {
            line.Name = text;
            return line;
        }

        line.Name = text[..at].Trim();
        while (at < text.Length)
        {
            var isBrace = text[at] == '{';
            var end = text.IndexOf(isBrace ? '}' : ']', at);
            if (end < 0)
            {
                line.Problem = $"'{text[at..]}' is not closed: there is no '{(isBrace ? '}' : ']')}'.";
                return line;
            }

            if (isBrace) line.Plurals = text[(at + 1)..end];
            else line.Brackets.Add(text[(at + 1)..end]);
            for (at = end + 1; at < text.Length && char.IsWhiteSpace(text[at]);) at++;
            if (at >= text.Length || text[at] is '[' or '{') continue;
            line.Problem = $"'{text[at..]}' stands after the brackets: a comment starts with '#', and a name has a line of its own.";
            return line;
        }

        return line;
    }
}
