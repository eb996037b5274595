using System.Globalization;
using BenchmarkDotNet.Running;
using GeoNer.Benchmarks;

// GeoNer.Benchmarks --quick: a table in under a minute. --replicate COUNT OUTPUT INPUT…: a large dump to measure with. Anything else goes to BenchmarkDotNet.
if (args is ["--quick"])
{
    QuickTable.Print(Console.Out);
    return;
}

if (args is ["--replicate", var count, var output, .. { Length: > 0 } inputs])
{
    Replication.Write(int.Parse(count, CultureInfo.InvariantCulture), output, inputs);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
