namespace GeoNer.Knowledge;

/// <summary>A city of GeoNames with at least 15,000 people, a capital, or the seat of a first-order region. Immutable; a row of <c>cities.tsv</c>.</summary>
/// <param name="Name">The name as GeoNames has it.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of its country.</param>
/// <param name="Population">Its people; 0 where not known.</param>
/// <param name="Latitude">In degrees, north positive.</param>
/// <param name="Longitude">In degrees, east positive.</param>
/// <param name="IsCapital">Whether it is its country's capital.</param>
public sealed record City(string Name, string Country, int Population, double Latitude, double Longitude, bool IsCapital);
