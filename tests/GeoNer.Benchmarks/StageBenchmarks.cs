using BenchmarkDotNet.Attributes;
using GeoNer.Accurate;
using GeoNer.Documents;

namespace GeoNer.Benchmarks;

/// <summary>Each stage alone, on an article that has the layers of the stages before it.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private static readonly GeoExtractor[] Tiers = [GeoExtractor.Create(), AccurateTier.Create()];

    private Document _document = new("");
    private Mention[] _entities = [];
    private IDocumentStage _stage = Tiers[0].Stages[0];

    /// <summary>The names of the stages, in the order of the flow.</summary>
    public static IEnumerable<string> StageNames => Tiers.SelectMany(t => t.Stages).Select(s => s.GetType().Name).Distinct();

    /// <summary>The stage that is measured.</summary>
    [ParamsSource(nameof(StageNames))]
    public string Stage { get; set; } = "";

    /// <summary>Brings the article to where the stage begins.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _document = new Document(SampleText.ReadAll()[0]);
        foreach (var stage in Tiers.First(t => t.Stages.Any(s => s.GetType().Name == Stage)).Stages)
        {
            _stage = stage;
            if (stage.GetType().Name == Stage) break;
            stage.Process(_document);
        }

        _entities = [.. _document.Entities];
    }

    /// <summary>Runs the stage. A stage that refines mentions gets them as they were, which costs a copy of some thirty.</summary>
    [Benchmark]
    public void Process()
    {
        if (_stage.Provides is DocumentLayers.EntityTypes or DocumentLayers.Actors) _document.SetEntities(_entities, _document.Layers);
        _stage.Process(_document);
    }
}
