using FsCheck.Xunit;
using GeoNer.Documents;
using GeoNer.Parsing;

namespace GeoNer.Tests.Parsing;

public class DynamicOracleTests
{
    private static readonly ParserAction[] Actions = [ParserAction.Shift, ParserAction.Left, ParserAction.Right];

    [Property(MaxTest = 500)]
    public void Whichever_actions_without_cost_are_taken_the_true_tree_comes_out(int seed)
    {
        var random = new Random(seed);
        var gold = RandomTree.Draw(random, random.Next(1, 13));
        var state = new ParserState();
        state.Start(gold.Length);
        while (!state.IsFinal)
        {
            var free = Actions.Where(a => state.Allows(a) && DynamicOracle.Cost(state, gold, a) == 0).ToArray();
            free.Should().NotBeEmpty("a state on the way to the tree [{0}] has a way on", string.Join(' ', gold));
            state.Apply(free[random.Next(free.Length)], DependencyRelation.Dep);
        }

        state.Heads[..gold.Length].Should().Equal(gold);
    }

    [Property(MaxTest = 500)]
    public void The_costs_of_any_actions_add_up_to_the_wrong_heads(int seed)
    {
        var random = new Random(seed);
        var gold = RandomTree.Draw(random, random.Next(1, 13));
        var state = new ParserState();
        state.Start(gold.Length);
        var cost = 0;
        while (!state.IsFinal)
        {
            var allowed = Actions.Where(state.Allows).ToArray();
            var action = allowed[random.Next(allowed.Length)];
            cost += DynamicOracle.Cost(state, gold, action);
            state.Apply(action, DependencyRelation.Dep);
        }

        gold.Where((head, i) => state.Heads[i] != head).Should().HaveCount(cost);
    }

    [Fact]
    public void Each_action_costs_the_arcs_it_makes_impossible()
    {
        // "troops left quickly": both words beside the verb hang on it, with "quickly" last.
        int[] gold = [1, 3, 1];
        var state = new ParserState();
        state.Start(3);
        state.Apply(ParserAction.Shift, DependencyRelation.Dep);
        DynamicOracle.Cost(state, gold, ParserAction.Left).Should().Be(0);
        DynamicOracle.Cost(state, gold, ParserAction.Shift).Should().Be(1, "the verb can no longer be the head of 'troops'");
        state.Apply(ParserAction.Left, DependencyRelation.Nsubj);
        state.Apply(ParserAction.Shift, DependencyRelation.Dep);
        DynamicOracle.Cost(state, gold, ParserAction.Shift).Should().Be(0);
        DynamicOracle.Cost(state, gold, ParserAction.Left).Should().Be(2, "the verb loses the root and its adverb");
    }
}
