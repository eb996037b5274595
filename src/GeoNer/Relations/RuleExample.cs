namespace GeoNer.Relations;

/// <summary>A sentence that shows what a rule finds. Immutable.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Expected">What it must find, as <c>USA SANCTION IRN possible</c>; null where it must find nothing.</param>
/// <param name="Location">The file and line it stands on.</param>
public sealed record RuleExample(string Text, string? Expected, string Location);
