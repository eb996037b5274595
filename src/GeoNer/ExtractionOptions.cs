namespace GeoNer;

/// <summary>How a run over many articles works. Immutable.</summary>
public sealed record ExtractionOptions
{
    /// <summary>How many articles are worked on at once, from 1 on; as many as there are processors when null. The results do not depend on it.</summary>
    public int? Parallelism { get; init; }

    /// <summary>What happens when an article fails.</summary>
    public ErrorPolicy OnError { get; init; } = ErrorPolicy.Report;

    /// <summary>
    /// The most UTF-16 units a text may have; any length when null. A longer one fails: it is never cut. What one article costs in memory
    /// grows with its length, so set this where strangers choose what is read.
    /// </summary>
    public int? MaxTextLength { get; init; }
}
