using System.Diagnostics;
using System.Diagnostics.Metrics;
using GeoNer.Documents;

namespace GeoNer;

/// <summary>
/// What an extractor tells those who trace it: an activity a document, and counters. Where nobody listens it costs next to nothing. Immutable and safe for any number of threads.
/// </summary>
/// <remarks>Neither texts nor names of documents are in it: they are the reader's.</remarks>
public static class GeoTelemetry
{
    /// <summary>The name of the activity source and of the meter: <c>AddSource(GeoTelemetry.Name)</c>, <c>AddMeter(GeoTelemetry.Name)</c> in OpenTelemetry.</summary>
    public const string Name = "GeoNer";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Read = Meter.CreateCounter<long>("geoner.documents", "{document}", "Documents read to the end");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("geoner.failures", "{document}", "Documents that a stage ended with an exception");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("geoner.tokens", "{token}", "Tokens read");
    private static readonly Counter<long> Relations = Meter.CreateCounter<long>("geoner.relations", "{relation}", "Relations found");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("geoner.document.duration", "s", "Time spent on a document");

    internal static Activity? Start(Document document) => Source.StartActivity("geoner.extract")?.SetTag("geoner.characters", document.Text.Length);

    internal static void Complete(Activity? activity, Document document, long started)
    {
        activity?.SetTag("geoner.tokens", document.TokenCount).SetTag("geoner.relations", document.Relations.Count);
        Read.Add(1);
        Tokens.Add(document.TokenCount);
        Relations.Add(document.Relations.Count);
        if (Duration.Enabled) Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    internal static void Fail(Activity? activity, Exception error)
    {
        activity?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
        Failures.Add(1);
    }
}
