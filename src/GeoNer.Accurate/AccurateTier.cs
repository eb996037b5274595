using GeoNer.Knowledge;
using GeoNer.Linking;
using GeoNer.Models;
using GeoNer.Relations;
using GeoNer.Tagging;
using GeoNer.Text;

namespace GeoNer.Accurate;

/// <summary>The accurate tier as a pipeline: the stages of the core, with one transformer for tags, entities and trees.</summary>
/// <example>
/// <code>
/// var extractor = AccurateTier.CreateBuilder().Build();
/// </code>
/// </example>
public static class AccurateTier
{
    /// <summary>The extractor of the accurate tier.</summary>
    /// <remarks>Models are read once: make one extractor and keep it.</remarks>
    /// <exception cref="ModelException">A model or the native library of ONNX Runtime is missing or damaged; the message says what to install.</exception>
    public static GeoExtractor Create() => CreateBuilder().Build();

    /// <summary>The shipped stages of the accurate tier.</summary>
    /// <param name="modelFolder">A model trained as <c>training/README.md</c> says; the one of the package when null.</param>
    /// <exception cref="ModelException">A model or the native library of ONNX Runtime is missing or damaged; the message says what to install.</exception>
    public static GeoExtractorBuilder CreateBuilder(string? modelFolder = null) => CreateBuilder(modelFolder, withJudge: true);

    // Without the judge when it is to be trained, for the one that is there may be of another version.
    internal static GeoExtractorBuilder CreateBuilder(string? modelFolder, bool withJudge)
    {
        TransformerAnalyzer? analyzer = null;
        Lemmatizer? lemmatizer = null;
        RuleSet? rules = null;
        KnowledgeBase? knowledge = null;
        ParallelLoading.Run(
            () => analyzer = modelFolder is null ? TransformerAnalyzer.LoadShipped() : TransformerAnalyzer.Load(modelFolder),
            () => rules = RuleSet.Shipped,
            () => _ = withJudge ? RelationJudge.Shipped : null,
            () => knowledge = KnowledgeBase.Shipped,
            () => lemmatizer = Lemmatizer.LoadShipped());
        return new GeoExtractorBuilder()
            .Add(new LayoutAnalyzer())
            .Add(new Tokenizer())
            .Add(new SentenceSplitter())
            .Add(analyzer!)
            .Add(lemmatizer!)
            .Add(new EntityTyper(knowledge!))
            .Add(new EntityLinker(knowledge!))
            .Add(new RelationExtractor(rules!, knowledge!, withJudge ? analyzer!.CreateJudge() : null));
    }
}
