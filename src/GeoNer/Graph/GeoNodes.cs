using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>A person. Immutable.</summary>
public sealed class PersonNode : GeoNode
{
    internal PersonNode(NodeProfile profile, IReadOnlyList<Office> offices)
        : base(profile) => Offices = offices;

    /// <summary>The offices the texts give the person as actual ones, in the order of the graph's edges.</summary>
    public IReadOnlyList<Office> Offices { get; }
}

/// <summary>An office a person holds.</summary>
/// <param name="Title">The title as first written: <c>Defense Minister</c>.</param>
/// <param name="Of">Id of the country, alliance or organisation.</param>
/// <param name="OfName">Its name.</param>
public sealed record Office(string Title, string Of, string OfName);

/// <summary>A state or territory. Immutable.</summary>
public sealed class CountryNode : GeoNode
{
    internal CountryNode(NodeProfile profile)
        : base(profile)
    {
    }

    /// <summary>Its ISO 3166-1 alpha-3 code, which is its <see cref="GeoNode.Id"/> too.</summary>
    public string Code => Id;
}

/// <summary>A military alliance or another intergovernmental body. Immutable.</summary>
public sealed class AllianceNode : GeoNode
{
    internal AllianceNode(NodeProfile profile)
        : base(profile)
    {
    }
}

/// <summary>A company, party, ministry, agency or another organisation; its <see cref="GeoNode.Sector"/> says of which kind. Immutable.</summary>
public sealed class OrganizationNode : GeoNode
{
    internal OrganizationNode(NodeProfile profile)
        : base(profile)
    {
    }
}

/// <summary>
/// A group of people: a national, ethnic, religious or political one, an armed one, or an unnamed part of a country
/// (<c>KAZ/MIL</c>). Immutable.
/// </summary>
public sealed class GroupNode : GeoNode
{
    internal GroupNode(NodeProfile profile)
        : base(profile)
    {
    }

    /// <summary>True for rebels, radicals, militaries and armed groups whose side is not known.</summary>
    public bool IsArmed => Sector is Sector.REB or Sector.RAD or Sector.UAF or Sector.MIL;
}

/// <summary>A military range, test site or training ground. Immutable.</summary>
public sealed class RangeNode : GeoNode
{
    internal RangeNode(NodeProfile profile)
        : base(profile)
    {
    }
}

/// <summary>A building, base, airport or another thing built. Immutable.</summary>
public sealed class FacilityNode : GeoNode
{
    internal FacilityNode(NodeProfile profile)
        : base(profile)
    {
    }
}

/// <summary>A city, region, sea or another place that is neither a country nor built. Immutable.</summary>
public sealed class PlaceNode : GeoNode
{
    internal PlaceNode(NodeProfile profile)
        : base(profile)
    {
    }
}

/// <summary>A named exercise, summit, war or another event. Immutable.</summary>
public sealed class EventNode : GeoNode
{
    internal EventNode(NodeProfile profile)
        : base(profile)
    {
    }
}

/// <summary>A weapon, vehicle or another named product. Immutable.</summary>
public sealed class EquipmentNode : GeoNode
{
    internal EquipmentNode(NodeProfile profile)
        : base(profile)
    {
    }
}

/// <summary>Anything else that a stage has made an actor of. Immutable.</summary>
public sealed class MiscellaneousNode : GeoNode
{
    internal MiscellaneousNode(NodeProfile profile)
        : base(profile)
    {
    }
}
