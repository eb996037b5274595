namespace GeoNer.Knowledge;

/// <summary>A state that is no more and a country that has places of it now. Immutable; a row of <c>former-seats.tsv</c>.</summary>
/// <param name="Former">Code of the state that is no more.</param>
/// <param name="Present">Code of the country that has some of its places.</param>
/// <param name="Until">The last day on which they were of the former state.</param>
/// <param name="HasSeat">Whether the country has its capital and its seats of government.</param>
internal sealed record FormerSeat(string Former, string Present, DateOnly Until, bool HasSeat);
