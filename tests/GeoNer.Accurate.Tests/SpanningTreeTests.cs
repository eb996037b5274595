using FsCheck.Xunit;
using GeoNer.Accurate.Decoding;

namespace GeoNer.Accurate.Tests;

public class SpanningTreeTests
{
    [Fact]
    public void The_best_heads_stand_where_they_are_a_tree()
    {
        var scores = Scores(3, (1, 0, 5), (0, 2, 4), (2, 2, 3));
        Heads(scores, 3).Should().Equal(2, 0, 2);
    }

    [Fact]
    public void A_circle_is_broken_where_it_costs_least()
    {
        var scores = Scores(3, (0, 2, 9), (1, 1, 9), (0, 0, 1), (1, 0, 3), (2, 2, 5));
        Heads(scores, 3).Should().Equal(2, 0, 2);
    }

    [Fact]
    public void Only_one_word_hangs_on_the_root()
    {
        var scores = Scores(3, (0, 0, 9), (1, 0, 8), (2, 0, 7));
        Heads(scores, 3).Count(h => h == 0).Should().Be(1);
    }

    [Property(MaxTest = 300)]
    public void No_tree_with_one_root_scores_more(int seed)
    {
        var random = new Random(seed);
        var n = random.Next(1, 6);
        var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => (float)(random.NextDouble() * (random.Next(2) == 0 ? 1 : 100))).ToArray();
        var heads = Heads(scores, n);
        IsTree(heads).Should().BeTrue();
        Score(scores, heads).Should().BeApproximately(AllTrees(n).Max(t => Score(scores, t)), 1e-3);
    }

    [Fact]
    public void Long_sentences_full_of_circles_become_trees()
    {
        var random = new Random(7);
        const int N = 400;
        var scores = Enumerable.Range(0, N * (N + 1)).Select(_ => (float)random.NextDouble()).ToArray();
        for (var i = 0; i + 1 < N; i += 2)
        {
            scores[(i * (N + 1)) + i + 2] = 3;
            scores[((i + 1) * (N + 1)) + i + 1] = 3;
        }

        IsTree(Heads(scores, N)).Should().BeTrue();
    }

    private static int[] Heads(float[] scores, int n)
    {
        var heads = new int[n];
        new SpanningTree().Find(scores, heads);
        return heads;
    }

    private static float[] Scores(int n, params (int Dependent, int Head, float Score)[] arcs)
    {
        var scores = new float[n * (n + 1)];
        foreach (var (dependent, head, score) in arcs) scores[(dependent * (n + 1)) + head] = score;
        return scores;
    }

    private static double Score(float[] scores, int[] heads) => heads.Select((h, d) => (double)scores[(d * (heads.Length + 1)) + h]).Sum();

    private static IEnumerable<int[]> AllTrees(int n)
    {
        for (var code = 0; code < Math.Pow(n + 1, n); code++)
        {
            var heads = new int[n];
            for (int i = 0, rest = code; i < n; i++, rest /= n + 1) heads[i] = rest % (n + 1);
            if (IsTree(heads)) yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h == 0) != 1) return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i + 1;
            for (var step = 0; at != 0; step++, at = heads[at - 1])
            {
                if (step > heads.Length) return false;
            }
        }

        return true;
    }
}
