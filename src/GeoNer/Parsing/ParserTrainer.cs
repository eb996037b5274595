using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Tagging;

namespace GeoNer.Parsing;

/// <summary>
/// Trains a <see cref="ParserModel"/> with a dynamic oracle (Goldberg and Nivre 2013): from the second epoch on the
/// parser follows its own choices, and learns in each state which actions still reach the best tree. Two classifiers of
/// logistic loss, one for actions and one for labels. One thread, seeded: the same data give the same bytes.
/// </summary>
internal sealed class ParserTrainer(ParserTrainingOptions options)
{
    private readonly List<Example> _examples = [];
    private readonly OnlineWeights _actions = new(3, options.Rate);
    private readonly OnlineWeights _labels = new(DependencyRelations.Count, options.Rate);
    private readonly ParserFeatures _features = new();
    private readonly ParserState _state = new();
    private readonly Random _random = new(options.Seed);

    /// <summary>Adds a sentence with its tree. Heads are indexes in the sentence, -1 for the root.</summary>
    public void Add(TokenFeatures[] tokens, UPos[] tags, ReadOnlySpan<int> heads, DependencyRelation[] labels)
    {
        var gold = heads.ToArray();
        for (var i = 0; i < gold.Length; i++)
        {
            if (gold[i] < 0) gold[i] = gold.Length;
        }

        _examples.Add(new Example(tokens, tags, gold, labels));
    }

    /// <summary>Trains and writes the model.</summary>
    public void Train(Stream output, ModelHeader header, Action<string>? progress = null)
    {
        var order = _examples.ToArray();
        var tokens = order.Sum(e => e.Gold.Length);
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            _random.Shuffle(order);
            double loss = 0;
            foreach (var example in order) loss += Learn(example, explore: epoch > 1);
            if (epoch > options.Epochs - options.AveragedEpochs)
            {
                _actions.TakeSnapshot();
                _labels.TakeSnapshot();
            }

            progress?.Invoke($"epoch {epoch}: loss {loss / tokens:F4} a token, {_actions.Rows} and {_labels.Rows} features");
        }

        var names = Enumerable.Range(0, DependencyRelations.Count).Select(i => ((DependencyRelation)i).Name()).ToArray();
        using var writer = ModelFile.OpenWriter(output, header with { Labels = names, Seed = options.Seed });
        _actions.Write(writer, options.Scale, options.Threshold, options.MinimumCount);
        _labels.Write(writer, options.Scale, options.LabelThreshold, options.MinimumCount);
    }

    private double Learn(Example example, bool explore)
    {
        _features.Start(example.Tokens, example.Tags);
        _state.Start(example.Gold.Length);
        Span<uint> hashes = stackalloc uint[ParserFeatures.MaxActionFeatures];
        Span<int> rows = stackalloc int[ParserFeatures.MaxActionFeatures];
        Span<float> scores = stackalloc float[_actions.Stride];
        Span<float> gradient = stackalloc float[_actions.Stride];
        double loss = 0;
        while (!_state.IsFinal)
        {
            var kept = Drop(hashes[.._features.ExtractActions(_state, hashes)]);
            var used = rows[..kept.Length];
            _actions.FindRows(kept, used);
            _actions.Score(used, scores);
            var (best, right) = Choose(example.Gold, scores, out var allowed, out var correct);
            loss += Softmax(scores, allowed, correct, gradient);
            _actions.Update(used, gradient);
            var action = explore && _random.NextSingle() < options.Exploration ? best : right;
            var label = DependencyRelation.Dep;
            if (action != ParserAction.Shift)
            {
                var (head, dependent) = _state.ArcOf(action);
                label = LearnLabel(example, head, dependent, ref loss);
            }

            _state.Apply(action, label);
        }

        return loss;
    }

    private DependencyRelation LearnLabel(Example example, int head, int dependent, ref double loss)
    {
        Span<uint> hashes = stackalloc uint[ParserFeatures.MaxLabelFeatures];
        Span<int> rows = stackalloc int[ParserFeatures.MaxLabelFeatures];
        Span<float> scores = stackalloc float[_labels.Stride];
        Span<float> gradient = stackalloc float[_labels.Stride];
        var kept = Drop(hashes[.._features.ExtractLabels(_state, head, dependent, hashes)]);
        var used = rows[..kept.Length];
        _labels.FindRows(kept, used);
        _labels.Score(used, scores);
        if (example.Gold[dependent] == head)
        {
            var all = (1ul << DependencyRelations.Count) - 1;
            loss += Softmax(scores, all, 1ul << (int)example.Labels[dependent], gradient);
            _labels.Update(used, gradient);
        }

        var best = 0;
        for (var i = 1; i < DependencyRelations.Count; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return (DependencyRelation)best;
    }

    private (ParserAction Best, ParserAction Right) Choose(int[] gold, ReadOnlySpan<float> scores, out ulong allowed, out ulong correct)
    {
        allowed = correct = 0;
        var lowest = int.MaxValue;
        int best = -1, right = -1;
        for (var a = 0; a < 3; a++)
        {
            if (!_state.Allows((ParserAction)a)) continue;
            allowed |= 1ul << a;
            if (best < 0 || scores[a] > scores[best]) best = a;
            var cost = DynamicOracle.Cost(_state, gold, (ParserAction)a);
            if (cost > lowest) continue;
            if (cost < lowest) (lowest, correct, right) = (cost, 0, a);
            correct |= 1ul << a;
            if (scores[a] > scores[right]) right = a;
        }

        return ((ParserAction)best, (ParserAction)right);
    }

    // Loss -log p(correct) among what is allowed, and its gradient.
    private static double Softmax(ReadOnlySpan<float> scores, ulong allowed, ulong correct, Span<float> gradient)
    {
        var largest = float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            if ((allowed >> i & 1) != 0) largest = Math.Max(largest, scores[i]);
        }

        float all = 0, good = 0;
        gradient.Clear();
        for (var i = 0; i < scores.Length; i++)
        {
            if ((allowed >> i & 1) == 0) continue;
            gradient[i] = MathF.Exp(scores[i] - largest);
            all += gradient[i];
            if ((correct >> i & 1) != 0) good += gradient[i];
        }

        good = Math.Max(good, 1e-20f);
        for (var i = 0; i < scores.Length; i++)
            gradient[i] = (gradient[i] / all) - ((correct >> i & 1) != 0 ? gradient[i] / good : 0);
        return Math.Log(all / good);
    }

    private Span<uint> Drop(Span<uint> features)
    {
        var kept = 0;
        foreach (var feature in features)
        {
            if (_random.NextSingle() >= options.Dropout) features[kept++] = feature;
        }

        return features[..kept];
    }

    private sealed record Example(TokenFeatures[] Tokens, UPos[] Tags, int[] Gold, DependencyRelation[] Labels);
}
