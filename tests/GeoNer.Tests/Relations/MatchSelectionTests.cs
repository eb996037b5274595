using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Tests.Relations;

public class MatchSelectionTests
{
    private static readonly Tree Sentence = Tree.Of("""
        Japan Japan PROPN 2 nsubj JPN
        accused accuse VERB 0 root
        Russia Russia PROPN 2 obj RUS
        of of SCONJ 5 mark
        attacking attack VERB 2 advcl
        Ukraine Ukraine PROPN 5 obj UKR
        and and CCONJ 8 cc
        left leave VERB 2 conj
        """);

    private static readonly Rule Accuse = Make("accuse", RelationType.Accuse, 0.8, absorbs: true);
    private static readonly Rule Assault = Make("attack", RelationType.Assault, 0.8);
    private static readonly Rule Oppose = Make("oppose", RelationType.Accuse, 0.5);

    [Fact]
    public void Of_two_rules_of_one_word_the_surer_is_taken() =>
        Select(Match(Oppose, "accused", "Japan", "Russia"), Match(Accuse, "accused", "Japan", "Russia")).Should().Equal("accuse");

    [Fact]
    public void What_stands_in_the_complement_of_an_absorbing_word_is_not_reported() =>
        Select(Match(Accuse, "accused", "Japan", "Russia"), Match(Assault, "attacking", "Russia", "Ukraine")).Should().Equal("accuse");

    [Fact]
    public void A_word_that_does_not_absorb_leaves_the_event_below_it() =>
        Select(Match(Oppose, "accused", "Japan", "Russia"), Match(Assault, "attacking", "Russia", "Ukraine")).Should().Equal("attack", "oppose");

    [Fact]
    public void A_verb_joined_by_and_is_not_absorbed() =>
        Select(Match(Accuse, "accused", "Japan", "Russia"), Match(Assault, "left", "Japan", "Ukraine")).Should().Equal("accuse", "attack");

    [Fact]
    public void One_relation_said_twice_is_reported_once() =>
        Select(Match(Assault, "attacking", "Russia", "Ukraine"), Match(Assault, "left", "Russia", "Ukraine")).Should().Equal("attack");

    private static IEnumerable<string> Select(params RuleMatch[] matches) =>
        MatchSelection.Select([.. matches], Sentence.Syntax).Select(m => m.Rule.Name).Order(StringComparer.Ordinal);

    private static RuleMatch Match(Rule rule, string trigger, string source, string target) =>
        new(rule, Sentence[trigger], Sentence.Mentions.At(Sentence[source])!, Sentence.Mentions.At(Sentence[target])!, rule.Confidence);

    private static Rule Make(string name, RelationType type, double confidence, bool absorbs = false) =>
        new() { Name = name, Type = type, Confidence = confidence, Absorbs = absorbs, Location = "test:1" };
}
