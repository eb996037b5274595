namespace GeoNer.Knowledge;

/// <summary>A military alliance or another intergovernmental body. Immutable; a row of <c>alliances.tsv</c>.</summary>
public sealed record Alliance
{
    /// <summary>The usual acronym, which is the actor's id: <c>NATO</c>.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// <c>military alliance</c>, <c>political union</c>, <c>economic union</c>, <c>regional organization</c>,
    /// <c>global organization</c>, <c>UN agency</c>, <c>court</c>, <c>bank</c>, <c>forum</c> or <c>commodity cartel</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The full name, without <c>the</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, and names of bodies that act for it (<c>Security Council</c> for UN).</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Descriptions that can stand for it, without <c>the</c>: <c>Western alliance</c>. Several alliances may share one.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>The city of its headquarters; null for none.</summary>
    public string? Seat { get; init; }

    /// <summary>ISO 3166-1 codes of its members; empty where nearly every state is one. Full members only.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Its CAMEO actor code: <c>IGOWSTNAT</c>; <c>IGO</c> where CAMEO has none of its own.</summary>
    public required string Cameo { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
