namespace GeoNer.Parsing;

/// <summary>
/// What each action costs: how many arcs of the true tree can no longer be reached after it (Goldberg and Nivre 2013,
/// section 4, for the arc-hybrid system). Exact for projective trees.
/// </summary>
internal static class DynamicOracle
{
    /// <param name="state">The state.</param>
    /// <param name="gold">The true head of each word; the length of the sentence stands for the root.</param>
    /// <param name="action">An action the state allows.</param>
    public static int Cost(ParserState state, ReadOnlySpan<int> gold, ParserAction action)
    {
        var top = state.Stack(0);
        var second = state.Stack(1);
        var front = state.Front;
        var cost = 0;
        switch (action)
        {
            case ParserAction.Shift:
                // The front loses heads deeper than the top, and every dependent on the stack.
                for (var depth = 0; depth < state.StackSize; depth++)
                {
                    var node = state.Stack(depth);
                    if (gold[node] == front || (depth > 0 && gold[front] == node)) cost++;
                }

                return cost;
            case ParserAction.Left:
                if (gold[top] == second || gold[top] > front) cost++;
                break;
            default:
                if (gold[top] >= front) cost++;
                break;
        }

        // The top leaves: it loses its dependents in the buffer.
        for (var node = front; node < state.Length; node++)
        {
            if (gold[node] == top) cost++;
        }

        return cost;
    }
}
