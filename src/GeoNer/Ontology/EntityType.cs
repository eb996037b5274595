namespace GeoNer.Ontology;

/// <summary>What a named mention is. The names are those of the command contract.</summary>
public enum EntityType
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A state or a territory with its own ISO 3166-1 code.</summary>
    Country,

    /// <summary>A military alliance or another intergovernmental body (NATO, the European Union, OPEC).</summary>
    Alliance,

    /// <summary>A company, party, ministry, armed group, news agency or any other named organisation.</summary>
    Organization,

    /// <summary>A military range, test site, proving ground or training ground.</summary>
    Range,

    /// <summary>A named building, base, airport, road or other thing built.</summary>
    Facility,

    /// <summary>A city, region, sea, mountain or any other place that is neither a country nor built.</summary>
    Place,

    /// <summary>A national, ethnic, religious or political group, as noun or adjective (<c>Kazakh</c>, <c>Shiite</c>).</summary>
    Nationality,

    /// <summary>A named exercise, summit, war or other event.</summary>
    Event,

    /// <summary>A weapon, vehicle or another named product.</summary>
    Equipment,

    /// <summary>A date or a span of time.</summary>
    Date,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A name of any other kind: a law, a work of art, a prize.</summary>
    Miscellaneous,
}
