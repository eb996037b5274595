namespace GeoNer.Documents;

/// <summary>The word that says a relation.</summary>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Span">Where it stands in the text.</param>
public readonly record struct Trigger(string Lemma, TextSpan Span);
