using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>What is gathered about one edge while a graph is built.</summary>
internal sealed class EdgeProfile(EdgeKey key, string? title)
{
    public EdgeKey Key { get; } = key;

    public string Title { get; } = title ?? "";

    public List<Evidence> Evidence { get; } = [];

    public GeoEdge ToEdge(GeoNode source, GeoNode target)
    {
        var ends = new EdgeEnds(source, target, Key.Status, [.. Evidence]);
        return Key.Type is RelationType.HoldsOffice ? new HoldsOfficeEdge(ends, Title) : ToEdge(ends);
    }

    /// <summary>The edge with other evidence.</summary>
    public static GeoEdge Remake(GeoEdge edge, IReadOnlyList<Evidence> evidence)
    {
        var title = (edge as HoldsOfficeEdge)?.Title;
        var profile = new EdgeProfile(EdgeKey.Of(edge.Source.Id, edge.Target.Id, edge.Type, edge.Status, title), title);
        profile.Evidence.AddRange(evidence);
        return profile.ToEdge(edge.Source, edge.Target);
    }

    private GeoEdge ToEdge(EdgeEnds ends) => Key.Type switch
    {
        RelationType.Agree => new AgreeEdge(ends),
        RelationType.Consult => new ConsultEdge(ends),
        RelationType.Support => new SupportEdge(ends),
        RelationType.Concede => new ConcedeEdge(ends),
        RelationType.Cooperate => new CooperateEdge(ends),
        RelationType.Aid => new AidEdge(ends),
        RelationType.Retreat => new RetreatEdge(ends),
        RelationType.Request => new RequestEdge(ends),
        RelationType.Accuse => new AccuseEdge(ends),
        RelationType.Reject => new RejectEdge(ends),
        RelationType.Threaten => new ThreatenEdge(ends),
        RelationType.Protest => new ProtestEdge(ends),
        RelationType.Sanction => new SanctionEdge(ends),
        RelationType.Mobilize => new MobilizeEdge(ends),
        RelationType.Coerce => new CoerceEdge(ends),
        RelationType.Assault => new AssaultEdge(ends),
        RelationType.MemberOf => new MemberOfEdge(ends),
        RelationType.LocatedIn => new LocatedInEdge(ends),
        RelationType.HeldAt => new HeldAtEdge(ends),
        RelationType.TakesPartIn => new TakesPartInEdge(ends),
        _ => throw new InvalidOperationException($"No edge is defined for {Key.Type}."),
    };
}
