using BenchmarkDotNet.Attributes;
using GeoNer.Accurate;
using GeoNer.Documents;
using GeoNer.Graph;

namespace GeoNer.Benchmarks;

/// <summary>The whole way from a text to its document and graph.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private readonly GeoExtractor _extractor = GeoExtractor.Create();
    private readonly GeoExtractor _accurate = AccurateTier.Create();
    private readonly string _text = SampleText.ReadAll()[0];

    /// <summary>An article, on one thread.</summary>
    [Benchmark(Baseline = true)]
    public Document Extract() => _extractor.Extract(_text);

    /// <summary>The same by the accurate tier.</summary>
    [Benchmark]
    public Document ExtractAccurate() => _accurate.Extract(_text);

    /// <summary>The article and the graph of it.</summary>
    [Benchmark]
    public GeoGraph ExtractAndGraph() => GeoGraph.From(_extractor.Extract(_text));
}
