using System.Diagnostics;
using System.Globalization;
using GeoNer.Accurate;
using GeoNer.Documents;

namespace GeoNer.Benchmarks;

/// <summary>
/// Measures all stages in one run over the sample articles, so that their shares can be compared on a machine that does other
/// things too. Each stage's time is its best round of many; bytes are those of one warm round, on one thread.
/// </summary>
internal static class QuickTable
{
    private const int WarmRounds = 30;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(12);

    public static void Print(TextWriter output)
    {
        Print(output, "fast tier", GeoExtractor.Create);
        output.WriteLine();
        Print(output, "accurate tier", () => AccurateTier.Create());
    }

    private static void Print(TextWriter output, string tier, Func<GeoExtractor> create)
    {
        var clock = Stopwatch.StartNew();
        var extractor = create();
        var load = clock.Elapsed;
        var texts = SampleText.ReadAll();
        var stages = extractor.Stages;
        var best = Enumerable.Repeat(long.MaxValue, stages.Count).ToArray();
        var bytes = new long[stages.Count];
        var ticks = new long[stages.Count];
        var tokens = 0;
        for (var round = 0; round < WarmRounds; round++) tokens = Round(stages, texts, ticks, bytes);
        clock.Restart();
        var rounds = 0;
        for (; clock.Elapsed < Budget; rounds++)
        {
            Round(stages, texts, ticks, bytes);
            for (var i = 0; i < best.Length; i++) best[i] = Math.Min(best[i], ticks[i]);
        }

        output.WriteLine($"{tier}:");
        output.WriteLine();
        Write(output, stages.Select(s => s.GetType().Name).ToArray(), best, bytes, tokens);
        output.WriteLine();
        var (one, two) = (Throughput(extractor, texts, 1), Throughput(extractor, texts, 2));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{texts.Length} articles, {tokens} tokens, best of {rounds} rounds; models loaded in {load.TotalMilliseconds:0} ms; {one:0} words/s on one thread, {two / one:0.00} times as many on two; {Environment.WorkingSet / 1e6:0} MB in all; {Environment.ProcessorCount} processors."));
    }

    /// <summary>Words in a second of the whole pipeline, many articles at once.</summary>
    private static double Throughput(GeoExtractor extractor, string[] texts, int threads)
    {
        var clock = Stopwatch.StartNew();
        long words = 0;
        var articles = Enumerable.Range(0, int.MaxValue).TakeWhile(_ => clock.Elapsed < Budget / 4).Select(i => new Article($"{i}", texts[i % texts.Length]));
        foreach (var result in extractor.ExtractAllAsync(articles, threads).ToBlockingEnumerable()) words += result.Document!.TokenCount;
        return words / clock.Elapsed.TotalSeconds;
    }

    /// <summary>All articles through all stages; sets the ticks and bytes of each stage and returns the number of tokens.</summary>
    private static int Round(IReadOnlyList<IDocumentStage> stages, string[] texts, long[] ticks, long[] bytes)
    {
        Array.Clear(ticks);
        Array.Clear(bytes);
        var tokens = 0;
        foreach (var text in texts)
        {
            var document = new Document(text);
            for (var i = 0; i < stages.Count; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                stages[i].Process(document);
                ticks[i] += Stopwatch.GetTimestamp() - start;
                bytes[i] += GC.GetAllocatedBytesForCurrentThread() - before;
            }

            tokens += document.TokenCount;
        }

        return tokens;
    }

    private static void Write(TextWriter output, string[] names, long[] ticks, long[] bytes, int tokens)
    {
        var all = ticks.Sum();
        output.WriteLine("| stage | ns/token | share | bytes/token |");
        output.WriteLine("|---|---:|---:|---:|");
        for (var i = 0; i < names.Length; i++) WriteRow(output, names[i], ticks[i], all, bytes[i], tokens);
        WriteRow(output, "whole pipeline", all, all, bytes.Sum(), tokens);
    }

    private static void WriteRow(TextWriter output, string name, long ticks, long all, long bytes, int tokens)
    {
        var nanoseconds = ticks * 1e9 / Stopwatch.Frequency / tokens;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {nanoseconds:0} | {(double)ticks / all:0.0%} | {(double)bytes / tokens:0} |"));
    }
}
