namespace GeoNer.Knowledge;

/// <summary>A military range, test site, training ground or spaceport. Immutable; a row of <c>ranges.tsv</c>.</summary>
public sealed record MilitaryRange
{
    /// <summary>The usual name, without <c>the</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other names and spellings. May be empty.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-3 code of the country or territory it lies in.</summary>
    public required string Country { get; init; }

    /// <summary><c>military range</c>, <c>test site</c>, <c>proving ground</c>, <c>training ground</c> or <c>spaceport</c>.</summary>
    public required string Kind { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
