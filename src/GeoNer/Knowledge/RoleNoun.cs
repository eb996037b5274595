using GeoNer.Ontology;

namespace GeoNer.Knowledge;

/// <summary>A noun for people by their part in a country: <c>rebel</c>, <c>defense ministry</c>. Immutable; a row of <c>sectors.tsv</c>.</summary>
/// <param name="Phrase">Lemmas in lower case, joined by spaces; the last is the head.</param>
/// <param name="Sector">The part in the country.</param>
/// <param name="IsGroup">True where the singular is a body or a crowd (<c>army</c>), false where it is one person (<c>soldier</c>).</param>
public sealed record RoleNoun(string Phrase, Sector Sector, bool IsGroup);
