namespace GeoNer.Tagging;

/// <summary>
/// The forward and backward recursions of a linear chain in probabilities, each position scaled to sum to one
/// (Rabiner 1989, section V), so that no length of sentence over- or underflows. Emissions are logarithms, transitions are
/// not: <c>[from * labels + to]</c>, the start of the sentence being the last row.
/// </summary>
internal static class Chain
{
    /// <summary>The best sequence of labels (Viterbi 1967).</summary>
    /// <param name="emissions">Logarithmic scores, a row a position.</param>
    /// <param name="transitions">Logarithmic, unlike those of the other methods.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="best">Room for as many numbers as <paramref name="emissions"/>.</param>
    /// <param name="back">Likewise.</param>
    /// <param name="path">Set to the label of each position.</param>
    public static void Best(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, int labels, Span<float> best, Span<byte> back, Span<byte> path)
    {
        var n = path.Length;
        for (var y = 0; y < labels; y++) best[y] = emissions[y] + transitions[(labels * labels) + y];
        for (var i = 1; i < n; i++)
        {
            var previous = best.Slice((i - 1) * labels, labels);
            for (var y = 0; y < labels; y++)
            {
                var top = float.NegativeInfinity;
                var from = 0;
                for (var x = 0; x < labels; x++)
                {
                    var score = previous[x] + transitions[(x * labels) + y];
                    if (score > top)
                    {
                        top = score;
                        from = x;
                    }
                }

                best[(i * labels) + y] = top + emissions[(i * labels) + y];
                back[(i * labels) + y] = (byte)from;
            }
        }

        var label = 0;
        for (var y = 1; y < labels; y++)
        {
            if (best[((n - 1) * labels) + y] > best[((n - 1) * labels) + label]) label = y;
        }

        for (var i = n - 1; i >= 0; i--)
        {
            path[i] = (byte)label;
            label = back[(i * labels) + label];
        }
    }

    /// <summary>Forward probabilities; the logarithm of the sum over all paths is returned.</summary>
    public static double Forward(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, int labels, Span<float> forward)
    {
        var n = emissions.Length / labels;
        double total = 0;
        Span<float> weights = stackalloc float[labels];
        for (var i = 0; i < n; i++)
        {
            total += Exponentials(emissions.Slice(i * labels, labels), weights);
            var row = forward.Slice(i * labels, labels);
            if (i == 0)
            {
                for (var y = 0; y < labels; y++) row[y] = transitions[(labels * labels) + y] * weights[y];
            }
            else
            {
                var previous = forward.Slice((i - 1) * labels, labels);
                row.Clear();
                for (var x = 0; x < labels; x++)
                {
                    if (previous[x] == 0) continue;
                    for (var y = 0; y < labels; y++) row[y] += previous[x] * transitions[(x * labels) + y];
                }

                for (var y = 0; y < labels; y++) row[y] *= weights[y];
            }

            total += Math.Log(Normalize(row));
        }

        return total;
    }

    /// <summary>Backward probabilities, each position scaled to sum to one.</summary>
    public static void Backward(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, int labels, Span<float> backward)
    {
        var n = emissions.Length / labels;
        Span<float> weights = stackalloc float[labels];
        backward.Slice((n - 1) * labels, labels).Fill(1f / labels);
        for (var i = n - 2; i >= 0; i--)
        {
            Exponentials(emissions.Slice((i + 1) * labels, labels), weights);
            var next = backward.Slice((i + 1) * labels, labels);
            for (var y = 0; y < labels; y++) weights[y] *= next[y];
            var row = backward.Slice(i * labels, labels);
            for (var x = 0; x < labels; x++)
            {
                var sum = 0f;
                for (var y = 0; y < labels; y++) sum += transitions[(x * labels) + y] * weights[y];
                row[x] = sum;
            }

            Normalize(row);
        }
    }

    private static float Exponentials(ReadOnlySpan<float> scores, Span<float> weights)
    {
        var largest = scores[0];
        foreach (var score in scores) largest = Math.Max(largest, score);
        for (var y = 0; y < scores.Length; y++) weights[y] = MathF.Exp(scores[y] - largest);
        return largest;
    }

    private static float Normalize(Span<float> row)
    {
        var sum = 0f;
        foreach (var value in row) sum += value;
        for (var y = 0; y < row.Length; y++) row[y] /= sum;
        return sum;
    }
}
