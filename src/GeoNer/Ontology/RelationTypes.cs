namespace GeoNer.Ontology;

/// <summary>The facts about each <see cref="RelationType"/>. Immutable and safe for any number of threads.</summary>
public static class RelationTypes
{
    private static readonly RelationTypeInfo[] Table =
    [
        new(RelationType.Agree, "AGREE", "agrees with", "03", QuadClass.VerbalCooperation, isSymmetric: true),
        new(RelationType.Consult, "CONSULT", "meets with", "04", QuadClass.VerbalCooperation, isSymmetric: true),
        new(RelationType.Support, "SUPPORT", "supports", "05", QuadClass.VerbalCooperation),
        new(RelationType.Concede, "CONCEDE", "concedes to", "08", QuadClass.VerbalCooperation),
        new(RelationType.Cooperate, "COOPERATE", "cooperates with", "06", QuadClass.MaterialCooperation, isSymmetric: true),
        new(RelationType.Aid, "AID", "aids", "07", QuadClass.MaterialCooperation),
        new(RelationType.Retreat, "RETREAT", "retreats from", "08", QuadClass.MaterialCooperation),
        new(RelationType.Request, "REQUEST", "makes a request to", "10", QuadClass.VerbalConflict),
        new(RelationType.Accuse, "ACCUSE", "opposes", "11", QuadClass.VerbalConflict),
        new(RelationType.Reject, "REJECT", "rejects", "12", QuadClass.VerbalConflict),
        new(RelationType.Threaten, "THREATEN", "threatens", "13", QuadClass.VerbalConflict),
        new(RelationType.Protest, "PROTEST", "protests against", "14", QuadClass.MaterialConflict),
        new(RelationType.Sanction, "SANCTION", "sanctions", "16", QuadClass.MaterialConflict),
        new(RelationType.Mobilize, "MOBILIZE", "mobilizes against", "15", QuadClass.MaterialConflict),
        new(RelationType.Coerce, "COERCE", "coerces", "17", QuadClass.MaterialConflict),
        new(RelationType.Assault, "ASSAULT", "attacks", "19", QuadClass.MaterialConflict),
        new(RelationType.HoldsOffice, "HOLDS_OFFICE", "holds an office of", null, QuadClass.None),
        new(RelationType.MemberOf, "MEMBER_OF", "is a member of", null, QuadClass.None),
        new(RelationType.LocatedIn, "LOCATED_IN", "is located in", null, QuadClass.None),
        new(RelationType.HeldAt, "HELD_AT", "is held at", null, QuadClass.None),
        new(RelationType.TakesPartIn, "TAKES_PART_IN", "takes part in", null, QuadClass.None),
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
