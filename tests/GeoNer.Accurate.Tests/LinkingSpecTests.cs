using GeoNer.Tests.Linking;

namespace GeoNer.Accurate.Tests;

/// <summary>The cases of <c>tests/specs-linking</c> in the accurate tier.</summary>
public class LinkingSpecTests
{
    private const double Bar = 0.9;

    // Nobody has tuned anything on these; this is what the accurate tier makes of them.
    private const double FreshBar = 0.75;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "specs-linking");

    [Fact]
    public void Nine_of_ten_cases_hold() => Share(isFresh: false).Should().BeGreaterThanOrEqualTo(Bar);

    [Fact]
    public void Three_of_four_cases_that_nothing_was_tuned_on_hold() => Share(isFresh: true).Should().BeGreaterThanOrEqualTo(FreshBar);

    private static double Share(bool isFresh)
    {
        var cases = LinkingSpec.ReadAll(Folder).Where(c => c.IsFresh == isFresh).ToList();
        return cases.Count(c => c.Faults(Shipped.Extractor.Extract(c.Text, date: c.Date)).Count == 0) / (double)cases.Count;
    }
}
