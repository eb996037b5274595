using GeoNer.Models;
using GeoNer.Relations;

namespace GeoNer.Tests.Relations;

/// <summary>A malformed rule is refused with file, line and remedy.</summary>
public class RuleReaderTests
{
    [Theory]
    [InlineData("an unknown key", "colour: red", "r.yaml:7: 'colour' is not a key of a rule: use name, type,*")]
    [InlineData("an unknown type", "type: MARRY", "r.yaml:7: rule 'test': 'MARRY' is not a relation type*")]
    [InlineData("an unknown frame", "frame: sideways", "r.yaml:7: rule 'test': there is no frame 'sideways'.")]
    [InlineData("no frame at all", "frame: -", "r.yaml:7: rule 'test' needs 'frame', 'source' and 'target', or 'between'.")]
    [InlineData("no name", "name: -", "r.yaml:7: a rule needs a name.")]
    [InlineData("no trigger", "trigger: -", "r.yaml:7: rule 'test' needs a trigger.")]
    [InlineData("a path that is none", "where: nsubj", "r.yaml:7: 'nsubj': 'n' at 1 is not the start of a step*")]
    [InlineData("a named path that is not there", "where: $nowhere", "r.yaml:7: rule 'test': there is no path '$nowhere'.")]
    [InlineData("a class that is not there", "where: >obj[class=fairy]", "r.yaml:7: '>obj[class=fairy]': there is no class 'fairy'.")]
    [InlineData("a status that is none", "status: maybe", "r.yaml:7: 'maybe' is not actual, possible or negated.")]
    [InlineData("a confidence above 1", "confidence: 2", "r.yaml:7: the confidence '2' must be a number above 0, at most 1.")]
    [InlineData("a source without target", "source: >nsubj", "r.yaml:7: give 'source' and 'target', or 'between' alone.")]
    public void A_rule_is_refused_for(string what, string change, string message) =>
        FluentActions.Invoking(() => RuleSet.ShippedWith(File(Changed(change)))).Should().Throw<ModelException>(what).WithMessage(message);

    [Fact]
    public void Two_rules_may_not_share_a_name() =>
        FluentActions.Invoking(() => RuleSet.ShippedWith(File(Changed(""), Changed("")))).Should().Throw<ModelException>()
            .WithMessage("r.yaml:7: there is a rule 'test' at r.yaml:7 already: choose another name.");

    [Fact]
    public void A_trigger_needs_words()
    {
        var keys = Changed("");
        keys["trigger"] = Mapping([new("pos", Text("VERB"))]);
        FluentActions.Invoking(() => RuleSet.ShippedWith(File(keys))).Should().Throw<ModelException>()
            .WithMessage("r.yaml:7: rule 'test': the trigger needs 'lemma', 'class', 'suffix' or 'entity'.");
    }

    [Fact]
    public void A_trigger_may_not_name_a_class_that_is_not_there()
    {
        var keys = Changed("");
        keys["trigger"] = Mapping([new("class", Text("fairy"))]);
        FluentActions.Invoking(() => RuleSet.ShippedWith(File(keys))).Should().Throw<ModelException>().WithMessage("r.yaml:7: there is no class 'fairy'.");
    }

    [Fact]
    public void A_file_may_not_have_other_sections() =>
        FluentActions.Invoking(() => RuleSet.From(Mapping([new("rulez", RuleNode.OfList("r.yaml", 1, []))]))).Should().Throw<ModelException>()
            .WithMessage("*'rulez' is not a key of a rule file: use paths, frames, classes, unless, rules.");

    [Fact]
    public void What_a_file_says_no_event_stands_under_must_be_paths() =>
        FluentActions.Invoking(() => RuleSet.ShippedWith(Mapping([new("unless", Text("~[class=fairy]"))]))).Should().Throw<ModelException>()
            .WithMessage("r.yaml:7: '~[class=fairy]': there is no class 'fairy'.");

    [Fact]
    public void A_rule_in_order_is_taken_beside_the_shipped_ones()
    {
        var rules = RuleSet.ShippedWith(File(Changed("")));
        rules.Rules.Count.Should().Be(RuleSet.Shipped.Rules.Count + 1);
        rules.Rules[^1].Location.Should().Be("r.yaml:7");
    }

    // A good rule with one key changed; a value "-" takes the key away.
    private static Dictionary<string, RuleNode> Changed(string change)
    {
        var keys = new Dictionary<string, RuleNode>
        {
            ["name"] = Text("test"),
            ["type"] = Text("CONSULT"),
            ["trigger"] = Mapping([new("pos", Text("VERB")), new("lemma", Text("yodel"))]),
            ["frame"] = Text("with"),
        };
        if (change.Length == 0) return keys;
        var colon = change.IndexOf(": ", StringComparison.Ordinal);
        var (key, value) = (change[..colon], change[(colon + 2)..]);
        if (value == "-") keys.Remove(key);
        else keys[key] = Text(value);
        return keys;
    }

    private static RuleNode File(params Dictionary<string, RuleNode>[] rules) =>
        Mapping([new("rules", RuleNode.OfList("r.yaml", 7, rules.Select(r => Mapping([.. r])).ToArray()))]);

    private static RuleNode Text(string text) => RuleNode.OfScalar("r.yaml", 7, text);

    private static RuleNode Mapping(IReadOnlyList<KeyValuePair<string, RuleNode>> entries) => RuleNode.OfMapping("r.yaml", 7, entries);
}
