using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Tests.Relations;

/// <summary>Every rule finds its own examples, and nothing in its counterexamples.</summary>
public class RuleExampleTests
{
    // Without the judge, which decides on what rules find.
    private static readonly GeoExtractor Extractor =
        GeoExtractorBuilder.FastTier().Replace<RelationExtractor>(new RelationExtractor(RuleSet.Shipped, KnowledgeBase.Shipped)).Build();

    public static TheoryData<string> Files => [.. RuleSet.Shipped.Rules.Select(r => r.Location.Split(':')[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Examples_are_found(string file) => Failures(file, e => e.Expected is not null).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void In_counterexamples_the_rule_finds_nothing(string file) => Failures(file, e => e.Expected is null).Should().BeEmpty();

    [Fact]
    public void Most_rules_show_what_they_find() =>
        RuleSet.Shipped.Rules.Count(r => r.Examples.Any(e => e.Expected is not null)).Should().BeGreaterThan(RuleSet.Shipped.Rules.Count * 9 / 10);

    private static IEnumerable<string> Failures(string file, Func<RuleExample, bool> which)
    {
        foreach (var rule in RuleSet.Shipped.Rules.Where(r => r.Location.StartsWith(file + ":", StringComparison.Ordinal)))
        {
            foreach (var example in rule.Examples.Where(which))
            {
                var relations = Extractor.Extract(example.Text).Relations;
                var holds = example.Expected is { } expected ? relations.Any(r => Is(r, expected)) : relations.All(r => r.Rule != rule.Name);
                if (!holds)
                    yield return $"{example.Location} {rule.Name}: '{example.Text}' should give {example.Expected ?? "nothing"}, gives {string.Join("; ", relations.Select(Show))}";
            }
        }
    }

    private static bool Is(Relation relation, string expected)
    {
        if (Show(relation) == expected) return true;
        return relation.Type.Info().IsSymmetric && Show(relation, reversed: true) == expected;
    }

    private static string Show(Relation relation) => Show(relation, reversed: false);

    private static string Show(Relation relation, bool reversed)
    {
        var (source, target) = (relation.SourceId, relation.TargetId);
        if (reversed) (source, target) = (target, source);
        var status = relation.Status == RelationStatus.Actual ? "" : " " + relation.Status.ToString().ToLowerInvariant();
        return $"{source} {relation.Type.Info().Code} {target}{status}";
    }
}
