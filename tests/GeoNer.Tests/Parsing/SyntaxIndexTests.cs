using GeoNer.Documents;
using GeoNer.Tests.Relations;

namespace GeoNer.Tests.Parsing;

public class SyntaxIndexTests
{
    private static readonly Tree Sentence = Tree.Of("""
        The the DET 2 det
        envoy envoy NOUN 6 nsubj
        of of ADP 5 case
        northern northern ADJ 5 amod
        Chad Chad PROPN 2 nmod
        left leave VERB 0 root
        for for ADP 8 case
        Bonn Bonn PROPN 6 obl
        . . PUNCT 6 punct
        """);

    [Fact]
    public void Children_come_in_the_order_of_the_text()
    {
        Sentence.Syntax.Children(Sentence["left"]).ToArray().Should().Equal(Sentence["envoy"], Sentence["Bonn"], Sentence["."]);
        Sentence.Syntax.Children(Sentence["envoy"]).ToArray().Should().Equal(Sentence["The"], Sentence["Chad"]);
        Sentence.Syntax.Children(Sentence["."]).ToArray().Should().BeEmpty();
    }

    [Fact]
    public void A_child_is_found_by_its_relation()
    {
        Sentence.Syntax.Child(Sentence["left"], DependencyRelation.Obl).Should().Be(Sentence["Bonn"]);
        Sentence.Syntax.Child(Sentence["left"], DependencyRelation.Obj).Should().Be(-1);
    }

    [Theory]
    [InlineData("The", "envoy", "envoy")]
    [InlineData("The", "Chad", "envoy")]
    [InlineData("northern", "Chad", "Chad")]
    [InlineData("of", "Chad", "Chad")]
    [InlineData("envoy", "left", "left")]
    [InlineData(".", ".", ".")]
    public void The_head_of_a_range_is_the_word_that_hangs_outside_it(string first, string last, string head) =>
        Sentence.Syntax.HeadOf(Sentence[first], Sentence[last] + 1).Should().Be(Sentence[head]);

    [Fact]
    public void The_case_of_a_word_is_its_preposition()
    {
        Sentence.Syntax.Case(Sentence["Bonn"]).Should().Be("for");
        Sentence.Syntax.Case(Sentence["envoy"]).Should().BeEmpty();
    }

    [Fact]
    public void Lemmas_given_beside_take_the_place_of_those_of_the_document()
    {
        var lemmas = Enumerable.Repeat("x", Sentence.Document.TokenCount).ToArray();
        new GeoNer.Parsing.SyntaxIndex(Sentence.Document, lemmas).Lemma(Sentence["left"]).Should().Be("x");
        Sentence.Syntax.Lemma(Sentence["left"]).Should().Be("leave");
    }

    [Theory]
    [InlineData("attacked", "The the DET 2 det\n base base NOUN 4 nsubj:pass\n was be AUX 4 aux:pass\n attacked attack VERB 0 root")]
    [InlineData("attacked", "base base NOUN 2 nsubj:pass\n attacked attack VERB 0 root")]
    [InlineData("burned", "base base NOUN 3 nsubj:pass\n was be AUX 3 aux:pass\n attacked attack VERB 0 root\n and and CCONJ 5 cc\n burned burn VERB 3 conj")]
    [InlineData("sent", "They they PRON 2 nsubj\n met meet VERB 0 root\n troops troop NOUN 2 obj\n sent send VERB 3 acl\n by by ADP 6 case\n Chad Chad PROPN 4 obl:agent")]
    [InlineData("occupied", "They they PRON 2 nsubj\n left leave VERB 0 root\n the the DET 5 det\n occupied occupy VERB 5 amod\n town town NOUN 2 obj")]
    public void What_is_done_to_somebody_is_passive(string verb, string tree) => IsPassive(verb, tree).Should().BeTrue();

    [Theory]
    [InlineData("attacked", "Chad Chad PROPN 2 nsubj\n attacked attack VERB 0 root\n bases base NOUN 2 obj")]
    [InlineData("fled", "base base NOUN 3 nsubj:pass\n was be AUX 3 aux:pass\n attacked attack VERB 0 root\n and and CCONJ 6 cc\n troops troop NOUN 6 nsubj\n fled flee VERB 3 conj")]
    [InlineData("burning", "base base NOUN 3 nsubj:pass\n was be AUX 3 aux:pass\n attacked attack VERB 0 root\n and and CCONJ 5 cc\n burning burn VERB 3 conj")]
    [InlineData("guarding", "They they PRON 2 nsubj\n met meet VERB 0 root\n troops troop NOUN 2 obj\n guarding guard VERB 3 acl\n bases base NOUN 4 obj")]
    [InlineData("leave", "They they PRON 2 nsubj\n made make VERB 0 root\n plans plan NOUN 2 obj\n to to PART 5 mark\n leave leave VERB 3 acl")]
    [InlineData("clashed", "troops troop NOUN 0 root\n clashed clash VERB 1 acl\n with with ADP 4 case\n farmers farmer NOUN 2 obl\n . . PUNCT 1 punct")]
    public void What_somebody_does_is_not_passive(string verb, string tree) => IsPassive(verb, tree).Should().BeFalse();

    private static bool IsPassive(string verb, string lines)
    {
        var tree = Tree.Of(lines);
        return tree.Syntax.IsPassive(tree[verb]);
    }
}
