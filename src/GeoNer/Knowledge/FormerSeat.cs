namespace GeoNer.Knowledge;

/// <summary>A state that is no more and the country that has its capital now. Immutable; a row of <c>former-seats.tsv</c>.</summary>
/// <param name="Former">Code of the state that is no more.</param>
/// <param name="Present">Code of the country that has its capital and its seats of government.</param>
/// <param name="Until">Its last day.</param>
internal sealed record FormerSeat(string Former, string Present, DateOnly Until);
