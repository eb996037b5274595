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

    /// <summary>The relation judge of an extractor's tier.</summary>
    public static RelationJudge JudgeOf(GeoExtractor extractor) => extractor.Stages.OfType<TransformerAnalyzer>().FirstOrDefault()?.CreateJudge() ?? RelationJudge.Shipped;

    private static GeoExtractor CreateShipped(PipelineOptions options)
    {
        var builder = options.Fast ? GeoExtractorBuilder.FastTier(options.Judge) : AccurateTier.CreateBuilder(options.Model, options.Judge);
        if (options.Rules is not null)
            builder.Replace<RelationExtractor>(new RelationExtractor(options.Rules, KnowledgeBase.Shipped, options.Judge ? JudgeOf(builder.Build()) : null));
        if (options.Actors is { } actors) builder.UseActors(actors);
        return builder.Build();
    }
}
