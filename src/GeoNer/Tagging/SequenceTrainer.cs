using System.Numerics;
using System.Runtime.InteropServices;
using GeoNer.Models;

namespace GeoNer.Tagging;

/// <summary>
/// Trains a <see cref="SequenceModel"/>: the conditional log-likelihood by stochastic gradient, one sentence at a time,
/// with the step sizes of AdaGrad (Duchi, Hazan and Singer 2011), feature dropout, and weights averaged over the last
/// epochs. One thread, seeded: the same data give the same bytes.
/// </summary>
internal sealed class SequenceTrainer(IReadOnlyList<string> labels, SequenceTrainingOptions options)
{
    private readonly List<uint> _features = [];
    private readonly List<int> _tokenEnds = [];
    private readonly List<byte> _gold = [];
    private readonly List<int> _sentenceEnds = [];
    private readonly int _labels = labels.Count;

    // Rows are padded to whole vectors so that the inner loops have no rest.
    private readonly int _stride = (labels.Count + 7) / 8 * 8;

    /// <summary>Adds a sentence with its labels.</summary>
    public void Add(in TaggingContext context, ITaggerFeatures templates, ReadOnlySpan<byte> gold)
    {
        Span<uint> buffer = stackalloc uint[templates.MaxCount];
        for (var i = 0; i < gold.Length; i++)
        {
            var count = templates.Extract(context, i, buffer);
            _features.AddRange(buffer[..count]);
            _tokenEnds.Add(_features.Count);
            _gold.Add(gold[i]);
        }

        _sentenceEnds.Add(_gold.Count);
    }

    /// <summary>Trains and writes the model.</summary>
    public void Train(Stream output, ModelHeader header, Action<string>? progress = null)
    {
        var (keys, rows) = Index();
        progress?.Invoke($"{_sentenceEnds.Count} sentences, {_gold.Count} tokens, {keys.Length} features");
        var state = new State(keys.Length, _labels, _stride);
        ForbidInvalid(state.Transitions);
        var random = new Random(options.Seed);
        var order = Enumerable.Range(0, _sentenceEnds.Count).ToArray();
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (var sentence in order) loss += Step(sentence, rows, state, random);
            if (epoch > options.Epochs - options.AveragedEpochs) state.AddToAverage();
            progress?.Invoke($"epoch {epoch}: loss {loss / _gold.Count:F4} a token");
        }

        state.TakeAverage(options.AveragedEpochs);
        using var writer = ModelFile.OpenWriter(output, header with { Labels = labels, Seed = options.Seed });
        ModelFile.WriteArray<float>(writer, state.Transitions);
        PackedWeights.Write(
            writer, keys.Select((key, i) => (key, (ReadOnlyMemory<float>)state.Weights.AsMemory(i * _stride, _labels))), options.Scale, options.Threshold);
    }

    // Gives each feature that occurs often enough a row; -1 stands for the others.
    private (uint[] Keys, int[] Rows) Index()
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in CollectionsMarshal.AsSpan(_features))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        var keys = counts.Where(c => c.Value >= options.MinimumCount).Select(c => c.Key).Order().ToArray();
        var index = new Dictionary<uint, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++) index.Add(keys[i], i);
        var rows = new int[_features.Count];
        for (var i = 0; i < rows.Length; i++) rows[i] = index.GetValueOrDefault(_features[i], -1);
        return (keys, rows);
    }

    private void ForbidInvalid(float[] transitions)
    {
        for (var x = 0; x <= _labels; x++)
        {
            for (var y = 0; y < _labels; y++)
            {
                if (!BioLabels.MayFollow(x == _labels ? "O" : labels[x], labels[y])) transitions[(x * _labels) + y] = float.NegativeInfinity;
            }
        }
    }

    private double Step(int sentence, int[] rows, State state, Random random)
    {
        var first = sentence == 0 ? 0 : _sentenceEnds[sentence - 1];
        var n = _sentenceEnds[sentence] - first;
        state.Reserve(n);
        var scale = 1 / (1 - options.Dropout);
        for (var i = 0; i < n; i++)
        {
            var sums = state.Sums.AsSpan(0, _stride);
            sums.Clear();
            var kept = 0;
            for (var f = first + i == 0 ? 0 : _tokenEnds[first + i - 1]; f < _tokenEnds[first + i]; f++)
            {
                if (rows[f] < 0 || (options.Dropout > 0 && random.NextSingle() < options.Dropout)) continue;
                state.Kept[(i * state.KeptWidth) + kept++] = rows[f];
                Add(sums, state.Weights.AsSpan(rows[f] * _stride, _stride));
            }

            state.KeptCounts[i] = kept;
            for (var y = 0; y < _labels; y++) state.Emissions[(i * _labels) + y] = sums[y] * scale;
        }

        return Update(first, n, scale, state);
    }

    private double Update(int first, int n, float scale, State state)
    {
        var l = _labels;
        var emissions = state.Emissions.AsSpan(0, n * l);
        var forward = state.Forward.AsSpan(0, n * l);
        var backward = state.Backward.AsSpan(0, n * l);
        for (var i = 0; i < state.Transitions.Length; i++) state.TransitionWeights[i] = MathF.Exp(state.Transitions[i]);
        var total = Chain.Forward(emissions, state.TransitionWeights, l, forward);
        Chain.Backward(emissions, state.TransitionWeights, l, backward);
        state.TransitionGradient.AsSpan().Clear();
        double gold = 0;
        for (var i = 0; i < n; i++)
        {
            var y = _gold[first + i];
            var from = i == 0 ? l : _gold[first + i - 1];
            gold += emissions[(i * l) + y] + state.Transitions[(from * l) + y];
            AddTransitionGradient(i, forward, backward, emissions, state);
            state.TransitionGradient[(from * l) + y] -= 1;

            var gradient = state.Gradient.AsSpan(0, _stride);
            gradient.Clear();
            var sum = 0f;
            for (var k = 0; k < l; k++) sum += gradient[k] = forward[(i * l) + k] * backward[(i * l) + k];
            for (var k = 0; k < l; k++) gradient[k] *= scale / sum;
            gradient[y] -= scale;
            for (var k = 0; k < state.KeptCounts[i]; k++)
            {
                var row = state.Kept[(i * state.KeptWidth) + k] * _stride;
                AdaGrad(state.Weights.AsSpan(row, _stride), state.Squares.AsSpan(row, _stride), gradient);
            }
        }

        UpdateTransitions(state);
        return total - gold;
    }

    // Probability of each pair of labels at tokens i-1 and i.
    private void AddTransitionGradient(int i, ReadOnlySpan<float> forward, ReadOnlySpan<float> backward, ReadOnlySpan<float> emissions, State state)
    {
        var l = _labels;
        if (i == 0)
        {
            var sum = 0f;
            for (var y = 0; y < l; y++) sum += forward[y] * backward[y];
            for (var y = 0; y < l; y++) state.TransitionGradient[(l * l) + y] += forward[y] * backward[y] / sum;
            return;
        }

        Span<float> next = stackalloc float[l];
        var largest = float.NegativeInfinity;
        for (var y = 0; y < l; y++) largest = Math.Max(largest, emissions[(i * l) + y]);
        for (var y = 0; y < l; y++) next[y] = MathF.Exp(emissions[(i * l) + y] - largest) * backward[(i * l) + y];
        Span<float> pair = stackalloc float[l * l];
        var total = 0f;
        for (var x = 0; x < l; x++)
        {
            for (var y = 0; y < l; y++) total += pair[(x * l) + y] = forward[((i - 1) * l) + x] * state.TransitionWeights[(x * l) + y] * next[y];
        }

        for (var k = 0; k < pair.Length; k++) state.TransitionGradient[k] += pair[k] / total;
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> row)
    {
        for (var i = 0; i < sums.Length; i += Vector<float>.Count)
            (new Vector<float>(sums[i..]) + new Vector<float>(row[i..])).CopyTo(sums[i..]);
    }

    private void AdaGrad(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        for (var i = 0; i < weights.Length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]) + (new Vector<float>(weights[i..]) * options.Decay);
            var s = new Vector<float>(squares[i..]) + (g * g);
            s.CopyTo(squares[i..]);
            (new Vector<float>(weights[i..]) - (g * options.Rate / (Vector.SquareRoot(s) + new Vector<float>(1e-6f)))).CopyTo(weights[i..]);
        }
    }

    private void UpdateTransitions(State state)
    {
        for (var i = 0; i < state.Transitions.Length; i++)
        {
            if (float.IsInfinity(state.Transitions[i])) continue;
            var g = state.TransitionGradient[i];
            state.TransitionSquares[i] += g * g;
            state.Transitions[i] -= options.Rate * g / (MathF.Sqrt(state.TransitionSquares[i]) + 1e-6f);
        }
    }

    /// <summary>Weights, their sums of squared gradients, and buffers for one sentence.</summary>
    private sealed class State(int features, int labels, int stride)
    {
        public readonly float[] Weights = new float[(long)features * stride];
        public readonly float[] Squares = new float[(long)features * stride];
        public readonly float[] Transitions = new float[(labels + 1) * labels];
        public readonly float[] TransitionSquares = new float[(labels + 1) * labels];
        public readonly float[] TransitionWeights = new float[(labels + 1) * labels];
        public readonly float[] TransitionGradient = new float[(labels + 1) * labels];
        public readonly float[] Sums = new float[stride];
        public readonly float[] Gradient = new float[stride];
        public readonly int KeptWidth = 256;
        public float[] Emissions = [];
        public float[] Forward = [];
        public float[] Backward = [];
        public int[] Kept = [];
        public int[] KeptCounts = [];
        private float[] _average = [];
        private float[] _transitionAverage = [];

        public void Reserve(int n)
        {
            if (KeptCounts.Length >= n) return;
            Emissions = new float[n * labels];
            Forward = new float[n * labels];
            Backward = new float[n * labels];
            Kept = new int[n * KeptWidth];
            KeptCounts = new int[n];
        }

        public void AddToAverage()
        {
            if (_average.Length == 0) (_average, _transitionAverage) = (new float[Weights.Length], new float[Transitions.Length]);
            for (var i = 0; i < Weights.Length; i++) _average[i] += Weights[i];
            for (var i = 0; i < Transitions.Length; i++) _transitionAverage[i] += Transitions[i];
        }

        public void TakeAverage(int epochs)
        {
            if (_average.Length == 0) return;
            for (var i = 0; i < Weights.Length; i++) Weights[i] = _average[i] / epochs;
            for (var i = 0; i < Transitions.Length; i++) Transitions[i] = _transitionAverage[i] / epochs;
        }
    }
}
