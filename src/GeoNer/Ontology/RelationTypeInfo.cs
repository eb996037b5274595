namespace GeoNer.Ontology;

/// <summary>The codes and words that belong to one <see cref="RelationType"/>. Immutable.</summary>
public sealed class RelationTypeInfo
{
    internal RelationTypeInfo(
        RelationType type, string code, string predicate, string? cameoRoot, QuadClass quadClass, string meaning, bool isSymmetric = false)
    {
        Type = type;
        Code = code;
        Predicate = predicate;
        CameoRoot = cameoRoot;
        QuadClass = quadClass;
        Meaning = meaning;
        IsSymmetric = isSymmetric;
    }

    /// <summary>The type these facts are about.</summary>
    public RelationType Type { get; }

    /// <summary>The name in files: PLOVER's for events (<c>COOPERATE</c>), ours for facts (<c>HOLDS_OFFICE</c>).</summary>
    public string Code { get; }

    /// <summary>The words between source and target in a sentence, third person singular: <c>cooperates with</c>.</summary>
    public string Predicate { get; }

    /// <summary>What counts as it, source first: what a coder is told. Source and target are <c>X</c> and <c>Y</c> where they are named.</summary>
    public string Meaning { get; }

    /// <summary>The CAMEO root code, two digits; null for a fact. CONCEDE and RETREAT share 08 (yield).</summary>
    public string? CameoRoot { get; }

    /// <summary>Cooperation or conflict, in words or deeds; <see cref="QuadClass.None"/> for a fact.</summary>
    public QuadClass QuadClass { get; }

    /// <summary>True where both sides act together, so that the order of source and target says nothing.</summary>
    public bool IsSymmetric { get; }

    /// <summary>True for the 16 PLOVER event types, false for facts.</summary>
    public bool IsEvent => QuadClass != QuadClass.None;
}
