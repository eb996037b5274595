namespace GeoNer.Accurate.Decoding;

/// <summary>
/// The maximum spanning tree of a dense graph (Chu and Liu 1965; Edmonds 1967) with one arc from the root: root arcs cost
/// more than any tree can gain, so that the best tree has as few of them as a tree must have. Where the best head of each
/// word makes such a tree already, as it mostly does, that is all; otherwise cubic in the worst case. For one thread at a time.
/// </summary>
internal sealed class SpanningTree
{
    private readonly List<Contraction> _contractions = [];
    private readonly List<int> _active = [];
    private double[] _scores = [];
    private int[] _arcs = [];
    private int[] _best = [];
    private int[] _mark = [];
    private int _size;

    /// <summary>Finds the heads.</summary>
    /// <param name="scores">The score of each arc, <c>[dependent * (words + 1) + head]</c>; head 0 is the root, dependent 0 the first word.</param>
    /// <param name="heads">Set to the head of each word; 0 is the root, 1 the first word.</param>
    public void Find(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var width = heads.Length + 1;
        var roots = 0;
        for (var d = 0; d < heads.Length; d++)
        {
            var row = scores.Slice(d * width, width);
            var best = 0;
            for (var h = 1; h < width; h++)
            {
                if (h != d + 1 && row[h] > row[best]) best = h;
            }

            heads[d] = best;
            if (best == 0) roots++;
        }

        if (roots == 1 && IsTree(heads)) return;
        Load(scores, width);
        while (FindCycle() is { } cycle) Contract(cycle);
        Expand(heads);
    }

    private bool IsTree(ReadOnlySpan<int> heads)
    {
        if (_mark.Length < heads.Length + 1) _mark = new int[heads.Length + 1];
        var mark = _mark.AsSpan(0, heads.Length);
        mark.Clear();
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (at >= 0 && mark[at] == 0)
            {
                mark[at] = i + 1;
                at = heads[at] - 1;
            }

            if (at >= 0 && mark[at] == i + 1) return false;
        }

        return true;
    }

    private void Load(ReadOnlySpan<float> scores, int size)
    {
        _size = size;
        if (_scores.Length < size * size)
        {
            _scores = new double[size * size];
            _arcs = new int[size * size];
        }

        if (_best.Length < size) _best = new int[size];
        if (_mark.Length < size) _mark = new int[size];
        double largest = 1;
        foreach (var score in scores[..((size - 1) * size)]) largest = Math.Max(largest, Math.Abs((double)score));
        var penalty = 4 * largest * size;
        for (var d = 1; d < size; d++)
        {
            for (var h = 0; h < size; h++)
            {
                _scores[(d * size) + h] = scores[((d - 1) * size) + h] - (h == 0 ? penalty : 0);
                _arcs[(d * size) + h] = (d * size) + h;
            }
        }

        _contractions.Clear();
        _active.Clear();
        for (var i = 0; i < size; i++) _active.Add(i);
    }

    // Gives each active node its best head, and returns a cycle of such arcs where there is one.
    private List<int>? FindCycle()
    {
        foreach (var d in _active)
        {
            if (d == 0) continue;
            var best = 0;
            foreach (var h in _active)
            {
                if (h != d && _scores[(d * _size) + h] > _scores[(d * _size) + best]) best = h;
            }

            _best[d] = best;
            _mark[d] = 0;
        }

        foreach (var start in _active)
        {
            var at = start;
            while (at != 0 && _mark[at] == 0)
            {
                _mark[at] = start;
                at = _best[at];
            }

            if (at == 0 || _mark[at] != start) continue;
            var cycle = new List<int> { at };
            for (var v = _best[at]; v != at; v = _best[v]) cycle.Add(v);
            return cycle;
        }

        return null;
    }

    // The first node of the cycle stands for all of it from now on; a cell of _arcs knows which arc of the whole graph it is.
    private void Contract(List<int> cycle)
    {
        var node = cycle[0];
        _contractions.Add(new Contraction(node, [.. cycle], cycle.ConvertAll(c => _arcs[(c * _size) + _best[c]]), cycle.ConvertAll(c => _scores[(c * _size) + _best[c]])));
        var last = _contractions[^1];
        _active.RemoveAll(v => v != node && cycle.Contains(v));
        foreach (var v in _active)
        {
            if (v == node) continue;
            var (enter, leave) = (double.NegativeInfinity, double.NegativeInfinity);
            var (enterArc, leaveArc) = (0, 0);
            for (var i = 0; i < cycle.Count; i++)
            {
                var gain = _scores[(cycle[i] * _size) + v] - last.Scores[i];
                if (gain > enter) (enter, enterArc) = (gain, _arcs[(cycle[i] * _size) + v]);
                if (v == 0) continue;
                var score = _scores[(v * _size) + cycle[i]];
                if (score > leave) (leave, leaveArc) = (score, _arcs[(v * _size) + cycle[i]]);
            }

            (_scores[(node * _size) + v], _arcs[(node * _size) + v]) = (enter, enterArc);
            if (v != 0) (_scores[(v * _size) + node], _arcs[(v * _size) + node]) = (leave, leaveArc);
        }
    }

    // From the last contraction to the first: the arc that enters a cycle replaces the cycle's own arc into the same node.
    private void Expand(Span<int> heads)
    {
        var entering = new Dictionary<int, int>(); // active node -> its arc of the whole graph
        foreach (var v in _active)
        {
            if (v != 0) entering[v] = _arcs[(v * _size) + _best[v]];
        }

        for (var c = _contractions.Count - 1; c >= 0; c--)
        {
            var contraction = _contractions[c];
            var arc = entering[contraction.Node];
            var entered = NodeAt(arc / _size, c);
            for (var i = 0; i < contraction.Cycle.Count; i++) entering[contraction.Cycle[i]] = contraction.Cycle[i] == entered ? arc : contraction.Arcs[i];
        }

        foreach (var arc in entering.Values) heads[(arc / _size) - 1] = arc % _size;
    }

    // The node that stood for a word before a contraction.
    private int NodeAt(int word, int contraction)
    {
        var node = word;
        for (var c = 0; c < contraction; c++)
        {
            if (_contractions[c].Cycle.Contains(node)) node = _contractions[c].Node;
        }

        return node;
    }

    private sealed record Contraction(int Node, List<int> Cycle, List<int> Arcs, List<double> Scores);
}
