namespace GeoNer.Documents;

/// <summary>Place, agency and date at the head of an article: <c>ILI MILITARY RANGE, Kazakhstan (Reuters) --</c>.</summary>
public sealed class Dateline
{
    /// <summary>Makes a dateline from the spans found.</summary>
    /// <param name="span">The whole, dash included.</param>
    /// <param name="places">The places named, from the nearest to the largest: a city, then its country. May be empty.</param>
    /// <param name="agency">The agency, without brackets; null when none is named.</param>
    /// <param name="date">The date as written (<c>March 25</c>); null when none is given.</param>
    public Dateline(TextSpan span, IReadOnlyList<TextSpan> places, TextSpan? agency, TextSpan? date)
    {
        ArgumentNullException.ThrowIfNull(places);
        Span = span;
        Places = places;
        Agency = agency;
        Date = date;
    }

    /// <summary>The whole dateline, with its dash.</summary>
    public TextSpan Span { get; }

    /// <summary>The places named, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> Places { get; }

    /// <summary>The agency, without brackets, or null.</summary>
    public TextSpan? Agency { get; }

    /// <summary>The date as written, or null.</summary>
    public TextSpan? Date { get; }
}
