using System.Numerics.Tensors;
using GeoNer.Accurate.Model;
using GeoNer.Accurate.Pieces;
using GeoNer.Documents;

namespace GeoNer.Accurate.Decoding;

/// <summary>
/// The best tree of a sentence by biaffine scores (Dozat and Manning 2017), and the best relation of each of its arcs. The
/// network gives each word's numbers, this multiplies them, so that only the arcs of the sentence are scored. For one thread at a time.
/// </summary>
internal sealed class TreeDecoder(AccurateModel model)
{
    private readonly SpanningTree _tree = new();
    private readonly int _root = Array.IndexOf(model.Relations, DependencyRelation.Root);
    private float[] _scores = [];
    private int[] _heads = [];

    /// <summary>Sets the heads and relations of the tokens of a sentence.</summary>
    /// <param name="scores">The window.</param>
    /// <param name="place">The sentence, or a section of one, and where its units are.</param>
    /// <param name="heads">Heads of the tokens of the document; the root's is -1.</param>
    /// <param name="labels">Relations of the tokens of the document.</param>
    /// <returns>The token that is the root.</returns>
    public int Decode(in UnitScores scores, WindowSentence place, Span<int> heads, Span<DependencyRelation> labels)
    {
        var n = place.Sentence.Length;
        if (_heads.Length < n) _heads = new int[n];
        if (_scores.Length < n * (n + 1)) _scores = new float[n * (n + 1)];
        for (var d = 0; d < n; d++)
        {
            var query = scores.ArcQuery(place.FirstUnit + 1 + d);
            for (var h = 0; h <= n; h++) _scores[(d * (n + 1)) + h] = TensorPrimitives.Dot(query, scores.ArcKey(place.FirstUnit + h));
        }

        var found = _heads.AsSpan(0, n);
        _tree.Find(_scores, found);
        var root = place.Sentence.Start;
        for (var d = 0; d < n; d++)
        {
            var token = place.Sentence.Start + d;
            if (found[d] == 0)
            {
                root = token;
                heads[token] = -1;
                labels[token] = DependencyRelation.Root;
            }
            else
            {
                heads[token] = place.Sentence.Start + found[d] - 1;
                labels[token] = model.Relations[BestLabel(scores, place.FirstUnit + 1 + d, place.FirstUnit + found[d])];
            }
        }

        return root;
    }

    private int BestLabel(in UnitScores scores, int dependent, int head)
    {
        var queries = scores.LabelQuery(dependent);
        var key = scores.LabelKey(head);
        var priors = scores.LabelPrior(head);
        var best = -1;
        var top = float.NegativeInfinity;
        for (var l = 0; l < priors.Length; l++)
        {
            if (l == _root) continue;
            var query = queries.Slice(l * (key.Length + 1), key.Length + 1);
            var score = TensorPrimitives.Dot(query[..^1], key) + query[^1] + priors[l];
            if (score > top) (top, best) = (score, l);
        }

        return best;
    }
}
