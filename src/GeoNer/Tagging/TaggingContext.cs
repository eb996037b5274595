using GeoNer.Documents;

namespace GeoNer.Tagging;

/// <summary>What the features of one sentence are read from.</summary>
internal readonly ref struct TaggingContext
{
    /// <summary>The tokens of the sentence.</summary>
    public required ReadOnlySpan<TokenFeatures> Tokens { get; init; }

    /// <summary>One tag a token; empty while parts of speech are being tagged.</summary>
    public ReadOnlySpan<UPos> PartsOfSpeech { get; init; }

    /// <summary>One mark a token from the knowledge base, 0 where it knows nothing; empty for parts of speech.</summary>
    public ReadOnlySpan<ushort> Gazetteer { get; init; }

    /// <summary>One mark a token for how its word is written in the rest of the document; empty for parts of speech.</summary>
    public ReadOnlySpan<byte> Usage { get; init; }
}
