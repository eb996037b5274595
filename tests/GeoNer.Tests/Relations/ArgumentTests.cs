using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Tests.Relations;

/// <summary>Which actors an argument means, in made-up sentences of the fast tier without the judge.</summary>
public class ArgumentTests
{
    private static readonly GeoExtractor Extractor = Of(RuleSet.Shipped);

    [Theory]
    [InlineData("a singer sings for herself", "A Kenyan singer condemned the Danish government.", "")]
    [InlineData("a minister speaks for her country", "A Kenyan minister condemned the Danish government.", "KEN ACCUSE DNK")]
    [InlineData("what is done to a singer is done to one of a country", "Kenya arrested a Danish singer.", "KEN COERCE DNK")]
    [InlineData("who is named in company acts too", "Kenya, along with Uganda, condemned Denmark.", "KEN ACCUSE DNK, UGA ACCUSE DNK")]
    [InlineData("whose request it was is not the target", "Kenya sent soldiers to the border at the request of Denmark.", "DNK REQUEST KEN")]
    public void An_argument_means(string what, string text, string relations) => Found(Extractor, text).Should().Be(relations, what);

    [Theory]
    [InlineData("The goalkeeper of Kenya condemned Denmark after the quarter-final.")]
    [InlineData("Kenya attacked Denmark again in the second half.")]
    [InlineData("The film, in which Kenya invades Denmark, was a success.")]
    public void Under_what_a_file_rules_out_nothing_is_stated(string text) => Found(Extractor, text).Should().BeEmpty();

    [Fact]
    public void A_file_of_ones_own_may_rule_out_more()
    {
        const string Sentence = "Kenya condemned Denmark in the budget debate.";
        var own = RuleNode.OfMapping("own.yaml", 1, [new("unless", RuleNode.OfScalar("own.yaml", 1, "~[lemma=budget]"))]);
        Found(Extractor, Sentence).Should().Be("KEN ACCUSE DNK");
        Found(Of(RuleSet.ShippedWith(own)), Sentence).Should().BeEmpty();
    }

    private static GeoExtractor Of(RuleSet rules) =>
        GeoExtractorBuilder.FastTier().Replace<RelationExtractor>(new RelationExtractor(rules, KnowledgeBase.Shipped)).Build();

    private static string Found(GeoExtractor extractor, string text) =>
        string.Join(", ", extractor.Extract(text).Relations.Where(r => r.Type.Info().IsEvent).Select(r => $"{r.SourceId} {r.Type.Info().Code} {r.TargetId}"));
}
