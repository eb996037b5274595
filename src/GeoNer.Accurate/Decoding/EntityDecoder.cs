using GeoNer.Accurate.Model;
using GeoNer.Documents;
using GeoNer.Tagging;

namespace GeoNer.Accurate.Decoding;

/// <summary>
/// The best sequence of labels that BIO allows (Viterbi), and how likely each of its mentions is: the probability that just
/// these tokens are a mention of this class, over all sequences (forward-backward), made true to its name by a slope and a
/// shift fitted on development data. For one thread at a time.
/// </summary>
internal sealed class EntityDecoder
{
    private const float Smallest = 1e-6f;

    private readonly AccurateModel _model;
    private readonly int _labels;
    private float[] _best = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private byte[] _back = [];
    private byte[] _path = [];

    public EntityDecoder(AccurateModel model)
    {
        _model = model;
        _labels = model.EntityLabels.Length;
    }

    /// <summary>Adds the mentions of a sentence.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence, or a section of one.</param>
    /// <param name="emissions">Scores of labels, a row a token.</param>
    /// <param name="mentions">The list to add to.</param>
    public void Decode(Document document, SentenceSpan sentence, ReadOnlySpan<float> emissions, List<Mention> mentions)
    {
        var n = sentence.Length;
        if (_path.Length < n)
        {
            _path = new byte[n];
            _best = new float[n * _labels];
            _forward = new float[n * _labels];
            _backward = new float[n * _labels];
            _back = new byte[n * _labels];
        }

        var path = _path.AsSpan(0, n);
        Chain.Best(emissions, _model.Transitions, _labels, _best, _back, path);
        if (!path.ContainsAnyExcept((byte)0)) return;
        var forward = _forward.AsSpan(0, n * _labels);
        var backward = _backward.AsSpan(0, n * _labels);
        Chain.Forward(emissions, _model.TransitionWeights, _labels, forward);
        Chain.Backward(emissions, _model.TransitionWeights, _labels, backward);
        for (var i = 0; i < n;)
        {
            var end = i + 1;
            if (_model.EntityLabels[path[i]].Begins)
            {
                while (end < n && _model.EntityLabels[path[end]].Inside) end++;
                mentions.Add(new Mention
                {
                    Type = _model.EntityLabels[path[i]].Type,
                    FirstToken = sentence.Start + i,
                    EndToken = sentence.Start + end,
                    Span = document.SpanOfTokens(sentence.Start + i, sentence.Start + end),
                    Confidence = Calibrate(Probability(emissions, path, i, end)),
                });
            }

            i = end;
        }
    }

    // Given the words, the labels are a Markov chain: the probability that the first label stands where it does, times that
    // of each next one after the one before it, and of one that does not go on with the mention after the last.
    private float Probability(ReadOnlySpan<float> emissions, ReadOnlySpan<byte> path, int first, int end)
    {
        var forward = _forward.AsSpan(first * _labels, _labels);
        var backward = _backward.AsSpan(first * _labels, _labels);
        float all = 0;
        for (var y = 0; y < _labels; y++) all += forward[y] * backward[y];
        var probability = forward[path[first]] * backward[path[first]] / all;
        for (var i = first + 1; i < end; i++) probability *= Next(emissions, i, path[i - 1], path[i]);
        if (end == path.Length) return probability;
        var inside = end - 1 > first ? path[end - 1] : InsideOf(path[first]);
        return probability * (1 - Next(emissions, end, path[end - 1], inside));
    }

    private byte InsideOf(byte begin)
    {
        var labels = _model.EntityLabels;
        return (byte)Array.FindIndex(labels, l => l.Inside && l.Type == labels[begin].Type);
    }

    private float Next(ReadOnlySpan<float> emissions, int token, byte from, byte to)
    {
        var row = emissions.Slice(token * _labels, _labels);
        var backward = _backward.AsSpan(token * _labels, _labels);
        var largest = row[0];
        foreach (var score in row) largest = Math.Max(largest, score);
        float all = 0, wanted = 0;
        for (var y = 0; y < _labels; y++)
        {
            var weight = _model.TransitionWeights[(from * _labels) + y] * MathF.Exp(row[y] - largest) * backward[y];
            all += weight;
            if (y == to) wanted = weight;
        }

        return all > 0 ? wanted / all : 0;
    }

    private float Calibrate(float probability)
    {
        var p = Math.Clamp(probability, Smallest, 1 - Smallest);
        return 1 / (1 + MathF.Exp(-((_model.Calibration.Slope * MathF.Log(p / (1 - p))) + _model.Calibration.Shift)));
    }
}
