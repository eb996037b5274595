using System.Buffers;
using System.Globalization;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>Days as dumps write them: ISO 8601, the digits of GDELT, RFC 1123, Unix seconds. Orders of day and month that could be either are not guessed.</summary>
internal static class DateText
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "yyyyMMddHHmmss", "yyyyMMdd'T'HHmmss'Z'", "yyyyMMdd'T'HHmmss", "d MMM yyyy", "MMM d, yyyy", "MMMM d, yyyy",
        "d MMMM yyyy",
    ];

    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.+-Z ");

    /// <summary>The day, in the zone the text is written in.</summary>
    public static bool TryParse(string text, out DateOnly date)
    {
        text = text.Trim();
        date = default;
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return Take(time, out date);
        if (text.Length > 10 && text[10] is ('T' or ' ') && IsTime(text.AsSpan(11)))
            return DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        if (DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var rfc)) return Take(rfc.DateTime, out date);

        // Seconds since 1970, of a year with four digits and after 1973: shorter numbers are no times.
        return text.Length is 9 or 10 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Take(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime, out date);
    }

    private static bool Take(DateTime time, out DateOnly date)
    {
        date = DateOnly.FromDateTime(time);
        return true;
    }

    private static bool IsTime(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExcept(TimeCharacters) < 0;
}
