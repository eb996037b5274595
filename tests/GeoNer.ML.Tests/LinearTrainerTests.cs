using GeoNer.ML;

namespace GeoNer.ML.Tests;

public class LinearTrainerTests
{
    private static readonly LinearExample[] Examples =
    [
        new([1, 10], 0), new([1, 11], 0), new([2, 10], 1), new([2, 11], 1), new([3, 10], 2), new([3, 11], 2),
    ];

    [Fact]
    public void A_feature_of_one_class_speaks_for_it()
    {
        var weights = LinearTrainer.Multiclass(Examples, classes: 4, l2: 0.1f).ToDictionary(w => w.Feature, w => w.Weights.ToArray());
        weights[1].Should().HaveCount(4);
        Array.IndexOf(weights[1], weights[1].Max()).Should().Be(0);
        Array.IndexOf(weights[2], weights[2].Max()).Should().Be(1);
        Array.IndexOf(weights[3], weights[3].Max()).Should().Be(2);
    }

    [Fact]
    public void A_feature_that_occurs_once_is_left_out() =>
        LinearTrainer.Binary([.. Examples[..4], new([7, 1], 1)], l2: 0.1f).Select(w => w.Feature).Should().NotContain(7u).And.Contain(1u);

    [Fact]
    public void Weights_of_two_classes_point_to_the_positive_one()
    {
        var weights = LinearTrainer.Binary(Examples[..4], l2: 0.1f).ToDictionary(w => w.Feature, w => w.Weights.Span[0]);
        weights[1].Should().BeNegative();
        weights[2].Should().BePositive();
    }

    [Fact]
    public void The_same_examples_give_the_same_weights() =>
        LinearTrainer.Multiclass(Examples, 3, 0.1f).Select(w => (w.Feature, string.Join(' ', w.Weights.ToArray())))
            .Should().Equal(LinearTrainer.Multiclass(Examples, 3, 0.1f).Select(w => (w.Feature, string.Join(' ', w.Weights.ToArray()))));
}
