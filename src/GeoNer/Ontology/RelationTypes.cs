namespace GeoNer.Ontology;

/// <summary>The facts about each <see cref="RelationType"/>. Immutable and safe for any number of threads.</summary>
public static class RelationTypes
{
    private static readonly RelationTypeInfo[] Table =
    [
        new(RelationType.Agree, "AGREE", "agrees with", "03", QuadClass.VerbalCooperation,
            "agree, offer, promise, decide or plan to cooperate: what X says it will itself do for or with Y in words or deeds; an invitation", isSymmetric: true),
        new(RelationType.Consult, "CONSULT", "meets with", "04", QuadClass.VerbalCooperation,
            "meet, visit, host, telephone, negotiate, mediate; of a visit the visitor is X, the host Y", isSymmetric: true),
        new(RelationType.Support, "SUPPORT", "supports", "05", QuadClass.VerbalCooperation,
            "praise, endorse, back, defend in words, recognise, forgive; sign or ratify an agreement, restore ties"),
        new(RelationType.Concede, "CONCEDE", "concedes to", "08", QuadClass.VerbalCooperation,
            "yield in words: apologise, ease a restriction, announce a withdrawal or a ceasefire, accept a demand"),
        new(RelationType.Cooperate, "COOPERATE", "cooperates with", "06", QuadClass.MaterialCooperation,
            "cooperate in deeds: trade, joint exercises, extradition, shared intelligence, close ties", isSymmetric: true),
        new(RelationType.Aid, "AID", "aids", "07", QuadClass.MaterialCooperation,
            "give money, arms, troops, training, humanitarian help or asylum"),
        new(RelationType.Retreat, "RETREAT", "retreats from", "08", QuadClass.MaterialCooperation,
            "yield in deeds: withdraw, release, return, disarm, let observers in, resign"),
        new(RelationType.Request, "REQUEST", "makes a request to", "10", QuadClass.VerbalConflict,
            "ask, appeal, urge, demand, order"),
        new(RelationType.Accuse, "ACCUSE", "opposes", "11", QuadClass.VerbalConflict,
            "disapprove, criticise, condemn, complain, oppose, accuse, sue, investigate"),
        new(RelationType.Reject, "REJECT", "rejects", "12", QuadClass.VerbalConflict,
            "refuse, veto, decline, deny a request, break off an agreement or a visit"),
        new(RelationType.Threaten, "THREATEN", "threatens", "13", QuadClass.VerbalConflict,
            "threaten, warn of consequences, give an ultimatum; an attack or sanction that X itself announces"),
        new(RelationType.Protest, "PROTEST", "protests against", "14", QuadClass.MaterialConflict,
            "demonstrate, strike, riot, boycott"),
        new(RelationType.Sanction, "SANCTION", "sanctions", "16", QuadClass.MaterialConflict,
            "impose sanctions or tariffs, cut or reduce relations and aid, expel diplomats, withdraw from a body"),
        new(RelationType.Mobilize, "MOBILIZE", "mobilizes against", "15", QuadClass.MaterialConflict,
            "deploy, mass or put on alert troops or police against, show force"),
        new(RelationType.Coerce, "COERCE", "coerces", "17", QuadClass.MaterialConflict,
            "arrest, deport, seize, censor, ban, blockade, attack computers"),
        new(RelationType.Assault, "ASSAULT", "attacks", "19", QuadClass.MaterialConflict,
            "use violence: attack, bomb, shell, invade, fight, kill, abduct"),
        new(RelationType.HoldsOffice, "HOLDS_OFFICE", "holds an office of", null, QuadClass.None,
            "the person X holds, held or will hold an office of Y, a country, an alliance or an organisation; the relation has its title"),
        new(RelationType.MemberOf, "MEMBER_OF", "is a member of", null, QuadClass.None,
            "the country X belongs to the alliance Y"),
        new(RelationType.LocatedIn, "LOCATED_IN", "is located in", null, QuadClass.None,
            "the place, range or facility X lies in the country or place Y"),
        new(RelationType.HeldAt, "HELD_AT", "is held at", null, QuadClass.None,
            "the exercise or summit X takes place at the place or range Y"),
        new(RelationType.TakesPartIn, "TAKES_PART_IN", "takes part in", null, QuadClass.None,
            "the actor X takes part in the named exercise or operation Y"),
    ];

    /// <summary>Every type, in the order of the enumeration.</summary>
    public static IReadOnlyList<RelationTypeInfo> All => Table;

    /// <summary>The facts about one type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enumeration.</exception>
    public static RelationTypeInfo Info(this RelationType type) =>
        (uint)type < (uint)Table.Length ? Table[(int)type] : throw new ArgumentOutOfRangeException(nameof(type), type, "Not a relation type.");

    /// <summary>Finds a type by its code, such as <c>HOLDS_OFFICE</c>. The case of letters matters.</summary>
    /// <returns>False when no type has that code.</returns>
    public static bool TryParse(string? code, out RelationType type)
    {
        foreach (var info in Table)
        {
            if (info.Code == code)
            {
                type = info.Type;
                return true;
            }
        }

        type = default;
        return false;
    }
}
