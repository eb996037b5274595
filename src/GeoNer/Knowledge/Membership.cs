namespace GeoNer.Knowledge;

/// <summary>A stretch of time in which a country is a member of an alliance or body. Immutable; a row of <c>memberships.tsv</c>.</summary>
/// <param name="Alliance">Id of the alliance.</param>
/// <param name="Member">Code of the country.</param>
/// <param name="Joined">The year it joined; null where that is not certain.</param>
/// <param name="Left">The year it left or the body ended; null while it is a member, or where that is not certain.</param>
public sealed record Membership(string Alliance, string Member, int? Joined, int? Left)
{
    /// <summary>Whether it was a member in a year; the years of joining and leaving included.</summary>
    public bool IsIn(int year) => (Joined is not { } joined || joined <= year) && (Left is not { } left || left >= year);
}
