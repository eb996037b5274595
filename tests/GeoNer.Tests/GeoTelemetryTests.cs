using System.Diagnostics;
using System.Diagnostics.Metrics;
using GeoNer.Documents;

namespace GeoNer.Tests;

public class GeoTelemetryTests
{
    private static readonly GeoExtractor Extractor = new GeoExtractorBuilder().Add(new Stage()).Build();

    [Fact]
    public void A_document_is_an_activity_with_its_size_and_nothing_of_its_text()
    {
        var seen = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GeoTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = seen.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = new Activity("test").Start();
        Extractor.Extract("a secret");
        Extractor.Invoking(e => e.Extract("throw")).Should().Throw<FormatException>();
        var own = seen.Where(a => a.TraceId == parent.TraceId).ToList();
        own.Select(a => a.Status).Should().Equal(ActivityStatusCode.Unset, ActivityStatusCode.Error);
        own[0].TagObjects.Should().Contain(new KeyValuePair<string, object?>("geoner.characters", 8)).And.Contain(new KeyValuePair<string, object?>("geoner.tokens", 1));
        own[0].TagObjects.Should().NotContain(t => $"{t.Value}".Contains("secret"));
    }

    [Fact]
    public void Documents_are_counted()
    {
        var sums = new System.Collections.Concurrent.ConcurrentDictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == GeoTelemetry.Name) self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.Start();
        Extractor.Extract("one");
        Extractor.Extract("two");
        sums["geoner.documents"].Should().BeGreaterThanOrEqualTo(2);
        sums["geoner.tokens"].Should().BeGreaterThanOrEqualTo(2);
    }

    private sealed class Stage : IDocumentStage
    {
        public DocumentLayers Requires => DocumentLayers.None;

        public DocumentLayers Provides => DocumentLayers.Tokens;

        public void Process(Document document, CancellationToken cancellationToken = default)
        {
            if (document.Text == "throw") throw new FormatException();
            document.SetTokens([new TextSpan(0, document.Text.Length)]);
        }
    }
}
