namespace GeoNer.Knowledge;

/// <summary>What a name of the knowledge base is to the thing it stands for.</summary>
public enum EntryKind
{
    /// <summary>A name of a country or territory: <c>Kazakhstan</c>, <c>U.S.</c></summary>
    CountryName,

    /// <summary>The adjective of a country: <c>Kazakh</c>.</summary>
    CountryAdjective,

    /// <summary>The people of a country: <c>Kazakhs</c>.</summary>
    CountryPeople,

    /// <summary>The capital of a country, which may stand for its government: <c>Astana</c>.</summary>
    Capital,

    /// <summary>A building or office that stands for the government of a country: <c>Kremlin</c>.</summary>
    Seat,

    /// <summary>A name of an alliance or intergovernmental body: <c>NATO</c>.</summary>
    AllianceName,

    /// <summary>A description that stands for an alliance: <c>Western alliance</c>.</summary>
    AlliancePhrase,

    /// <summary>A name of a military range, test site, training ground or spaceport: <c>Semipalatinsk</c>.</summary>
    RangeName,

    /// <summary>A name of an armed group, movement, party, force or service: <c>Taliban</c>.</summary>
    GroupName,
}
