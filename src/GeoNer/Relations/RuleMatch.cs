using GeoNer.Documents;

namespace GeoNer.Relations;

/// <summary>One match of a rule: the word that says it and the two actors.</summary>
internal sealed record RuleMatch(Rule Rule, int Trigger, Mention Source, Mention Target, double Confidence);
