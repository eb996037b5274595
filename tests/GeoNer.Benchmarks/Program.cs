using BenchmarkDotNet.Running;
using GeoNer.Benchmarks;

// GeoNer.Benchmarks --quick: a table in under a minute. Anything else goes to BenchmarkDotNet.
if (args is ["--quick"])
{
    QuickTable.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
