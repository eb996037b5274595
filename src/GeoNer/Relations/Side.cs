using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>Which side of which relation an argument is looked for, and who may not be it.</summary>
/// <param name="Type">The relation.</param>
/// <param name="IsTarget">True for the target.</param>
/// <param name="Others">Mentions that stand on the other side already, one of which this one must be able to relate to; null for none.</param>
/// <param name="ActorId">The only actor looked for; null for any.</param>
internal readonly record struct Side(RelationType Type, bool IsTarget, IReadOnlyList<Argument>? Others = null, string? ActorId = null)
{
    public bool Accepts(Mention mention)
    {
        if (ActorId is not null && mention.Actor?.Id != ActorId) return false;
        if (!(IsTarget ? Roles.MayBeTarget(Type, mention) : Roles.MayBeSource(Type, mention))) return false;
        return Others is null || MayRelateToOne(Others, mention);
    }

    private bool MayRelateToOne(IReadOnlyList<Argument> others, Mention mention)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (Roles.MayRelate(Type, others[i].Mention, mention)) return true;
        }

        return false;
    }
}
