using System.Collections.Frozen;
using GeoNer.Relations;

namespace GeoNer.Tests.Relations;

public class PathTests
{
    private static readonly Tree Accused = Tree.Of("""
        Japan Japan PROPN 2 nsubj JPN
        accused accuse VERB 0 root
        Russia Russia PROPN 2 obj RUS
        of of SCONJ 5 mark
        attacking attack VERB 2 advcl
        Ukraine Ukraine PROPN 5 obj UKR
        in in ADP 8 case
        May May PROPN 5 obl
        """);

    [Theory]
    [InlineData("accused", ">nsubj", "Japan")]
    [InlineData("accused", ">nsubj|obj", "Japan Russia")]
    [InlineData("accused", ">advcl >obj", "Ukraine")]
    [InlineData("accused", ">advcl[gerund] >obj", "Ukraine")]
    [InlineData("accused", ">advcl[mark=to] >obj", "")]
    [InlineData("Ukraine", "<obj", "attacking")]
    [InlineData("Ukraine", "<obj <advcl >nsubj", "Japan")]
    [InlineData("attacking", ">obl[case=in|on]", "May")]
    [InlineData("attacking", ">obl[case=on]", "")]
    [InlineData("attacking", ">obl[pos=NOUN]", "")]
    [InlineData("attacking", "[no >nsubj] >obj", "Ukraine")]
    [InlineData("accused", "[no >nsubj] >obj", "")]
    [InlineData("accused", "[has >obj] >nsubj", "Japan")]
    [InlineData("accused", ">obl|obj[actor]", "Russia")]
    [InlineData("attacking", ">obl[actor]", "")]
    [InlineData("accused", ">advcl? >obj", "Russia Ukraine")]
    [InlineData("May", "~[lemma=accuse]", "accused")]
    [InlineData("attacking", "$doer", "Russia")]
    [InlineData("accused", "$object", "Russia")]
    public void A_path_leads_to(string from, string path, string words)
    {
        var walker = new PathWalker(Accused.Syntax, Accused.Mentions, RuleSet.Shipped);
        var goal = new Words(_ => true);
        walker.Follow(RulePath.Parse(path, _ => null), Accused[from], goal);
        string.Join(' ', goal.Found.Select(i => Accused.Document.TokenText(i).ToString())).Should().Be(words);
    }

    [Theory]
    [InlineData("withdraw withdraw VERB 0 root|Chad Chad PROPN 1 nsubj", true)]
    [InlineData("withdraws withdraw VERB 0 root|Chad Chad PROPN 1 nsubj", false)]
    [InlineData("withdraw withdraw VERB 0 root|Chad Chad PROPN 1 nsubj|will will AUX 1 aux", false)]
    [InlineData("withdraw withdraw VERB 0 root", false)]
    [InlineData("freed free VERB 0 root|they they PRON 1 nsubj:pass|be be AUX 1 aux:pass", true)]
    [InlineData("freed free VERB 0 root|they they PRON 1 nsubj:pass|were be AUX 1 aux:pass", false)]
    [InlineData("ready ready ADJ 0 root|they they PRON 1 nsubj|be be AUX 1 cop", true)]
    public void A_clause_is_subjunctive_where_its_verb_is_in_the_base_form(string words, bool holds)
    {
        var tree = Tree.Of(words.Replace('|', '\n'));
        new PathWalker(tree.Syntax, tree.Mentions, RuleSet.Shipped).Leads(RulePath.Parse("[subjunctive]", _ => null), 0).Should().Be(holds);
    }

    [Fact]
    public void An_alternative_that_leads_to_no_word_that_counts_is_passed_over()
    {
        var tree = Tree.Of("""
            France France PROPN 2 nsubj FRA
            agreed agree VERB 0 root
            to to PART 4 mark
            send send VERB 2 xcomp
            engineers engineer NOUN 4 obj
            to to ADP 7 case
            Chad Chad PROPN 4 obl TCD
            """);
        var walker = new PathWalker(tree.Syntax, tree.Mentions, RuleSet.Shipped);
        var path = RulePath.Parse("$complement", _ => null);
        var (any, actors) = (new Words(_ => true), new Words(i => tree.Mentions.At(i) is not null));
        walker.Follow(path, tree["agreed"], any);
        walker.Follow(path, tree["agreed"], actors);
        any.Found.Should().Equal(tree["engineers"]);
        actors.Found.Should().Equal(tree["Chad"]);
    }

    [Theory]
    [InlineData("nsubj", "*'n' at 1 is not the start of a step: use >relation, <relation, $name, ~ or [tests].")]
    [InlineData(">subject", "*'subject' is not a relation of Universal Dependencies.")]
    [InlineData(">obj[case=in", "*the bracket at 5 is not closed.")]
    [InlineData("$", "*a name must follow '$'.")]
    [InlineData(">obj[colour=red]", "*'colour=red' is not a test: use case=, lemma=,*")]
    [InlineData(">obj[pos=VERBAL]", "*'VERBAL' is not a universal part of speech.")]
    [InlineData(">obj[entity=Fairy]", "*'Fairy' is not an entity type.")]
    [InlineData(">obj[class=fairy]", "*there is no class 'fairy'.")]
    public void A_path_that_is_none_is_refused_with_the_place(string path, string message) =>
        FluentActions.Invoking(() => RulePath.Parse(path, _ => null)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void A_class_gives_its_words()
    {
        var path = RulePath.Parse("[class=a|b]", name => new[] { name + "1" }.ToHashSet());
        path.Steps.Single().Tests.Single().Words.Should().BeEquivalentTo("a1", "b1");
    }

    private sealed class Words(Func<int, bool> counts) : IPathGoal
    {
        public SortedSet<int> Found { get; } = [];

        public bool IsReachedOnce => false;

        public bool Reach(int token)
        {
            if (!counts(token)) return false;
            Found.Add(token);
            return true;
        }
    }
}
