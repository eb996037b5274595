using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Tests.Ontology;

/// <summary><c>docs/relations.md</c> says what the code and the rules do.</summary>
public class RelationReferenceTests
{
    private const int FewestTriggers = 1200;

    [Fact]
    public void The_reference_of_relations_is_that_of_the_code() =>
        Repository.Approve(Repository.File("docs", "relations.md"), RelationReference.Write());

    [Fact]
    public void Every_code_that_a_rule_gives_has_a_name() =>
        RuleSet.Shipped.Rules.Where(r => r.Cameo is not null && CameoCodes.NameOf(r.Cameo) is null).Select(r => $"{r.Name} {r.Cameo}").Should().BeEmpty();

    [Fact]
    public void Every_event_has_a_code_and_no_fact_has() =>
        RuleSet.Shipped.Rules.Where(r => r.Type.Info().IsEvent == (r.Cameo is null)).Select(r => r.Name).Should().BeEmpty();

    [Fact]
    public void The_lexicon_is_large() => RelationReference.Triggers(RuleSet.Shipped.Rules).Should().HaveCountGreaterThan(FewestTriggers);
}
