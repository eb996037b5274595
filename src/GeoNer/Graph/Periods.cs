namespace GeoNer.Graph;

/// <summary>Where periods begin and end.</summary>
internal static class Periods
{
    /// <summary>The first day of the period that a day is in.</summary>
    public static DateOnly StartOf(DateOnly day, PeriodLength length) => length switch
    {
        PeriodLength.Day => day,
        PeriodLength.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - ((int)day.DayOfWeek + 6) % 7)),
        PeriodLength.Month => new DateOnly(day.Year, day.Month, 1),
        PeriodLength.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        PeriodLength.Year => new DateOnly(day.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, "Not a length of a period."),
    };

    /// <summary>The first day of the period after the one that begins on a day; the last day there is when there is no such period.</summary>
    public static DateOnly Next(DateOnly start, PeriodLength length)
    {
        var days = DateOnly.MaxValue.DayNumber - start.DayNumber;
        return length switch
        {
            PeriodLength.Day when days > 1 => start.AddDays(1),
            PeriodLength.Week when days > 7 => start.AddDays(7),
            PeriodLength.Month when days > 31 => start.AddMonths(1),
            PeriodLength.Quarter when days > 92 => start.AddMonths(3),
            PeriodLength.Year when days > 366 => start.AddYears(1),
            _ => DateOnly.MaxValue,
        };
    }
}
