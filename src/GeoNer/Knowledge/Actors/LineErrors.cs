using GeoNer.Models;

namespace GeoNer.Knowledge;

/// <summary>The malformed lines of a file, so that they can be mended at one go. For one thread.</summary>
internal sealed class LineErrors(string file)
{
    // A file of another kind is wrong on every line.
    private const int MostShown = 100;

    private readonly List<(int Line, string Message)> _errors = [];

    public bool IsEmpty => _errors.Count == 0;

    public void Add(int line, string message) => _errors.Add((line, message));

    /// <exception cref="ModelException">There were errors: each with file and line, the first ones where there are many.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count == 0) return;
        var shown = _errors.OrderBy(e => e.Line).Take(MostShown).Select(e => $"{file}:{e.Line}: {e.Message}");
        var rest = _errors.Count > MostShown ? $"\n{file}: and {_errors.Count - MostShown} more." : "";
        throw new ModelException(string.Join('\n', shown) + rest);
    }
}
