using GeoNer.Relations;

namespace GeoNer.Tool;

/// <summary>What a command wants of its extractor.</summary>
/// <param name="Fast">True for the fast tier; false for the best tier that is built in.</param>
/// <param name="Rules">The rules; those of the package when null.</param>
internal sealed record PipelineOptions(bool Fast, RuleSet? Rules = null);
