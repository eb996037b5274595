namespace GeoNer.Knowledge;

/// <summary>A state, past or present, a territory, or a disputed or breakaway region. Immutable; a row of <c>countries.tsv</c>.</summary>
public sealed record Country
{
    /// <summary>
    /// The actor's id: the ISO 3166-1 alpha-3 code; that of ISO 3166-3 for a state that is no more (<c>SUN</c>); the name itself
    /// for a region or past state that has no code (<c>South Ossetia</c>).
    /// </summary>
    public required string Code { get; init; }

    /// <summary>True when the code is one of ISO 3166; false when it is a name.</summary>
    public bool HasIsoCode => Code.Length == 3;

    /// <summary>
    /// <c>country</c>, <c>territory</c> (has a code, belongs to another state), <c>disputed</c> (claimed or self-declared) or
    /// <c>former</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The name news uses, without <c>the</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other names and abbreviations. May be empty.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Adjectives: <c>Kazakh</c>, <c>Kazakhstani</c>.</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Nouns for its people: <c>Kazakhs</c>.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Its capitals and their other spellings; empty when it has none.</summary>
    public IReadOnlyList<string> Capitals { get; init; } = [];

    /// <summary>Buildings and offices that stand for its government: <c>Kremlin</c>.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>Descriptions that can stand for it, without <c>the</c>: <c>Central Asian state</c>. Many countries share one.</summary>
    public IReadOnlyList<string> Descriptors { get; init; } = [];

    /// <summary>Code of the country it belongs to or came from; null for none.</summary>
    public string? Parent { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
