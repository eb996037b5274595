using GeoNer.Ontology;

namespace GeoNer.Knowledge;

/// <summary>A title that stands before or after a name: <c>defense minister</c>. Immutable; a row of <c>titles.tsv</c>.</summary>
/// <param name="Phrase">The title in lower case.</param>
/// <param name="Sector">The part its holder has in the country.</param>
/// <param name="ActsForCountry">
/// True where the holder acts for the country, alliance or organisation named with the title (<c>president</c>);
/// false where the title only describes (<c>businessman</c>, <c>former president</c>).
/// </param>
public sealed record OfficeTitle(string Phrase, Sector Sector, bool ActsForCountry);
