using System.Collections.Frozen;

namespace GeoNer.Documents;

/// <summary>The written form of each <see cref="DependencyRelation"/>. Safe for any number of threads.</summary>
public static class DependencyRelations
{
    private static readonly string[] Names =
    [
        "dep", "root",
        "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
        "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "det",
        "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod",
        "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl",
        "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
    ];

    private static readonly FrozenDictionary<string, DependencyRelation> ByName =
        Names.Select((name, i) => (name, i)).ToFrozenDictionary(x => x.name, x => (DependencyRelation)x.i);

    /// <summary>Number of relations.</summary>
    public static int Count => Names.Length;

    /// <summary>The form used in CoNLL-U, such as <c>obl:agent</c>.</summary>
    public static string Name(this DependencyRelation relation) => Names[(int)relation];

    /// <summary>
    /// Reads the form used in CoNLL-U. An unknown subtype gives its main relation (<c>nmod:foo</c> is <c>nmod</c>),
    /// anything else unknown gives <see cref="DependencyRelation.Dep"/>.
    /// </summary>
    public static DependencyRelation Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ByName.TryGetValue(name, out var relation)) return relation;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ByName.TryGetValue(name[..colon], out relation) ? relation : DependencyRelation.Dep;
    }

    /// <summary>True when <paramref name="name"/> is exactly one of the known written forms.</summary>
    public static bool IsKnown(string name) => ByName.ContainsKey(name);
}
