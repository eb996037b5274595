namespace GeoNer.Tool.Training;

/// <summary>The sentences of one document of a BIO file: one <c>token TAB label</c> a line, a blank line after each sentence.</summary>
internal sealed class BioDocument
{
    public List<List<string>> Tokens { get; } = [];

    public List<List<string>> Labels { get; } = [];

    /// <summary>Reads the documents of a file. A line that starts with <c># doc</c> or <c>-DOCSTART-</c> begins one.</summary>
    /// <exception cref="InvalidDataException">A line has no label; the message names file and line.</exception>
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

            if (!open)
            {
                document.Tokens.Add([]);
                document.Labels.Add([]);
                open = true;
            }

            document.Tokens[^1].Add(line[..line.IndexOf('\t', StringComparison.Ordinal)]);
            document.Labels[^1].Add(line[(tab + 1)..]);
        }

        if (document.Tokens.Count > 0) yield return document;
    }
}
