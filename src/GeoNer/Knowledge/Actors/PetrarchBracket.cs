using System.Globalization;

namespace GeoNer.Knowledge;

/// <summary>
/// Reads what stands in the brackets of a PETRARCH dictionary: <c>HOBGOV 19950601-19990815</c>, <c>RHO &lt;790606</c>, <c>ELI &gt;990816</c>,
/// <c>~GOV</c>, <c>ELR/GAL</c>, <c>---</c>.
/// </summary>
internal static class PetrarchBracket
{
    // PETRARCH's pivot: its dictionaries start with the Second World War.
    private const int LastYearOf2000s = 30;

    /// <summary>Reads a bracket.</summary>
    /// <param name="content">What stands between the brackets.</param>
    /// <param name="problem">What is wrong with it, and what to do; null when it is well formed.</param>
    /// <returns>Not meaningful where there is a problem.</returns>
    public static RawTerm Read(string content, out string? problem)
    {
        var text = content.Trim();
        var end = text.AsSpan().IndexOfAny(" \t<>");
        var code = end < 0 ? text : text[..end];
        var when = end < 0 ? "" : text[end..].Trim();
        var (from, to) = Days(when, out problem);
        if (problem is not null) return new RawTerm([], null, null);
        if (ActorCodeReader.IsNoActor(code)) return new RawTerm([], from, to);
        var codes = code.Split('/');
        foreach (var each in codes)
        {
            if (!ActorCodeReader.IsCode(each.AsSpan().Trim('~')))
                problem = $"'[{content}]' has no code: three letters or more, such as [USAGOV], with '~' for an agent; [---] says that a name is no actor.";
        }

        if (from > to) problem = $"'[{content}]' ends before it begins.";
        return new RawTerm(codes, from, to);
    }

    private static (DateOnly? From, DateOnly? To) Days(string when, out string? problem)
    {
        problem = null;
        if (when.Length == 0) return (null, null);
        if (when[0] is '<' or '>')
        {
            var day = Day(when[1..].Trim(), ref problem);
            return when[0] == '<' ? (null, day?.AddDays(-1)) : (day?.AddDays(1), null);
        }

        var hyphen = when.IndexOf('-', StringComparison.Ordinal);
        if (hyphen >= 0) return (Day(when[..hyphen].Trim(), ref problem), Day(when[(hyphen + 1)..].Trim(), ref problem));
        problem = $"'{when}' is no restriction of dates: <DATE, >DATE or DATE-DATE.";
        return (null, null);
    }

    private static DateOnly? Day(string text, ref string? problem)
    {
        var full = text.Length == 6 && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (year <= LastYearOf2000s ? "20" : "19") + text
            : text;
        if (DateOnly.TryParseExact(full, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999) return day;
        problem ??= $"'{text}' is not a date: YYYYMMDD or YYMMDD.";
        return null;
    }
}
