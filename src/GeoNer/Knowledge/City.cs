namespace GeoNer.Knowledge;

/// <summary>A city of GeoNames with at least 15,000 people, a capital, the seat of a first-order region, or such a region. Immutable; a row of <c>cities.tsv</c>.</summary>
/// <param name="Name">The name as GeoNames has it.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of its country.</param>
/// <param name="Population">Its people; 0 where not known.</param>
/// <param name="Latitude">In degrees, north positive.</param>
/// <param name="Longitude">In degrees, east positive.</param>
/// <param name="IsCapital">Whether it is its country's capital.</param>
/// <param name="IsSeat">Whether it is the seat of a first-order region.</param>
/// <param name="IsRegion">Whether it is no city but a first-order region: a state, a province.</param>
public sealed record City(string Name, string Country, int Population, double Latitude, double Longitude, bool IsCapital, bool IsSeat, bool IsRegion);
