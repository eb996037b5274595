using System.Text;

namespace GeoNer.Tests.Linking;

/// <summary>The cases of <c>tests/specs-linking</c> in the fast tier; <c>MISSES.md</c> there lists those that fail.</summary>
public class LinkingSpecTests
{
    private const double Bar = 0.9;

    // Nobody has tuned anything on these; this is what the fast tier makes of them.
    private const double FreshBar = 0.65;

    private static readonly GeoExtractor Extractor = GeoExtractor.Create();

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "specs-linking");

    [Fact]
    public void There_are_at_least_150_cases() => LinkingSpec.ReadAll(Folder).Should().HaveCountGreaterThanOrEqualTo(150);

    [Fact]
    public void Nine_of_ten_cases_hold_and_the_others_are_listed()
    {
        var cases = LinkingSpec.ReadAll(Folder).Where(c => !c.IsFresh).ToList();
        var misses = cases.Select(c => (Case: c, Faults: c.Faults(Extractor.Extract(c.Text, date: c.Date)))).Where(c => c.Faults.Count > 0).ToList();
        var list = new StringBuilder($"# Misses\n\nOf {cases.Count} cases {cases.Count - misses.Count} hold in the fast tier. These lines do not:\n");
        foreach (var file in misses.GroupBy(m => m.Case.File))
        {
            list.Append($"\n## {file.Key}\n\n");
            foreach (var (spec, faults) in file) list.Append($"- {spec.Heading}: {string.Join("; ", faults.Select(f => $"`{f}`"))}\n");
        }

        Repository.Approve(Repository.File("tests", "specs-linking", "MISSES.md"), list.ToString());
        (cases.Count - misses.Count).Should().BeGreaterThanOrEqualTo((int)Math.Ceiling(cases.Count * Bar));
    }

    [Fact]
    public void Two_of_three_cases_that_nothing_was_tuned_on_hold()
    {
        var cases = LinkingSpec.ReadAll(Folder).Where(c => c.IsFresh).ToList();
        cases.Should().HaveCountGreaterThanOrEqualTo(20);
        var right = cases.Count(c => c.Faults(Extractor.Extract(c.Text, date: c.Date)).Count == 0);
        right.Should().BeGreaterThanOrEqualTo((int)Math.Ceiling(cases.Count * FreshBar));
    }
}
