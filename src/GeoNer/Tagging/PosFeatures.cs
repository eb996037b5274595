using System.Runtime.CompilerServices;

namespace GeoNer.Tagging;

/// <summary>The features of the part-of-speech tagger: the word, its ends and classes, and two words to each side.</summary>
internal sealed class PosFeatures : ITaggerFeatures
{
    private static readonly TokenFeatures Outside = new()
    {
        Word = FeatureHash.Nothing, Form = FeatureHash.Nothing, Shape = FeatureHash.Nothing, Suffix3 = FeatureHash.Nothing, Suffix2 = FeatureHash.Nothing,
    };

    public int MaxCount => 64;

    public int Extract(in TaggingContext context, int position, Span<uint> features)
    {
        var tokens = context.Tokens;
        ref readonly var w = ref tokens[position];
        ref readonly var a = ref At(tokens, position - 1);
        ref readonly var b = ref At(tokens, position + 1);
        ref readonly var aa = ref At(tokens, position - 2);
        ref readonly var bb = ref At(tokens, position + 2);
        var f = new FeatureWriter(features);
        f.StartAt(1000);
        f.Add(0);
        f.Add(w.Word);
        f.Add(w.Form);
        f.Add(w.Shape);
        f.Add(w.Prefix1);
        f.Add(w.Prefix2);
        f.Add(w.Prefix3);
        f.Add(w.Suffix1);
        f.Add(w.Suffix2);
        f.Add(w.Suffix3);
        f.Add(w.Suffix4);
        f.Add(w.Class);
        f.Add(w.MiddleClass);
        f.Add(w.CoarseClass);
        f.Add(w.AfterHyphen);
        f.Add(w.Suffix2, w.Shape);
        f.Add(w.Suffix3, a.CoarseClass);
        var flags = (w.IsCapitalized ? 1u : 0) | (w.IsAllCaps ? 2u : 0) | (w.HasDigit ? 4u : 0) | (w.HasHyphen ? 8u : 0) | (position == 0 ? 16u : 0);
        f.Add(flags);
        f.Add(flags, w.Suffix3);
        f.Add(flags, w.Word);
        f.Add(flags, w.Class);

        f.Add(a.Word);
        f.Add(a.Suffix3);
        f.Add(a.Class);
        f.Add(a.MiddleClass);
        f.Add(a.Shape);
        f.Add(b.Word);
        f.Add(b.Suffix3);
        f.Add(b.Suffix2);
        f.Add(b.Class);
        f.Add(b.MiddleClass);
        f.Add(b.Shape);
        f.Add(aa.Word);
        f.Add(aa.Class);
        f.Add(aa.Suffix3);
        f.Add(bb.Word);
        f.Add(bb.Class);
        f.Add(bb.Suffix3);

        f.Add(a.Word, w.Word);
        f.Add(w.Word, b.Word);
        f.Add(a.Word, b.Word);
        f.Add(aa.Word, a.Word);
        f.Add(b.Word, bb.Word);
        f.Add(a.Class, w.Class);
        f.Add(w.Class, b.Class);
        f.Add(a.Class, w.Word);
        f.Add(w.Word, b.Class);
        f.Add(a.Word, w.Suffix3);
        f.Add(b.Word, w.Suffix3);
        f.Add(a.Suffix3, w.Suffix3);
        f.Add(w.Suffix3, b.Suffix3);
        f.Add(a.MiddleClass, w.MiddleClass, b.MiddleClass);
        f.Add(a.Suffix2, w.Suffix3, b.Suffix2);
        f.Add(w.MiddleClass, b.MiddleClass, bb.MiddleClass);
        f.Add(aa.MiddleClass, a.MiddleClass, w.MiddleClass);
        return f.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly TokenFeatures At(ReadOnlySpan<TokenFeatures> tokens, int position) =>
        ref (uint)position < (uint)tokens.Length ? ref tokens[position] : ref Outside;
}
