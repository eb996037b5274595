namespace GeoNer.Relations;

/// <summary>
/// A node of a rule file: a scalar, a list or a mapping, with the file and line it stands on. Rule files are YAML; whoever
/// reads YAML makes these, so that the library itself needs no YAML reader. Immutable.
/// </summary>
public sealed class RuleNode
{
    private RuleNode(string file, int line, string? scalar, IReadOnlyList<RuleNode>? items, IReadOnlyList<KeyValuePair<string, RuleNode>>? entries)
    {
        File = file;
        Line = line;
        Scalar = scalar;
        Items = items;
        Entries = entries;
    }

    /// <summary>The file the node stands in, as it is named in messages.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The text of a scalar; null for a list or mapping.</summary>
    public string? Scalar { get; }

    /// <summary>The items of a list; null for a scalar or mapping.</summary>
    public IReadOnlyList<RuleNode>? Items { get; }

    /// <summary>The keys and values of a mapping, in the order of the file; null for a scalar or list.</summary>
    public IReadOnlyList<KeyValuePair<string, RuleNode>>? Entries { get; }

    /// <summary>Makes a scalar.</summary>
    public static RuleNode OfScalar(string file, int line, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new RuleNode(file, line, text, null, null);
    }

    /// <summary>Makes a list.</summary>
    public static RuleNode OfList(string file, int line, IReadOnlyList<RuleNode> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new RuleNode(file, line, null, items, null);
    }

    /// <summary>Makes a mapping.</summary>
    public static RuleNode OfMapping(string file, int line, IReadOnlyList<KeyValuePair<string, RuleNode>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new RuleNode(file, line, null, null, entries);
    }
}
