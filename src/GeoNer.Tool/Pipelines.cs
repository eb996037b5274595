namespace GeoNer.Tool;

/// <summary>The extractors the commands run on: the one place that knows which tiers are built in.</summary>
internal static class Pipelines
{
    /// <summary>Makes the extractor of a tier.</summary>
    /// <param name="fast">True for the fast tier; false for the best tier that is built in.</param>
    public static GeoExtractor Create(bool fast) => GeoExtractor.Create();
}
