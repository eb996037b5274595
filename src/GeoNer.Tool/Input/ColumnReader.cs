namespace GeoNer.Tool.Input;

/// <summary>Cuts CoNLL files into documents. An empty line ends a sentence; each document goes to the pipeline at once.</summary>
internal static class ColumnReader
{
    /// <summary>
    /// Columns with the token first, apart by tabs or, in a line without one, by spaces. A line that starts with
    /// <c># doc</c> or <c>-DOCSTART-</c> starts a document, another one that starts with <c># </c> and has no tab is a comment.
    /// </summary>
    /// <exception cref="ToolException">A line has no token.</exception>
    public static IEnumerable<ColumnDocument> ReadColumns(string text, string name) => Read(text, name, (document, line, number) =>
    {
        if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal) || (line.StartsWith("# ", StringComparison.Ordinal) && !line.Contains('\t', StringComparison.Ordinal)))
        {
            document.AddOther(line, endsSentence: true);
            return;
        }

        var token = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ' ', 2)[0];
        if (token.Length == 0) throw new ToolException($"{name}:{number}: there is no token in the first column.");
        document.AddToken(new ColumnToken(token, line, number));
    });

    /// <summary>CoNLL-U: <c># newdoc</c> starts a document; ranges (<c>3-4</c>) and empty nodes (<c>8.1</c>) are no tokens.</summary>
    /// <exception cref="ToolException">A line has no number or no form.</exception>
    public static IEnumerable<ColumnDocument> ReadConllU(string text, string name) => Read(text, name, (document, line, number) =>
    {
        if (line.StartsWith('#'))
        {
            document.AddOther(line, endsSentence: false);
            return;
        }

        var columns = line.Split('\t');
        var isWord = columns[0].Length > 0 && columns[0].All(char.IsAsciiDigit);
        var isOther = columns[0].Length > 0 && char.IsAsciiDigit(columns[0][0]) && columns[0].All(c => char.IsAsciiDigit(c) || c is '-' or '.');
        if (columns.Length < 2 || columns[1].Length == 0 || !(isWord || isOther))
            throw new ToolException($"{name}:{number}: not a line of CoNLL-U: it must start with a number, a tab and the form.");
        if (isWord)
            document.AddToken(new ColumnToken(columns[1], line, number));
        else
            document.AddOther(line, endsSentence: false);
    });

    private static IEnumerable<ColumnDocument> Read(string text, string name, Action<ColumnDocument, string, int> add)
    {
        using var lines = new StringReader(text);
        var count = 1;
        var document = new ColumnDocument($"{name}#{count}");
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (StartsDocument(line) && !document.IsEmpty)
            {
                yield return document;
                document = new ColumnDocument($"{name}#{++count}");
            }

            if (string.IsNullOrWhiteSpace(line))
                document.AddOther(line, endsSentence: true);
            else
                add(document, line, number);
        }

        if (!document.IsEmpty) yield return document;
    }

    private static bool StartsDocument(string line) =>
        line.StartsWith("# doc", StringComparison.Ordinal)
        || line.StartsWith("# newdoc", StringComparison.Ordinal)
        || line.StartsWith("-DOCSTART-", StringComparison.Ordinal);
}
