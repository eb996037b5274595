using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>Agrees, offers or promises to cooperate. Immutable.</summary>
public sealed class AgreeEdge : EventEdge
{
    internal AgreeEdge(EdgeEnds ends)
        : base(ends, RelationType.Agree)
    {
    }
}

/// <summary>Meets, visits, hosts, negotiates. Immutable.</summary>
public sealed class ConsultEdge : EventEdge
{
    internal ConsultEdge(EdgeEnds ends)
        : base(ends, RelationType.Consult)
    {
    }
}

/// <summary>Praises, endorses, recognises, signs an agreement. Immutable.</summary>
public sealed class SupportEdge : EventEdge
{
    internal SupportEdge(EdgeEnds ends)
        : base(ends, RelationType.Support)
    {
    }
}

/// <summary>Yields in words. Immutable.</summary>
public sealed class ConcedeEdge : EventEdge
{
    internal ConcedeEdge(EdgeEnds ends)
        : base(ends, RelationType.Concede)
    {
    }
}

/// <summary>Mutual material cooperation. Immutable.</summary>
public sealed class CooperateEdge : EventEdge
{
    internal CooperateEdge(EdgeEnds ends)
        : base(ends, RelationType.Cooperate)
    {
    }
}

/// <summary>Gives money, arms, troops, help, asylum. Immutable.</summary>
public sealed class AidEdge : EventEdge
{
    internal AidEdge(EdgeEnds ends)
        : base(ends, RelationType.Aid)
    {
    }
}

/// <summary>Yields in deeds. Immutable.</summary>
public sealed class RetreatEdge : EventEdge
{
    internal RetreatEdge(EdgeEnds ends)
        : base(ends, RelationType.Retreat)
    {
    }
}

/// <summary>Asks, appeals, demands, orders. Immutable.</summary>
public sealed class RequestEdge : EventEdge
{
    internal RequestEdge(EdgeEnds ends)
        : base(ends, RelationType.Request)
    {
    }
}

/// <summary>Disapproves, opposes, accuses, investigates. Immutable.</summary>
public sealed class AccuseEdge : EventEdge
{
    internal AccuseEdge(EdgeEnds ends)
        : base(ends, RelationType.Accuse)
    {
    }
}

/// <summary>Refuses, vetoes, denies. Immutable.</summary>
public sealed class RejectEdge : EventEdge
{
    internal RejectEdge(EdgeEnds ends)
        : base(ends, RelationType.Reject)
    {
    }
}

/// <summary>Threatens, warns of consequences. Immutable.</summary>
public sealed class ThreatenEdge : EventEdge
{
    internal ThreatenEdge(EdgeEnds ends)
        : base(ends, RelationType.Threaten)
    {
    }
}

/// <summary>Demonstrates, strikes, boycotts. Immutable.</summary>
public sealed class ProtestEdge : EventEdge
{
    internal ProtestEdge(EdgeEnds ends)
        : base(ends, RelationType.Protest)
    {
    }
}

/// <summary>Reduces relations, expels, imposes sanctions. Immutable.</summary>
public sealed class SanctionEdge : EventEdge
{
    internal SanctionEdge(EdgeEnds ends)
        : base(ends, RelationType.Sanction)
    {
    }
}

/// <summary>Deploys, masses or alerts forces against. Immutable.</summary>
public sealed class MobilizeEdge : EventEdge
{
    internal MobilizeEdge(EdgeEnds ends)
        : base(ends, RelationType.Mobilize)
    {
    }
}

/// <summary>Arrests, seizes, bans, deports. Immutable.</summary>
public sealed class CoerceEdge : EventEdge
{
    internal CoerceEdge(EdgeEnds ends)
        : base(ends, RelationType.Coerce)
    {
    }
}

/// <summary>Uses violence. Immutable.</summary>
public sealed class AssaultEdge : EventEdge
{
    internal AssaultEdge(EdgeEnds ends)
        : base(ends, RelationType.Assault)
    {
    }
}
