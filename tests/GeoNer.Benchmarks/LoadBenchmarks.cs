using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace GeoNer.Benchmarks;

/// <summary>What a program pays before its first article: a new process for each measurement, as tables are read once in each.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1)]
public class LoadBenchmarks
{
    /// <summary>Models, knowledge and rules.</summary>
    [Benchmark]
    public GeoExtractor Load() => GeoExtractor.Create();
}
