namespace GeoNer.Ontology;

/// <summary>
/// The part a person or group plays in its country: the role codes of CAMEO (Schrodt 2012, chapter 3).
/// The names of the members are the codes.
/// </summary>
public enum Sector
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Government: executive, ministries, coalition partners.</summary>
    GOV,

    /// <summary>Military: troops, soldiers, all state military.</summary>
    MIL,

    /// <summary>Rebels: armed opposition with a local aim.</summary>
    REB,

    /// <summary>Political opposition.</summary>
    OPP,

    /// <summary>A political party whose side is not said.</summary>
    PTY,

    /// <summary>Police and security forces.</summary>
    COP,

    /// <summary>Courts, judges, prosecutors.</summary>
    JUD,

    /// <summary>Intelligence services.</summary>
    SPY,

    /// <summary>Legislature.</summary>
    LEG,

    /// <summary>Former officials and other elites.</summary>
    ELI,

    /// <summary>Business.</summary>
    BUS,

    /// <summary>Media.</summary>
    MED,

    /// <summary>Education: teachers, students, universities.</summary>
    EDU,

    /// <summary>Health workers and hospitals.</summary>
    HLH,

    /// <summary>Labour: workers, unions.</summary>
    LAB,

    /// <summary>Agriculture: farmers.</summary>
    AGR,

    /// <summary>Religious groups and clergy.</summary>
    REL,

    /// <summary>Criminals.</summary>
    CRM,

    /// <summary>Refugees and migrants.</summary>
    REF,

    /// <summary>Settlers.</summary>
    SET,

    /// <summary>Non-governmental organisations.</summary>
    NGO,

    /// <summary>Unaligned armed forces: armed groups whose side is not known.</summary>
    UAF,

    /// <summary>Radicals, extremists, terrorists.</summary>
    RAD,

    /// <summary>Civilians: people without another role.</summary>
    CVL,
}
