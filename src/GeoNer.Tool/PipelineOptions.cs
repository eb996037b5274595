using GeoNer.Knowledge;
using GeoNer.Relations;

namespace GeoNer.Tool;

/// <summary>What a command wants of its extractor.</summary>
/// <param name="Fast">True for the fast tier; false for the accurate one.</param>
/// <param name="Rules">The rules; those of the package when null.</param>
/// <param name="Model">The folder of the accurate tier's model; the one of the package when null.</param>
/// <param name="Actors">The user's own actors; none when null.</param>
/// <param name="Judge">False for relations by the rules alone.</param>
internal sealed record PipelineOptions(bool Fast, RuleSet? Rules = null, string? Model = null, ActorLexicon? Actors = null, bool Judge = true);
