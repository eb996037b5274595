using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;
using Microsoft.ML.Data;

namespace GeoNer.ML;

/// <summary>What the transform makes of a text: vectors of one length for entities, and of another for relations. Mutable, as rows of Microsoft.ML are; for one thread at a time.</summary>
/// <remarks>Offsets are half-open ranges of UTF-16 units into the text. A text without entities or relations has empty vectors.</remarks>
public sealed class GeopoliticsRow
{
    /// <summary>The words of each name, as in the text.</summary>
    [VectorType]
    public string[] EntityText { get; set; } = [];

    /// <summary>The type of each: <c>Country</c>, <c>Person</c>, …</summary>
    [VectorType]
    public string[] EntityType { get; set; } = [];

    /// <summary>The actor it refers to: <c>KAZ</c>; empty where nothing is known of it.</summary>
    [VectorType]
    public string[] EntityActor { get; set; } = [];

    /// <summary>Where each begins.</summary>
    [VectorType]
    public int[] EntityStart { get; set; } = [];

    /// <summary>Where each ends.</summary>
    [VectorType]
    public int[] EntityEnd { get; set; } = [];

    /// <summary>How sure the extractor is of each, from 0 to 1.</summary>
    [VectorType]
    public float[] EntityConfidence { get; set; } = [];

    /// <summary>The type of each relation: <c>COOPERATE</c>, <c>HOLDS_OFFICE</c>, …</summary>
    [VectorType]
    public string[] RelationType { get; set; } = [];

    /// <summary>Who does it, rolled up to country or alliance: <c>KAZ</c>.</summary>
    [VectorType]
    public string[] RelationSource { get; set; } = [];

    /// <summary>Whom it is done to, likewise.</summary>
    [VectorType]
    public string[] RelationTarget { get; set; } = [];

    /// <summary><c>actual</c>, <c>possible</c> or <c>negated</c>.</summary>
    [VectorType]
    public string[] RelationStatus { get; set; } = [];

    /// <summary>The CAMEO code of each event; empty for a fact.</summary>
    [VectorType]
    public string[] RelationCameo { get; set; } = [];

    /// <summary>The rule that found each.</summary>
    [VectorType]
    public string[] RelationRule { get; set; } = [];

    /// <summary>The words that state each.</summary>
    [VectorType]
    public string[] RelationEvidence { get; set; } = [];

    /// <summary>How sure the extractor is of each, from 0 to 1.</summary>
    [VectorType]
    public float[] RelationConfidence { get; set; } = [];

    /// <summary>How many relations there are of each type, facts too, in the order of <see cref="RelationTypes.All"/>, with those that are only possible or negated left out: features for a trainer.</summary>
    [VectorType(21)]
    public float[] RelationCounts { get; set; } = new float[21];

    internal void Fill(Document document)
    {
        var entities = document.Entities;
        EntityText = Each(entities, e => document.Slice(e.Span));
        EntityType = Each(entities, e => (e.Actor?.Type ?? e.Type).ToString());
        EntityActor = Each(entities, e => e.Actor?.Id ?? "");
        EntityStart = Each(entities, e => e.Span.Start);
        EntityEnd = Each(entities, e => e.Span.End);
        EntityConfidence = Each(entities, e => (float)e.Confidence);
        var relations = document.Relations;
        RelationType = Each(relations, r => r.Type.Info().Code);
        RelationSource = Each(relations, r => r.SourceId);
        RelationTarget = Each(relations, r => r.TargetId);
        RelationStatus = Each(relations, r => r.Status.Name());
        RelationCameo = Each(relations, r => r.Cameo ?? "");
        RelationRule = Each(relations, r => r.Rule);
        RelationEvidence = Each(relations, r => document.Slice(r.Evidence));
        RelationConfidence = Each(relations, r => (float)r.Confidence);
        RelationCounts = new float[RelationTypes.All.Count];
        foreach (var relation in relations)
        {
            if (relation.Status == Ontology.RelationStatus.Actual) RelationCounts[(int)relation.Type]++;
        }
    }

    private static TValue[] Each<TItem, TValue>(IReadOnlyList<TItem> items, Func<TItem, TValue> value)
    {
        var values = new TValue[items.Count];
        for (var i = 0; i < values.Length; i++) values[i] = value(items[i]);
        return values;
    }
}
