using System.Globalization;

namespace GeoNer.Knowledge;

/// <summary>A year, a month or a day, as tables write it: of a year or month its first or last day.</summary>
internal static class PartialDate
{
    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null for anything else.</summary>
    public static DateOnly? Parse(string text, bool isLast)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return isLast ? month.AddMonths(1).AddDays(-1) : month;
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)) return isLast ? year.AddYears(1).AddDays(-1) : year;
        return null;
    }
}
