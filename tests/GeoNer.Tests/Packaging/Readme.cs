namespace GeoNer.Tests.Packaging;

/// <summary>The README, of which parts are run.</summary>
internal static class Readme
{
    /// <summary>Tests that write to the README where that is asked for run one after another.</summary>
    public const string Collection = "README";

    public static string Path { get; } = Repository.File("README.md");

    /// <summary>The first block of code in a language, each line with its end.</summary>
    public static string Block(string language)
    {
        var text = File.ReadAllText(Path).ReplaceLineEndings("\n");
        var fence = $"```{language}\n";
        var start = text.IndexOf(fence, StringComparison.Ordinal);
        start.Should().BeGreaterThan(0, $"the README has a block of {language}");
        start += fence.Length;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    /// <summary>The README with other text in the block of code that follows a marker.</summary>
    public static string WithOutput(string marker, string output)
    {
        var text = File.ReadAllText(Path).ReplaceLineEndings("\n");
        var (opening, closing) = ($"<!-- {marker} -->\n```\n", $"```\n<!-- end of {marker} -->");
        var start = text.IndexOf(opening, StringComparison.Ordinal);
        var end = text.IndexOf(closing, StringComparison.Ordinal);
        start.Should().BeGreaterThan(0, $"the README has a block after '{marker}'");
        end.Should().BeGreaterThan(start, $"the block of '{marker}' has its end");
        return text[..(start + opening.Length)] + output + text[end..];
    }
}
