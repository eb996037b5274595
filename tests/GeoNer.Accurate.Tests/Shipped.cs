using GeoNer.Accurate.Model;
using GeoNer.Documents;

namespace GeoNer.Accurate.Tests;

/// <summary>The model and extractor of the package, read once for all tests.</summary>
internal static class Shipped
{
    private static readonly Lazy<AccurateModel> OneModel = new(() => AccurateModel.Read(ModelFolder.Shipped));
    private static readonly Lazy<GeoExtractor> OneExtractor = new(AccurateTier.Create);

    public static AccurateModel Model => OneModel.Value;

    public static GeoExtractor Extractor => OneExtractor.Value;

    public static TransformerAnalyzer Analyzer => Extractor.Stages.OfType<TransformerAnalyzer>().Single();

    public static string[] Articles { get; } = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "articles"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();

    /// <summary>All that the analyzer sets, as text.</summary>
    public static string Written(Document document)
    {
        var tokens = Enumerable.Range(0, document.TokenCount).Select(document.GetToken)
            .Select(t => $"{t.PartOfSpeech} {t.Head} {t.Relation.Name()}");
        var entities = document.Entities.Select(e => $"{e.Span} {e.Type} {e.Confidence:R}");
        return string.Join('\n', tokens.Concat(entities));
    }
}
