using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using GeoNer.Accurate;

namespace GeoNer.Benchmarks;

/// <summary>What a program pays before its first article: a new process for each measurement, as tables are read once in each.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1)]
public class LoadBenchmarks
{
    /// <summary>Models, knowledge and rules of the fast tier.</summary>
    [Benchmark(Baseline = true)]
    public GeoExtractor Fast() => GeoExtractor.Create();

    /// <summary>The same of the accurate tier.</summary>
    [Benchmark]
    public GeoExtractor Accurate() => AccurateTier.Create();
}
