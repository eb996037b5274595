using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>A rule: which word says a relation, and where the actors stand. Immutable; read from YAML by <see cref="RuleSet"/>.</summary>
public sealed class Rule
{
    /// <summary>Its name, which every relation it finds carries.</summary>
    public required string Name { get; init; }

    /// <summary>The type of relation it finds.</summary>
    public required RelationType Type { get; init; }

    /// <summary>The CAMEO code; null for facts.</summary>
    public string? Cameo { get; init; }

    /// <summary>How sure a match is, from 0 to 1, before doubts about its actors.</summary>
    public double Confidence { get; init; } = 0.7;

    /// <summary>The file and line it stands on.</summary>
    public required string Location { get; init; }

    /// <summary>Made-up sentences it must find, and such in which it must find nothing.</summary>
    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    internal HashSet<string> Lemmas { get; init; } = [];

    internal IReadOnlyList<string> Suffixes { get; init; } = [];

    internal HashSet<EntityType> Entities { get; init; } = [];

    internal HashSet<UPos> Tags { get; init; } = [];

    internal HashSet<string> Particles { get; init; } = [];

    internal IReadOnlyList<RuleFrame> Frames { get; init; } = [];

    internal IReadOnlyList<RulePath> Where { get; init; } = [];

    internal IReadOnlyList<RulePath> Unless { get; init; } = [];

    internal RelationStatus? Status { get; init; }

    internal bool Absorbs { get; init; }

    /// <summary>Which of two rules of one word is taken: the surer, and the one that asks more.</summary>
    internal double Rank => Confidence + (0.1 * Where.Count) + (Particles.Count > 0 ? 0.3 : 0);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
