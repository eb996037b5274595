namespace GeoNer.Tool.Training;

/// <summary>The sentences of one document of a BIO file: one <c>token TAB label</c> a line, a blank line after each sentence.</summary>
internal sealed class BioDocument
{
    public List<List<string>> Tokens { get; } = [];

    public List<List<string>> Labels { get; } = [];

    /// <summary>Reads the documents of a file. A line that starts with <c># doc</c> or <c>-DOCSTART-</c> begins one.</summary>
    /// <exception cref="InvalidDataException">A line has no label, or one that is not BIO; the message names file and line.</exception>
    public static IEnumerable<BioDocument> Read(string path)
    {
        var document = new BioDocument();
        var open = false;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var starts = line.StartsWith("# doc", StringComparison.Ordinal) || line.StartsWith("-DOCSTART-", StringComparison.Ordinal);
            if (starts && document.Tokens.Count > 0)
            {
                yield return document;
                document = new BioDocument();
            }

            var tab = line.LastIndexOf('\t');
            if (tab < 0 && line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal) && !starts)
                throw new InvalidDataException($"{path}:{number}: the line has no tab and label.");
            if (starts || tab < 0)
            {
                open = false;
                continue;
            }

            var label = line[(tab + 1)..];
            if (!IsLabel(label)) throw new InvalidDataException($"{path}:{number}: '{label}' is not a label: use O, or B- or I- with a type, such as B-Person.");
            if (!open)
            {
                document.Tokens.Add([]);
                document.Labels.Add([]);
                open = true;
            }

            document.Tokens[^1].Add(line[..line.IndexOf('\t', StringComparison.Ordinal)]);
            document.Labels[^1].Add(label);
        }

        if (document.Tokens.Count > 0) yield return document;
    }

    /// <summary>The document with the tokens of our tokenizer.</summary>
    public BioDocument Join(TokenJoiner joiner)
    {
        var joined = new BioDocument();
        for (var s = 0; s < Tokens.Count; s++)
        {
            var groups = joiner.Group(Tokens[s]);
            joined.Tokens.Add(groups.ConvertAll(g => string.Concat(Tokens[s][g.First..g.End])));
            joined.Labels.Add(groups.ConvertAll(g => LabelOf(Labels[s], g.First, g.End)));
        }

        return joined;
    }

    private static bool IsLabel(string label) =>
        label == "O" || (label.Length > 2 && (label.StartsWith("B-", StringComparison.Ordinal) || label.StartsWith("I-", StringComparison.Ordinal)));

    // "Russia-backed" is no name, "Al-Sabah" and "U.S." are: all of a token's parts must be in one mention.
    private static string LabelOf(List<string> labels, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (labels[i] == "O") return "O";
        }

        return labels[first];
    }
}
