using GeoNer.Ontology;

namespace GeoNer.Documents;

/// <summary>What mentions refer to: a country, an alliance, a person, a group, a place. Immutable.</summary>
/// <remarks>
/// Two actors with the same <see cref="Id"/> are the same actor, in one document and between documents. An actor that
/// is part of a country or alliance (its government, army, rebels, an office holder) has that one as its
/// <see cref="Affiliation"/>; <see cref="RollUp"/> is what relations are written with.
/// </remarks>
public sealed record Actor
{
    /// <summary>
    /// A country's ISO 3166-1 alpha-3 code (<c>KAZ</c>), an alliance's usual acronym (<c>NATO</c>), otherwise the
    /// canonical name (<c>Daniyal Akhmetov</c>); for an unnamed part of a country, code and sector (<c>KAZ/MIL</c>).
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The name a person reads.</summary>
    public required string Name { get; init; }

    /// <summary>What the actor is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Code of the country, or acronym of the alliance, the actor acts for; null when it acts for itself.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Name of <see cref="Affiliation"/>; null together with it.</summary>
    public string? AffiliationName { get; init; }

    /// <summary>Its part in the country, <see cref="Sector.None"/> when not said or not of a country.</summary>
    public Sector Sector { get; init; }

    /// <summary>
    /// ISO 3166-1 code of the country the actor lies in or comes from, without acting for it; null when not known. A user's own dictionary may have codes of its own.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>Further role codes that a user's dictionary gives the actor, in its order: <c>HMS</c>, <c>IGO</c>; empty for every other actor.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether a user's dictionary has said what the actor is, beyond naming a country.</summary>
    public bool IsUsersOwn { get; init; }

    /// <summary>What relations are written with: the affiliation where there is one, else the actor's own id.</summary>
    public string RollUp => Affiliation ?? Id;

    /// <summary>The name of <see cref="RollUp"/>.</summary>
    public string RollUpName => AffiliationName ?? Name;

    /// <summary>Whether all that is known of two actors is the same.</summary>
    public bool Equals(Actor? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Id == other.Id && Name == other.Name && Type == other.Type && Affiliation == other.Affiliation && AffiliationName == other.AffiliationName
            && Sector == other.Sector && Country == other.Country && IsUsersOwn == other.IsUsersOwn && Roles.SequenceEqual(other.Roles));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Type, Affiliation, Sector, Country);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
