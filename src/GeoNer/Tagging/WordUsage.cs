using System.Runtime.InteropServices;
using GeoNer.Documents;

namespace GeoNer.Tagging;

/// <summary>
/// How each word is written elsewhere in its document: a word that also stands in small letters is less a name, one that
/// stands capitalised inside sentences is more of one. One byte a token: 0 for words in small letters, otherwise 1 plus
/// the bits of <see cref="LowerElsewhere"/> and <see cref="CapitalInside"/> and <see cref="LongerName"/>.
/// </summary>
internal static class WordUsage
{
    private const int LowerElsewhere = 2;
    private const int CapitalInside = 4;
    private const int LongerName = 8;

    public static byte[] Read(ReadOnlySpan<TokenFeatures> tokens, ReadOnlySpan<SentenceSpan> sentences)
    {
        var seen = new Dictionary<uint, int>(tokens.Length);
        foreach (var sentence in sentences)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                ref readonly var token = ref tokens[i];
                ref var bits = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, token.Word, out _);
                if (!token.IsCapitalized) bits |= LowerElsewhere;
                else if (i > sentence.Start && !tokens[i - 1].IsAllCaps) bits |= CapitalInside;
                if (token.IsCapitalized && i > sentence.Start && tokens[i - 1].IsCapitalized) bits |= LongerName;
            }
        }

        var usage = new byte[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].IsCapitalized) usage[i] = (byte)(1 | seen.GetValueOrDefault(tokens[i].Word));
        }

        return usage;
    }
}
