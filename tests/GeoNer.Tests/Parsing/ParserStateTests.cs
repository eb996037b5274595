using FsCheck.Xunit;
using GeoNer.Documents;
using GeoNer.Parsing;

namespace GeoNer.Tests.Parsing;

public class ParserStateTests
{
    private static readonly ParserAction[] Actions = [ParserAction.Shift, ParserAction.Left, ParserAction.Right];

    // One state for all runs, as the parser has it: what a longer sentence left behind must not show.
    private readonly ParserState _state = new();

    [Property(MaxTest = 500)]
    public void Any_allowed_actions_end_in_a_tree_with_one_root(int seed)
    {
        var random = new Random(seed);
        for (var length = 12; length > 0; length -= random.Next(1, 5))
        {
            var steps = Run(random, length);
            steps.Should().Be(2 * length, "each word is shifted once and taken off once");
            var heads = _state.Heads[..length];
            heads.Count(h => h == length).Should().Be(1);
            for (var i = 0; i < length; i++) StepsToRoot(heads, i).Should().BeLessThanOrEqualTo(length);
        }
    }

    [Property(MaxTest = 200)]
    public void The_outermost_children_are_those_of_the_tree(int seed)
    {
        var random = new Random(seed);
        var length = random.Next(1, 13);
        Run(random, length);
        for (var head = 0; head < length; head++)
        {
            var left = Enumerable.Range(0, head).Where(i => _state.Heads[i] == head).ToArray();
            var right = Enumerable.Range(head, length - head).Where(i => _state.Heads[i] == head).ToArray();
            (_state.LeftChild[head], (int)_state.LeftCount[head]).Should().Be((left.Length > 0 ? left[0] : -1, left.Length));
            (_state.RightChild[head], (int)_state.RightCount[head]).Should().Be((right.Length > 0 ? right[^1] : -1, right.Length));
            _state.LeftChild2[head].Should().Be(left.Length > 1 ? left[1] : -1);
            _state.RightChild2[head].Should().Be(right.Length > 1 ? right[^2] : -1);
        }
    }

    [Fact]
    public void A_sentence_without_words_is_done_at_once()
    {
        _state.Start(0);
        _state.IsFinal.Should().BeTrue();
    }

    [Fact]
    public void A_second_root_is_never_allowed()
    {
        _state.Start(2);
        _state.Apply(ParserAction.Shift, DependencyRelation.Dep);
        _state.Apply(ParserAction.Shift, DependencyRelation.Dep);
        Actions.Where(_state.Allows).Should().Equal(ParserAction.Right);
    }

    private int Run(Random random, int length)
    {
        _state.Start(length);
        var steps = 0;
        for (; !_state.IsFinal; steps++)
        {
            var allowed = Actions.Where(_state.Allows).ToArray();
            allowed.Should().NotBeEmpty();
            _state.Apply(allowed[random.Next(allowed.Length)], DependencyRelation.Dep);
        }

        return steps;
    }

    private static int StepsToRoot(int[] heads, int word)
    {
        var steps = 0;
        while (word < heads.Length && steps <= heads.Length) (word, steps) = (heads[word], steps + 1);
        return steps;
    }
}
