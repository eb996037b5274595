namespace GeoNer.Knowledge;

/// <summary>A name that a country, its capital or a city of it had for a time. Immutable; a row of <c>dated-names.tsv</c>.</summary>
/// <param name="Country">Code of the country.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind"><c>country</c>, <c>capital</c> or <c>city</c>.</param>
/// <param name="From">The first year; null where that is not certain or where it was always called so.</param>
/// <param name="To">The last year; null while it is called so, or where that is not certain.</param>
public sealed record DatedName(string Country, string Name, string Kind, int? From, int? To);
