using GeoNer.Accurate;
using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Relations;

namespace GeoNer.Tool;

/// <summary>The extractors the commands run on: the one place that knows which tiers are built in.</summary>
/// <param name="create">Makes other extractors than the shipped ones, for tests; null for those.</param>
internal sealed class Pipelines(Func<PipelineOptions, GeoExtractor>? create = null)
{
    /// <summary>Makes an extractor.</summary>
    public GeoExtractor Create(PipelineOptions options) => (create ?? CreateShipped)(options);

    /// <summary>Makes an extractor of only the stages that some layers need.</summary>
    /// <exception cref="ToolException">No stage of this build provides one of them.</exception>
    public GeoExtractor CreateUpTo(PipelineOptions options, DocumentLayers layers)
    {
        try
        {
            return Create(options).UpTo(layers);
        }
        catch (InvalidOperationException error)
        {
            throw new ToolException($"this build cannot do that: {error.Message}", error);
        }
    }

    private static GeoExtractor CreateShipped(PipelineOptions options)
    {
        var builder = options.Fast ? GeoExtractorBuilder.FastTier() : AccurateTier.CreateBuilder(options.Model);
        if (options.Rules is not null || !options.Judge)
            builder.Replace<RelationExtractor>(new RelationExtractor(options.Rules ?? RuleSet.Shipped, KnowledgeBase.Shipped, options.Judge ? RelationJudge.Shipped : null));
        if (options.Actors is { } actors) builder.UseActors(actors);
        return builder.Build();
    }
}
