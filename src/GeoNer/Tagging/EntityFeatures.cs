using System.Runtime.CompilerServices;
using GeoNer.Documents;

namespace GeoNer.Tagging;

/// <summary>
/// The features of the entity tagger: words, their forms and classes and parts of speech around a token, what the
/// knowledge base says of it, and how its word is written elsewhere in the document (Ratinov and Roth 2009, sections 4
/// and 5, of which these are the cheap half).
/// </summary>
internal sealed class EntityFeatures : ITaggerFeatures
{
    private static readonly TokenFeatures Outside = new()
    {
        Word = FeatureHash.Nothing, Form = FeatureHash.Nothing, Shape = FeatureHash.Nothing, Suffix3 = FeatureHash.Nothing, Suffix2 = FeatureHash.Nothing,
    };

    public int MaxCount => 112;

    public int Extract(in TaggingContext context, int position, Span<uint> features)
    {
        var f = new FeatureWriter(features);
        f.StartAt(2000);
        Word(context, position, ref f);
        f.StartAt(2100);
        Neighbours(context, position, ref f);
        f.StartAt(2200);
        Knowledge(context, position, ref f);
        return f.Count;
    }

    private static void Word(in TaggingContext context, int position, ref FeatureWriter f)
    {
        ref readonly var w = ref context.Tokens[position];
        var flags = (w.IsCapitalized ? 1u : 0) | (w.IsAllCaps ? 2u : 0) | (w.HasDigit ? 4u : 0) | (w.HasHyphen ? 8u : 0) | (position == 0 ? 16u : 0);
        var tag = (uint)context.PartsOfSpeech[position];
        f.Add(0);
        f.Add(w.Word);
        f.Add(w.Form);
        f.Add(w.Shape);
        f.Add(w.Prefix2);
        f.Add(w.Prefix3);
        f.Add(w.Suffix2);
        f.Add(w.Suffix3);
        f.Add(w.Suffix4);
        f.Add(w.Suffix3, flags);
        f.Add(w.Class);
        f.Add(w.MiddleClass);
        f.Add(w.CoarseClass);
        f.Add(w.Class, flags);
        f.Add(w.MiddleClass, flags);
        f.Add(flags);
        f.Add(tag);
        f.Add(tag, flags);
        f.Add(w.AfterHyphen);
        f.Add(w.Length, flags);
    }

    private static void Neighbours(in TaggingContext context, int position, ref FeatureWriter f)
    {
        var tokens = context.Tokens;
        ref readonly var w = ref tokens[position];
        ref readonly var a = ref At(tokens, position - 1);
        ref readonly var b = ref At(tokens, position + 1);
        ref readonly var aa = ref At(tokens, position - 2);
        ref readonly var bb = ref At(tokens, position + 2);
        ref readonly var aaa = ref At(tokens, position - 3);
        ref readonly var bbb = ref At(tokens, position + 3);
        f.Add(a.Word);
        f.Add(a.Form);
        f.Add(a.Shape);
        f.Add(a.Class);
        f.Add(a.MiddleClass);
        f.Add(a.CoarseClass);
        f.Add(b.Word);
        f.Add(b.Form);
        f.Add(b.Shape);
        f.Add(b.Class);
        f.Add(b.MiddleClass);
        f.Add(b.CoarseClass);
        f.Add(aa.Word);
        f.Add(aa.Class);
        f.Add(aa.Shape);
        f.Add(bb.Word);
        f.Add(bb.Class);
        f.Add(bb.Shape);
        f.Add(aaa.Class);
        f.Add(bbb.Class);

        f.Add(a.Shape, w.Shape);
        f.Add(w.Shape, b.Shape);
        f.Add(a.Shape, w.Shape, b.Shape);
        f.Add(a.Word, w.Word);
        f.Add(w.Word, b.Word);
        f.Add(aa.Word, a.Word);
        f.Add(b.Word, bb.Word);
        f.Add(a.Class, w.Class);
        f.Add(w.Class, b.Class);
        f.Add(aa.Class, a.Class);
        f.Add(b.Class, bb.Class);
        f.Add(a.MiddleClass, w.MiddleClass, b.MiddleClass);
        f.Add(a.MiddleClass, w.MiddleClass);
        f.Add(w.MiddleClass, b.MiddleClass);
        f.Add(a.Word, w.Shape);
        f.Add(b.Word, w.Shape);
        f.Add(a.Class, w.Shape);
        f.Add(b.Class, w.Shape);
        f.Add(aa.MiddleClass, a.MiddleClass, w.Shape);
        f.Add(w.Shape, b.MiddleClass, bb.MiddleClass);
        f.Add(a.Suffix3);
        f.Add(b.Suffix3);

        // Any word near by: "Gen." three words before a name still says that a person comes.
        for (var d = 3; d <= 4; d++)
        {
            f.StartAt(2160);
            f.Add(At(tokens, position - d).Word);
            f.Add(At(tokens, position + d).Word);
        }

        // The capitalised run around the token: where it ends, and the word that ends it, say what the name is.
        int first = position, last = position;
        while (first > 0 && position - first < 6 && InName(tokens, first - 1, context.PartsOfSpeech)) first--;
        while (last + 1 < tokens.Length && last - position < 6 && InName(tokens, last + 1, context.PartsOfSpeech)) last++;
        f.StartAt(2170);
        if (w.IsCapitalized)
        {
            f.Add((uint)(position - first), (uint)(last - position));
            f.Add(tokens[last].Word);
            f.Add(tokens[last].Class);
            f.Add(tokens[first].Word);
            f.Add(tokens[first].Class);
            f.Add(At(tokens, first - 1).Word);
            f.Add(At(tokens, last + 1).Word);
            f.Add(At(tokens, first - 1).Class);
            f.Add(At(tokens, last + 1).Class);
            f.Add(tokens[last].MiddleClass, tokens[first].MiddleClass);
        }

        f.StartAt(2185);
        var tags = context.PartsOfSpeech;
        uint before = position > 0 ? (uint)tags[position - 1] : 99, after = position + 1 < tags.Length ? (uint)tags[position + 1] : 99;
        f.Add(before, (uint)tags[position]);
        f.Add((uint)tags[position], after);
        f.Add(before, (uint)tags[position], after);
    }

    private static void Knowledge(in TaggingContext context, int position, ref FeatureWriter f)
    {
        ref readonly var w = ref context.Tokens[position];
        if (!context.Gazetteer.IsEmpty)
        {
            uint here = context.Gazetteer[position];
            f.AddIf(here != 0, here);
            f.AddIf(here != 0 && w.IsCapitalized, here);
            f.AddIf(here != 0, FeatureHash.Mix(here, At(context.Tokens, position + 1).Class));
            f.AddIf(here != 0, FeatureHash.Mix(here, At(context.Tokens, position + 1).Shape));
            f.AddIf(here != 0, FeatureHash.Mix(here, At(context.Tokens, position - 1).Class));
            f.AddIf(position > 0 && context.Gazetteer[position - 1] != 0, position > 0 ? context.Gazetteer[position - 1] : 0u);
            f.AddIf(position + 1 < context.Tokens.Length && context.Gazetteer[position + 1] != 0, position + 1 < context.Tokens.Length ? context.Gazetteer[position + 1] : 0u);
        }

        f.StartAt(2220);
        if (!context.Usage.IsEmpty)
        {
            uint usage = context.Usage[position];
            f.Add(usage);
            f.Add(usage, w.Shape);
            f.Add(usage, position == 0 ? 1u : 0);
        }
    }

    private static bool InName(ReadOnlySpan<TokenFeatures> tokens, int i, ReadOnlySpan<UPos> tags) =>
        tokens[i].IsCapitalized || (tags[i] is UPos.ADP && i + 1 < tokens.Length && i > 0 && tokens[i + 1].IsCapitalized && tokens[i - 1].IsCapitalized);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly TokenFeatures At(ReadOnlySpan<TokenFeatures> tokens, int position) =>
        ref (uint)position < (uint)tokens.Length ? ref tokens[position] : ref Outside;
}
