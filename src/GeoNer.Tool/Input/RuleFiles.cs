using GeoNer.Relations;
using GeoNer.RuleCompiler;

namespace GeoNer.Tool.Input;

/// <summary>The user's own rules, in YAML (docs/rules.md).</summary>
internal static class RuleFiles
{
    /// <summary>Reads rule files and adds them to the rules of the package.</summary>
    /// <returns>Null when there are no files.</returns>
    /// <exception cref="ToolException">A file cannot be read or is not YAML.</exception>
    /// <exception cref="Models.ModelException">A rule is malformed; the message has file, line and remedy.</exception>
    public static async Task<RuleSet?> ReadAsync(IReadOnlyList<string>? paths, ToolConsole console, CancellationToken cancellationToken)
    {
        if (paths is null or []) return null;
        var files = new List<RuleNode>();
        foreach (var path in paths)
        {
            var input = InputFile.Open(path, console);
            using var text = new StringReader(await input.ReadTextAsync(cancellationToken).ConfigureAwait(false));
            try
            {
                files.Add(YamlRuleReader.Read(text, input.Name));
            }
            catch (FormatException error)
            {
                throw new ToolException(error.Message, error);
            }
        }

        return RuleSet.ShippedWith(files);
    }
}
