using GeoNer.Models;

namespace GeoNer.Tagging;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): weights of features for each label, and
/// of each label after another. Decoding is by Viterbi over the valid transitions, confidences are marginals by the
/// forward-backward algorithm. Immutable and safe for any number of threads.
/// </summary>
internal sealed class SequenceModel
{
    private readonly PackedWeights _weights;

    // [from * labels + to]; row Labels.Count is the start of a sentence. Invalid transitions are minus infinity.
    private readonly float[] _transitions;
    private readonly float[] _transitionWeights;

    private SequenceModel(IReadOnlyList<string> labels, PackedWeights weights, float[] transitions)
    {
        Labels = labels;
        _weights = weights;
        _transitions = transitions;
        _transitionWeights = Array.ConvertAll(transitions, MathF.Exp);
    }

    public IReadOnlyList<string> Labels { get; }

    public static SequenceModel Read(Stream stream, string name, string kind) =>
        ModelFile.Read(stream, name, kind, FeatureHash.Version, static (reader, header) =>
        {
            var transitions = ModelFile.ReadArray<float>(reader);
            return transitions.Length == (header.Labels.Count + 1) * header.Labels.Count
                ? new SequenceModel(header.Labels, PackedWeights.Read(reader, header.Labels.Count), transitions)
                : throw new EndOfStreamException("labels and transitions do not match.");
        });

    /// <summary>Tags one sentence.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="templates">The features the model was trained with.</param>
    /// <param name="labels">Set to the index of the best label of each token.</param>
    /// <param name="scratch">Buffers of the calling thread.</param>
    public void Tag<TFeatures>(in TaggingContext context, TFeatures templates, Span<byte> labels, SequenceScratch scratch)
        where TFeatures : ITaggerFeatures
    {
        var n = context.Tokens.Length;
        var l = Labels.Count;
        scratch.Reserve(n, l, _weights.ScoreLength, templates.MaxCount);
        var emissions = scratch.Emissions.AsSpan(0, n * l);
        Score(context, templates, emissions, scratch);

        Chain.Best(emissions, _transitions, l, scratch.Forward.AsSpan(0, n * l), scratch.Back.AsSpan(0, n * l), labels[..n]);
    }

    /// <summary>
    /// The probability of each label of each token, <c>[token * labels + label]</c>, for the sentence that
    /// <see cref="Tag"/> was last called for with the same scratch.
    /// </summary>
    public ReadOnlySpan<float> Marginals(int n, SequenceScratch scratch)
    {
        var l = Labels.Count;
        var emissions = scratch.Emissions.AsSpan(0, n * l);
        var forward = scratch.Forward.AsSpan(0, n * l);
        var backward = scratch.Backward.AsSpan(0, n * l);
        Chain.Forward(emissions, _transitionWeights, l, forward);
        Chain.Backward(emissions, _transitionWeights, l, backward);
        for (var i = 0; i < n; i++)
        {
            var row = forward.Slice(i * l, l);
            var sum = 0f;
            for (var y = 0; y < l; y++) sum += row[y] *= backward[(i * l) + y];
            for (var y = 0; y < l; y++) row[y] /= sum;
        }

        return forward;
    }

    private void Score<TFeatures>(in TaggingContext context, TFeatures templates, Span<float> emissions, SequenceScratch scratch)
        where TFeatures : ITaggerFeatures
    {
        var l = Labels.Count;
        var scores = scratch.Scores.AsSpan(0, _weights.ScoreLength);
        for (var i = 0; i < context.Tokens.Length; i++)
        {
            var count = templates.Extract(context, i, scratch.Features);
            _weights.Score(scratch.Features.AsSpan(0, count), scores);
            for (var y = 0; y < l; y++) emissions[(i * l) + y] = scores[y] * _weights.Scale;
        }
    }
}
