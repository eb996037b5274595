using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tool.Batch.Writing;

/// <summary>An actor of a part of the merged graph, with a count in the place of the list of documents. Immutable.</summary>
internal sealed record NodeRecord(
    string Id, string Name, EntityType Type, string? Affiliation, string? AffiliationName, Sector Sector, string? Country, IReadOnlyList<string> Roles,
    IReadOnlyList<Office> Offices, long Mentions, long Documents)
{
    public static NodeRecord Of(GeoNode node) => new(
        node.Id, node.Name, node.Type, node.Affiliation, node.AffiliationName, node.Sector, node.Country, node.Roles, (node as PersonNode)?.Offices ?? [], node.Mentions,
        node.Documents.Count);

    /// <summary>This actor with what a later part says of it: the first part that mentions it decides its name and type, as in <see cref="GeoGraphBuilder"/>.</summary>
    public NodeRecord With(NodeRecord later)
    {
        var isNamedLater = Mentions == 0 && later.Mentions > 0;
        return this with
        {
            Name = isNamedLater ? later.Name : Name,
            Type = isNamedLater ? later.Type : Type,
            Affiliation = Affiliation ?? later.Affiliation,
            AffiliationName = Affiliation is null ? later.AffiliationName : AffiliationName,
            Sector = Sector == Sector.None ? later.Sector : Sector,
            Country = Country ?? later.Country,
            Roles = Roles.Count == 0 ? later.Roles : Roles,
            Offices = Join(Offices, later.Offices),
            Mentions = Mentions + later.Mentions,
            Documents = Documents + later.Documents,
        };
    }

    // In the order of edges, and each as first written, as a graph of all articles has them.
    private static IReadOnlyList<Office> Join(IReadOnlyList<Office> offices, IReadOnlyList<Office> later)
    {
        if (later.Count == 0) return offices;
        static (string Of, string Title) Key(Office office) => (office.Of, office.Title.ToUpperInvariant());
        return [.. offices.Concat(later).DistinctBy(Key).OrderBy(o => Key(o).Of, StringComparer.Ordinal).ThenBy(o => Key(o).Title, StringComparer.Ordinal)];
    }
}

/// <summary>One end of a statement, before roll-up. Immutable.</summary>
internal sealed record EvidenceEnd(string Actor, Sector Sector)
{
    public static EvidenceEnd Of(Actor actor) => new(actor.Id, actor.Sector);
}

/// <summary>One statement of an edge. Immutable.</summary>
internal sealed record EvidenceRecord(
    string Document, DateOnly? DocumentDate, int Start, int End, string Text, string Trigger, int TriggerStart, int TriggerEnd, string Rule, double Confidence, string? Cameo, string? Date,
    EvidenceEnd Source, EvidenceEnd Target)
{
    public static EvidenceRecord Of(Evidence evidence) => new(
        evidence.DocumentId, evidence.DocumentDate, evidence.Span.Start, evidence.Span.End, evidence.Text, evidence.Trigger.Lemma, evidence.Trigger.Span.Start,
        evidence.Trigger.Span.End, evidence.Rule, Math.Round(evidence.Confidence, 4), evidence.Cameo, evidence.Date, EvidenceEnd.Of(evidence.Source), EvidenceEnd.Of(evidence.Target));
}

/// <summary>
/// A relation of a part of the merged graph: how many statements it has in how many documents, from when to when, and the strongest of them. Immutable.
/// </summary>
internal sealed record EdgeRecord(
    string Source, string SourceName, string Target, string TargetName, RelationType Type, RelationStatus Status, string Title, long Statements, long Documents,
    DateOnly? First, DateOnly? Last, IReadOnlyList<EvidenceRecord> Evidence) : IComparable<EdgeRecord>
{
    // An edge of a dump may have a hundred thousand statements. The table of relations has them all.
    private const int MaxEvidence = 5;

    public static EdgeRecord Of(GeoEdge edge) => new(
        edge.Source.Id,
        edge.Source.Name,
        edge.Target.Id,
        edge.Target.Name,
        edge.Type,
        edge.Status,
        (edge as HoldsOfficeEdge)?.Title ?? "",
        edge.Evidence.Count,
        edge.Evidence.DistinctBy(e => e.DocumentId).Count(),
        edge.Evidence.Min(e => e.DocumentDate),
        edge.Evidence.Max(e => e.DocumentDate),
        Strongest(edge.Evidence.Select(EvidenceRecord.Of)));

    /// <summary>This edge with the statements of a later part.</summary>
    public EdgeRecord With(EdgeRecord later) => this with
    {
        Statements = Statements + later.Statements,
        Documents = Documents + later.Documents,
        First = First is null || later.First < First ? later.First ?? First : First,
        Last = Last is null || later.Last > Last ? later.Last ?? Last : Last,
        Evidence = Strongest(Evidence.Concat(later.Evidence)),
    };

    /// <summary>The order of edges in a graph, and which are one.</summary>
    public int CompareTo(EdgeRecord? other) => other is null ? 1 : Key.CompareTo(other.Key);

    private EdgeKey Key => EdgeKey.Of(Source, Target, Type, Status, Title);

    // The sort is stable: of equally strong ones the first stay.
    private static List<EvidenceRecord> Strongest(IEnumerable<EvidenceRecord> evidence) => [.. evidence.OrderByDescending(e => e.Confidence).Take(MaxEvidence)];
}
