namespace GeoNer.Tool.Evaluation;

/// <summary>A relation as gold graphs write it: ends rolled up to country or alliance.</summary>
/// <param name="Source">The source.</param>
/// <param name="Type">The code of the type.</param>
/// <param name="Target">The target.</param>
/// <param name="Status">actual, possible or negated.</param>
/// <param name="SourceName">The name of the source.</param>
/// <param name="IsOptional">True for what only one of two annotators wrote: it counts neither as found nor as wrong.</param>
internal sealed record GraphRelation(string Source, string Type, string Target, string Status, string SourceName, bool IsOptional = false);
