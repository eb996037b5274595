namespace GeoNer.Knowledge;

/// <summary>A border on land as one of its two countries sees it. Immutable; a row of <c>borders.tsv</c>.</summary>
/// <param name="Country">Code of the country.</param>
/// <param name="Neighbor">Code of the country on the other side.</param>
/// <param name="Direction">Where the neighbor lies: <c>N</c>, <c>NE</c>, <c>E</c>, <c>SE</c>, <c>S</c>, <c>SW</c>, <c>W</c> or <c>NW</c>.</param>
/// <param name="From">The year it began; null where it was there before 1985.</param>
/// <param name="To">The year it ended; null while it is there.</param>
public sealed record Border(string Country, string Neighbor, string Direction, int? From, int? To)
{
    /// <summary>Whether it was there in a year; the years in which it began and ended included.</summary>
    public bool IsIn(int year) => (From is not { } from || from <= year) && (To is not { } to || to >= year);
}
