using GeoNer.Documents;

namespace GeoNer.Tests.Text.Corpora;

/// <summary>Reads the Worldwide newswire articles with the tokens and paragraphs of their BIO files.</summary>
public static class Newswire
{
    /// <summary>
    /// The articles whose characters are those of their BIO tokens (a few dozen lost some on the way). The text begins where
    /// the tokens do: the address line above is left out. Sentence ends are the blank lines of the BIO file.
    /// </summary>
    public static IEnumerable<GoldText> Read(string bioPath, string articles)
    {
        foreach (var (name, paragraphs) in Documents(bioPath))
        {
            var path = Path.Combine(articles, name + ".txt");
            if (File.Exists(path) && Align(name, File.ReadAllText(path), paragraphs) is { } text) yield return text;
        }
    }

    private static GoldText? Align(string name, string text, List<List<string>> paragraphs)
    {
        var offsets = Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i])).ToArray();
        var letters = paragraphs.Sum(p => p.Sum(t => t.Count(c => !char.IsWhiteSpace(c))));
        var at = offsets.Length - letters;
        if (at < 0 || letters == 0) return null;
        var start = offsets[at];
        var tokens = new List<TextSpan>();
        var ends = new List<int>();
        foreach (var paragraph in paragraphs)
        {
            foreach (var token in paragraph)
            {
                var first = at;
                foreach (var c in token)
                {
                    if (!char.IsWhiteSpace(c) && text[offsets[at++]] != c) return null;
                }

                if (at > first) tokens.Add(new TextSpan(offsets[first] - start, offsets[at - 1] + 1 - start));
            }

            ends.Add(tokens[^1].End);
        }

        return new GoldText(name, text[start..], tokens, ends);
    }

    private static IEnumerable<(string Name, List<List<string>> Paragraphs)> Documents(string path)
    {
        var name = "";
        var paragraphs = new List<List<string>>();
        var paragraph = new List<string>();
        foreach (var line in File.ReadLines(path).Append("# doc "))
        {
            if ((line.Length == 0 || line.StartsWith("# doc ", StringComparison.Ordinal)) && paragraph.Count > 0)
            {
                paragraphs.Add(paragraph);
                paragraph = [];
            }

            if (line.StartsWith("# doc ", StringComparison.Ordinal))
            {
                if (paragraphs.Count > 0) yield return (name, paragraphs);
                paragraphs = [];
                name = line[6..].Split(' ')[0];
            }
            else if (line.Length > 0)
            {
                paragraph.Add(line.Split('\t')[0]);
            }
        }
    }
}
