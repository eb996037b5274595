using FsCheck.Xunit;
using GeoNer.Accurate.Decoding;
using GeoNer.Documents;

namespace GeoNer.Accurate.Tests;

public class EntityDecoderTests
{
    [Property(MaxTest = 30)]
    public void The_best_labels_and_the_probability_of_each_mention_are_those_of_all_sequences(int seed)
    {
        var model = Shipped.Model;
        var labels = model.EntityLabels.Length;
        var random = new Random(seed);
        var emissions = Enumerable.Range(0, 3 * labels).Select(_ => (float)(random.NextDouble() * 8)).ToArray();
        var document = Document.FromTokens([["a", "b", "c"]]);
        var mentions = new List<Mention>();
        new EntityDecoder(model).Decode(document, new SentenceSpan(0, 3), emissions, mentions);

        var paths = (from a in Enumerable.Range(0, labels) from b in Enumerable.Range(0, labels) from c in Enumerable.Range(0, labels) select new[] { a, b, c })
            .Select(p => (Path: p, Weight: Math.Exp(Score(p)))).Where(p => p.Weight > 0).ToList();
        var total = paths.Sum(p => p.Weight);
        var best = paths.MaxBy(p => p.Weight).Path;
        mentions.Select(m => (m.FirstToken, m.EndToken)).Should().Equal(Spans(best).Select(s => (s.First, s.End)));
        foreach (var mention in mentions)
        {
            var probability = paths.Where(p => Spans(p.Path).Any(s => s.First == mention.FirstToken && s.End == mention.EndToken && model.EntityLabels[s.Label].Type == mention.Type)).Sum(p => p.Weight) / total;
            Math.Clamp(probability, 1e-6, 1 - 1e-6).Should().BeApproximately(Uncalibrated(mention.Confidence), 1e-3);
        }

        double Score(int[] path)
        {
            double score = 0;
            for (var i = 0; i < 3; i++) score += emissions[(i * labels) + path[i]] + model.Transitions[((i == 0 ? labels : path[i - 1]) * labels) + path[i]];
            return score;
        }

        double Uncalibrated(double confidence) =>
            1 / (1 + Math.Exp(-((Math.Log(confidence / (1 - confidence)) - model.Calibration.Shift) / model.Calibration.Slope)));
    }

    private static List<(int First, int End, int Label)> Spans(int[] path)
    {
        var spans = new List<(int, int, int)>();
        for (var i = 0; i < path.Length; i++)
        {
            if (!Shipped.Model.EntityLabels[path[i]].Begins) continue;
            var end = i + 1;
            while (end < path.Length && Shipped.Model.EntityLabels[path[end]].Inside) end++;
            spans.Add((i, end, path[i]));
        }

        return spans;
    }
}
