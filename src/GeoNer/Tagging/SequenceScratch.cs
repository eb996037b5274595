using GeoNer.Documents;

namespace GeoNer.Tagging;

/// <summary>Buffers for tagging sentences, used by one thread at a time and kept for the next sentence.</summary>
internal sealed class SequenceScratch
{
    public float[] Emissions = [];
    public float[] Forward = [];
    public float[] Backward = [];
    public byte[] Back = [];
    public short[] Scores = [];
    public uint[] Features = [];
    private TokenFeatures[] _tokens = [];
    private byte[] _labels = [];

    /// <summary>The features of the tokens of a sentence, valid until the next call.</summary>
    public ReadOnlySpan<TokenFeatures> ReadTokens(Document document, SentenceSpan sentence, WordClasses classes, Casing[]? casing)
    {
        if (_tokens.Length < sentence.Length) _tokens = new TokenFeatures[sentence.Length];
        for (var i = 0; i < sentence.Length; i++) _tokens[i] = TokenFeatures.Of(document, sentence.Start + i, classes, casing);
        return _tokens.AsSpan(0, sentence.Length);
    }

    /// <summary>Room for one label a token, valid until the next call.</summary>
    public Span<byte> ReserveLabels(int tokens)
    {
        if (_labels.Length < tokens) _labels = new byte[tokens];
        return _labels.AsSpan(0, tokens);
    }

    public void Reserve(int tokens, int labels, int scoreLength, int features)
    {
        var cells = tokens * labels;
        if (Emissions.Length < cells)
        {
            Emissions = new float[cells];
            Forward = new float[cells];
            Backward = new float[cells];
            Back = new byte[cells];
        }

        if (Scores.Length < scoreLength) Scores = new short[scoreLength];
        if (Features.Length < features) Features = new uint[features];
    }
}
