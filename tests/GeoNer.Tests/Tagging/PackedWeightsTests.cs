using System.Text;
using FsCheck.Xunit;
using GeoNer.Tagging;

namespace GeoNer.Tests.Tagging;

public class PackedWeightsTests
{
    private const float Scale = 0.02f;

    [Fact]
    public void The_weights_of_features_add_up()
    {
        var packed = Pack((1, [0.5f, -0.2f, 0.04f]), (2, [1f, 0f, -0.1f]));
        Scores(packed, 3, 1, 2).Should().Equal(75, -10, -3);
        Scores(packed, 3, 2, 2).Should().Equal(100, 0, -10);
        packed.Scale.Should().Be(Scale);
    }

    [Fact]
    public void Unknown_features_and_no_features_weigh_nothing()
    {
        var packed = Pack((1, [0.5f, -0.5f]));
        Scores(packed, 2).Should().Equal(0, 0);
        Scores(packed, 2, 7, 17, 0).Should().Equal(0, 0);
    }

    [Fact]
    public void Weights_too_large_are_cut_and_rows_too_small_left_out()
    {
        var packed = Pack((1, [100f, -100f]), (2, [0.09f, -0.05f]));
        Scores(packed, 2, 1).Should().Equal(127, -127);
        Scores(packed, 2, 2).Should().Equal(0, 0);
    }

    [Fact]
    public void Features_whose_hashes_share_a_slot_are_kept_apart()
    {
        var packed = Pack((0, [0.2f]), (16, [0.4f]), (32, [0.6f]), (uint.MaxValue, [0.8f]), (0x80000000, [1f]));
        new uint[] { 0, 16, 32, uint.MaxValue, 0x80000000, 48 }.Select(f => Scores(packed, 1, f)[0]).Should().Equal(10, 20, 30, 40, 50, 0);
    }

    [Fact]
    public void A_sum_of_the_most_features_allowed_does_not_overflow()
    {
        var packed = Pack((5, [9f, -9f]));
        Scores(packed, 2, Enumerable.Repeat(5u, 250).ToArray()).Should().Equal(250 * 127, -250 * 127);
    }

    [Property(MaxTest = 50)]
    public void Any_number_of_labels_and_features_gives_the_sums_of_the_rounded_weights(int seed)
    {
        var random = new Random(seed);
        var labels = random.Next(1, 60);
        var rows = Enumerable.Range(0, random.Next(1, 80)).Select(_ => (uint)random.NextInt64(uint.MaxValue)).Distinct()
            .ToDictionary(f => f, _ => Enumerable.Range(0, labels).Select(l => l == 0 ? 1f : random.Next(-120, 121) * Scale).ToArray());
        var used = rows.Keys.Where(_ => random.Next(2) == 0).ToArray();
        var expected = Enumerable.Range(0, labels).Select(l => (short)used.Sum(f => MathF.Round(rows[f][l] / Scale)));
        Scores(Pack(rows.Select(r => (r.Key, r.Value)).ToArray()), labels, used).Should().Equal(expected);
    }

    [Fact]
    public void Keys_and_weights_that_do_not_match_are_refused()
    {
        var bytes = Bytes((1, [0.5f, 0.5f]));
        using var reader = new BinaryReader(new MemoryStream(bytes));
        FluentActions.Invoking(() => PackedWeights.Read(reader, 3)).Should().Throw<EndOfStreamException>();
    }

    private static short[] Scores(PackedWeights packed, int labels, params uint[] features)
    {
        var scores = new short[packed.ScoreLength];
        packed.Score(features, scores);
        return scores[..labels];
    }

    private static PackedWeights Pack(params (uint Feature, float[] Weights)[] rows)
    {
        using var reader = new BinaryReader(new MemoryStream(Bytes(rows)));
        return PackedWeights.Read(reader, rows[0].Weights.Length);
    }

    private static byte[] Bytes(params (uint Feature, float[] Weights)[] rows)
    {
        var output = new MemoryStream();
        using (var writer = new BinaryWriter(output, Encoding.UTF8))
            PackedWeights.Write(writer, rows.Select(r => (r.Feature, (ReadOnlyMemory<float>)r.Weights)), Scale, 0.1f);
        return output.ToArray();
    }
}
