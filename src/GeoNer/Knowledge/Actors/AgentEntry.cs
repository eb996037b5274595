namespace GeoNer.Knowledge;

/// <summary>
/// A noun or title of an <see cref="ActorLexicon"/> that gives whoever it belongs to a role: <c>troops</c>, <c>foreign minister</c>. Immutable.
/// </summary>
public sealed record AgentEntry
{
    /// <summary>The noun, in the singular where it has one.</summary>
    public required string Name { get; init; }

    /// <summary>Its other forms: plurals and synonyms. May be empty.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>The role. It has no country: that is the owner's.</summary>
    public required ActorCode Code { get; init; }

    /// <summary>True where the role stands before that of the owner (<c>NGO~</c>): of two sectors it is then the first.</summary>
    public bool ComesFirst { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
