namespace GeoNer.Relations;

/// <summary>
/// Reads a sentence for what it states between two parties of it: the second opinion of a <see cref="RelationJudge"/>, which
/// looks at rules and trees. Safe for any number of threads.
/// </summary>
internal interface IPairReader
{
    /// <summary>Reads one pair.</summary>
    /// <param name="scene">The pair and its sentence; one of the two may be missing from it.</param>
    PairReading Read(PairScene scene);
}
