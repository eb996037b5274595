namespace GeoNer.Tagging;

/// <summary>The features of a tagger: which hashes stand for a position in a sentence.</summary>
internal interface ITaggerFeatures
{
    /// <summary>Number of features of a position at most.</summary>
    int MaxCount { get; }

    /// <summary>Writes the features of a position.</summary>
    /// <returns>How many were written.</returns>
    int Extract(in TaggingContext context, int position, Span<uint> features);
}
