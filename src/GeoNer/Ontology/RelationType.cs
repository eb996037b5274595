namespace GeoNer.Ontology;

/// <summary>
/// What one actor does to another (the 16 event types of PLOVER, Open Event Data Alliance 2021) or is to it (facts).
/// <see cref="RelationTypes"/> has the code, predicate and CAMEO root of each.
/// </summary>
public enum RelationType
{
    /// <summary>Agrees, offers or promises to cooperate.</summary>
    Agree,

    /// <summary>Meets, visits, hosts, negotiates.</summary>
    Consult,

    /// <summary>Praises, endorses, recognises, signs an agreement.</summary>
    Support,

    /// <summary>Yields in words: eases, apologises, announces a withdrawal.</summary>
    Concede,

    /// <summary>Mutual material cooperation.</summary>
    Cooperate,

    /// <summary>Gives money, arms, troops, help, asylum.</summary>
    Aid,

    /// <summary>Yields in deeds: withdraws, releases, disarms.</summary>
    Retreat,

    /// <summary>Asks, appeals, demands, orders.</summary>
    Request,

    /// <summary>Disapproves, opposes, accuses, investigates.</summary>
    Accuse,

    /// <summary>Refuses, vetoes, denies.</summary>
    Reject,

    /// <summary>Threatens, warns of consequences.</summary>
    Threaten,

    /// <summary>Demonstrates, strikes, boycotts.</summary>
    Protest,

    /// <summary>Reduces relations, expels, imposes sanctions.</summary>
    Sanction,

    /// <summary>Deploys, masses or alerts forces against.</summary>
    Mobilize,

    /// <summary>Arrests, seizes, bans, deports.</summary>
    Coerce,

    /// <summary>Uses violence.</summary>
    Assault,

    /// <summary>A person holds an office of a country, alliance or organisation.</summary>
    HoldsOffice,

    /// <summary>A country belongs to an alliance.</summary>
    MemberOf,

    /// <summary>A place, range or facility lies in a country or place.</summary>
    LocatedIn,

    /// <summary>An exercise or summit is held at a place or range.</summary>
    HeldAt,

    /// <summary>An actor takes part in a named exercise or operation.</summary>
    TakesPartIn,
}
