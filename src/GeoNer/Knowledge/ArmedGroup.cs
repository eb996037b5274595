using GeoNer.Ontology;

namespace GeoNer.Knowledge;

/// <summary>An armed group, movement, party, force or service. Immutable; a row of <c>groups.tsv</c>.</summary>
public sealed record ArmedGroup
{
    /// <summary>The usual name, without <c>the</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, acronyms and spellings. May be empty.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-3 code of its home country; null for one of many countries.</summary>
    public string? Country { get; init; }

    /// <summary>Its part in the country.</summary>
    public required Sector Sector { get; init; }

    /// <summary>True for a part of a state (army, police, service, court), whose acts are the country's; false for an actor of its own.</summary>
    public bool ActsForCountry =>
        Country is not null && Sector is Sector.GOV or Sector.MIL or Sector.SPY or Sector.COP or Sector.LEG or Sector.JUD;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
