using GeoNer.Ontology;

namespace GeoNer.Knowledge;

/// <summary>What an actor or agent of an <see cref="ActorLexicon"/> is, in fields: the parts of a code such as <c>PSEREBHMS</c>. Immutable.</summary>
public sealed record ActorCode
{
    /// <summary>
    /// The country: ISO 3166-1 alpha-3 in CSV and JSON; in a PETRARCH dictionary whatever stands in the place of one, the dictionary's
    /// own codes included. Null where there is none.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>The part in the country; <see cref="Sector.None"/> when not said.</summary>
    public Sector Sector { get; init; }

    /// <summary>Further codes, in their order: a second sector, a group (<c>HMS</c>), a kind of body (<c>IGO</c>). May be empty.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>True where there is a country and nothing else.</summary>
    internal bool IsCountryAlone => Country is not null && Sector == Sector.None && Roles.Count == 0;

    /// <summary>Whether country, sector and roles are the same, the roles in whatever order.</summary>
    internal bool Means(string? country, Sector sector, IReadOnlyList<string> roles) =>
        Country == country && Sector == sector && Roles.Count == roles.Count && Roles.Order(StringComparer.Ordinal).SequenceEqual(roles.Order(StringComparer.Ordinal));

    /// <summary>Whether country, sector and roles are the same, the roles in order.</summary>
    public bool Equals(ActorCode? other) =>
        other is not null && Country == other.Country && Sector == other.Sector && Roles.SequenceEqual(other.Roles);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Country, Sector, Roles.Count);

    /// <summary>The parts, apart by spaces.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Country, Sector == Sector.None ? null : Sector.ToString() }.OfType<string>().Concat(Roles));
}
