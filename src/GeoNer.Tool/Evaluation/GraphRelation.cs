using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tool.Evaluation;

/// <summary>A relation as gold graphs write it: ends rolled up to country or alliance.</summary>
/// <param name="Source">The source.</param>
/// <param name="Type">The code of the type.</param>
/// <param name="Target">The target.</param>
/// <param name="Status">actual, possible or negated.</param>
/// <param name="SourceName">The name of the source.</param>
/// <param name="IsOptional">True for what only one of two annotators wrote: it counts neither as found nor as wrong.</param>
/// <param name="Evidence">A quotation of the text that says it; empty for none.</param>
internal sealed record GraphRelation(string Source, string Type, string Target, string Status, string SourceName, bool IsOptional = false, string Evidence = "")
{
    /// <summary>A relation as it is written.</summary>
    public static GraphRelation Of(Relation relation) =>
        new(relation.SourceId, relation.Type.Info().Code, relation.TargetId, relation.Status.Name(), relation.SourceName);
}
