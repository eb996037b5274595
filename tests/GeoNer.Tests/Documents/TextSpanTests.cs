using GeoNer.Documents;

namespace GeoNer.Tests.Documents;

public class TextSpanTests
{
    [Fact]
    public void Spans_that_only_touch_do_not_overlap() =>
        new TextSpan(0, 5).Overlaps(new TextSpan(5, 9)).Should().BeFalse();

    [Fact]
    public void A_span_contains_itself_and_what_lies_inside()
    {
        var span = new TextSpan(2, 8);
        span.Contains(span).Should().BeTrue();
        span.Contains(new TextSpan(3, 8)).Should().BeTrue();
        span.Contains(new TextSpan(1, 8)).Should().BeFalse();
    }

    [Fact]
    public void A_span_cuts_its_characters_out_of_the_text() =>
        new TextSpan(4, 8).Of("the NATO summit").ToString().Should().Be("NATO");
}
