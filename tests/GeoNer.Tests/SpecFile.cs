namespace GeoNer.Tests;

/// <summary>One case of a file of specifications by example: what <c>tests/specs/README.md</c> calls a case.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Heading">What it shows.</param>
/// <param name="Note">What stands after <c>text</c> in the fence; empty for nothing.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">The lines of the block <c>expect</c>.</param>
public sealed record SpecFile(string File, string Heading, string Note, string Text, IReadOnlyList<string> Expected)
{
    /// <summary>The cases of a file, in order.</summary>
    public static IEnumerable<SpecFile> Read(string path)
    {
        var (heading, block, note) = ("", "", "");
        var (text, expected) = (new List<string>(), new List<string>());
        foreach (var line in System.IO.File.ReadLines(path).Append("## "))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal) && block.Length == 0)
            {
                if (text.Count > 0) yield return new SpecFile(Path.GetFileName(path), heading, note, string.Join('\n', text), [.. expected]);
                (heading, note) = (line[3..].Trim(), "");
                text.Clear();
                expected.Clear();
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                var words = line[3..].Trim().Split(' ', 2);
                block = words[0];
                if (words.Length > 1) note = words[1];
            }
            else if (block == "text")
            {
                text.Add(line);
            }
            else if (block == "expect" && line.Trim().Length > 0)
            {
                expected.Add(line.Trim());
            }
        }
    }
}
