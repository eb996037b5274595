using GeoNer.Documents;

namespace GeoNer.Relations;

/// <summary>A word that a rule takes for its trigger, and the actors the rule finds for each side; a side may have none.</summary>
internal sealed record TriggerUse(Rule Rule, int Token, IReadOnlyList<Mention> Sources, IReadOnlyList<Mention> Targets);
