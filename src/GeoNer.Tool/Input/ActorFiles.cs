using GeoNer.Knowledge;
using GeoNer.Models;

namespace GeoNer.Tool.Input;

/// <summary>The user's own actors (docs/actors.md).</summary>
internal static class ActorFiles
{
    /// <summary>Reads dictionary files; the extension of each says what it is.</summary>
    /// <returns>Null when there are no files.</returns>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    /// <exception cref="ModelException">A line is malformed; the message has file, line and remedy.</exception>
    public static async Task<ActorLexicon?> ReadAsync(IReadOnlyList<string>? paths, ToolConsole console, CancellationToken cancellationToken)
    {
        if (paths is null or []) return null;
        var files = new List<(string Name, string Text)>();
        foreach (var input in paths.Select(p => InputFile.Open(p, console)).ToList())
            files.Add((input.Name, await input.ReadTextAsync(cancellationToken).ConfigureAwait(false)));
        return ActorLexicon.Parse(files);
    }
}
