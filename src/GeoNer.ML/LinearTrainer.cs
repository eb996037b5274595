using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace GeoNer.ML;

/// <summary>An example for <see cref="LinearTrainer"/>.</summary>
/// <param name="Features">Names of what holds of it, as hashes, in any order.</param>
/// <param name="Label">Its class, from 0.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record LinearExample(uint[] Features, int Label, float Weight = 1);

/// <summary>
/// Trains log-linear models on hashed features with Microsoft.ML's L-BFGS (maximum entropy, and logistic regression for two
/// classes). Repeatable: one thread, and nothing is left to chance.
/// </summary>
internal static class LinearTrainer
{
    private const int MinimumCount = 2;

    /// <summary>One row of weights, as many as classes, for each feature that occurs twice or more.</summary>
    public static IReadOnlyList<(uint Feature, ReadOnlyMemory<float> Weights)> Multiclass(IReadOnlyList<LinearExample> examples, int classes, float l2)
    {
        var index = Index(examples);
        var context = new MLContext(1);
        var rows = Rows(context, examples, index.Count, e => e.Label, index);
        var key = context.Transforms.Conversion.MapValueToKey("Key", nameof(Row.Label), keyOrdinality: Microsoft.ML.Transforms.ValueToKeyMappingEstimator.KeyOrdinality.ByValue);
        var keyed = key.Fit(rows).Transform(rows);
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = "Key", FeatureColumnName = nameof(Row.Features), ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0, L2Regularization = l2, NumberOfThreads = 1, OptimizationTolerance = 1e-5f,
        });
        var model = trainer.Fit(keyed).Model;
        VBuffer<float>[] weights = [];
        model.GetWeights(ref weights, out var count);
        var biases = model.GetBiases().ToArray();
        var present = examples.Select(e => e.Label).Distinct().Order().ToArray();
        var dense = weights.Take(count).Select(w => w.DenseValues().ToArray()).ToArray();
        return index.Select(pair =>
        {
            var row = new float[classes];
            for (var k = 0; k < present.Length; k++) row[present[k]] = dense[k][pair.Value];
            return (pair.Key, (ReadOnlyMemory<float>)row);
        }).ToList();
    }

    /// <summary>One weight for each feature that occurs twice or more; class 1 is the positive one.</summary>
    public static IReadOnlyList<(uint Feature, ReadOnlyMemory<float> Weights)> Binary(IReadOnlyList<LinearExample> examples, float l2)
    {
        var index = Index(examples);
        var context = new MLContext(1);
        var rows = Rows(context, examples, index.Count, e => e.Label, index);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(Row.IsPositive), FeatureColumnName = nameof(Row.Features), ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0, L2Regularization = l2, NumberOfThreads = 1, OptimizationTolerance = 1e-5f,
        });
        var weights = trainer.Fit(rows).Model.SubModel.Weights;
        return index.Select(pair => (pair.Key, (ReadOnlyMemory<float>)new[] { weights[pair.Value] })).ToList();
    }

    private static Dictionary<uint, int> Index(IReadOnlyList<LinearExample> examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var example in examples)
        {
            foreach (var feature in example.Features.Distinct()) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        return counts.Where(c => c.Value >= MinimumCount).Select(c => c.Key).Order().Select((feature, i) => (feature, i)).ToDictionary(p => p.feature, p => p.i);
    }

    private static IDataView Rows(MLContext context, IReadOnlyList<LinearExample> examples, int width, Func<LinearExample, int> label, Dictionary<uint, int> index)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return context.Data.LoadFromEnumerable(
            examples.Select(e =>
            {
                // A feature that is there twice counts twice, as it does in use.
                var values = e.Features.Where(index.ContainsKey).GroupBy(f => index[f]).OrderBy(g => g.Key).Select(g => (g.Key, (float)g.Count())).ToArray();
                return new Row
                {
                    Features = new VBuffer<float>(width, values.Length, values.Select(v => v.Item2).ToArray(), values.Select(v => v.Key).ToArray()),
                    Label = label(e),
                    IsPositive = e.Label == 1,
                    Weight = e.Weight,
                };
            }).ToArray(),
            schema);
    }

    private sealed class Row
    {
        public VBuffer<float> Features { get; init; }

        public int Label { get; init; }

        public bool IsPositive { get; init; }

        public float Weight { get; init; }
    }
}
