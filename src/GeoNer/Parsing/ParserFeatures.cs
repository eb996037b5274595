using System.Runtime.CompilerServices;
using GeoNer.Documents;
using GeoNer.Tagging;

namespace GeoNer.Parsing;

/// <summary>
/// The features of a parser state: words, tags and classes of the top of the stack, the front of the buffer and their
/// children, after Zhang and Nivre 2011. One set for choosing the action, one for the label of an arc.
/// </summary>
internal sealed class ParserFeatures
{
    public const int MaxActionFeatures = 160;
    public const int MaxLabelFeatures = 80;

    private static readonly uint Ing = FeatureHash.Folded("ing");
    private static readonly uint Ed = FeatureHash.Folded("ed");
    private static readonly uint En = FeatureHash.Folded("en");
    private static readonly uint Ly = FeatureHash.Folded("ly");
    private static readonly uint S = FeatureHash.Folded("s");

    private TokenFeatures[] _tokens = [];
    private UPos[] _tags = [];

    // Node n of a sentence of n words is the root; every look outside gives Nothing.
    private int _length;

    /// <summary>Sets the sentence that the next features are of.</summary>
    public void Start(ReadOnlySpan<TokenFeatures> tokens, ReadOnlySpan<UPos> tags)
    {
        _length = tokens.Length;
        if (_tokens.Length < _length)
        {
            _tokens = new TokenFeatures[_length];
            _tags = new UPos[_length];
        }

        tokens.CopyTo(_tokens);
        tags.CopyTo(_tags);
    }

    /// <summary>Writes the features that say which action comes next.</summary>
    public int ExtractActions(ParserState state, Span<uint> features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        int s0l = Child(state.LeftChild, s0), s0r = Child(state.RightChild, s0), s1l = Child(state.LeftChild, s1), s1r = Child(state.RightChild, s1), b0l = Child(state.LeftChild, b0);
        int s0l2 = Child(state.LeftChild2, s0), s0r2 = Child(state.RightChild2, s0), s1r2 = Child(state.RightChild2, s1), b0l2 = Child(state.LeftChild2, b0);
        uint ws0 = Word(s0), ws1 = Word(s1), wb0 = Word(b0), wb1 = Word(b1);
        uint ps0 = Tag(s0), ps1 = Tag(s1), ps2 = Tag(s2), pb0 = Tag(b0), pb1 = Tag(b1), pb2 = Tag(b2);
        uint cs0 = Class(s0), cs1 = Class(s1), cb0 = Class(b0), cb1 = Class(b1);
        uint ms0 = Middle(s0), ms1 = Middle(s1), mb0 = Middle(b0);
        uint ls0l = Label(state, s0l), ls0r = Label(state, s0r), ls1l = Label(state, s1l), ls1r = Label(state, s1r), lb0l = Label(state, b0l);
        uint near = Distance(s0, b0), far = Distance(s1, s0);
        uint vs0 = Valency(state, s0), vs1 = Valency(state, s1), vb0 = Valency(state, b0);

        var f = new FeatureWriter(features);
        f.StartAt(3000);
        f.Add(0);
        f.Add(ws0); f.Add(ps0); f.Add(ws0, ps0); f.Add(cs0, ps0); f.Add(Suffix(s0), ps0);
        f.Add(ws1); f.Add(ps1); f.Add(ws1, ps1); f.Add(cs1, ps1); f.Add(Suffix(s1), ps1);
        f.Add(wb0); f.Add(pb0); f.Add(wb0, pb0); f.Add(cb0, pb0); f.Add(Suffix(b0), pb0);
        f.Add(wb1, pb1); f.Add(cb1, pb1); f.Add(pb1); f.Add(Word(b2), pb2); f.Add(Word(s2), ps2);

        f.Add(ws0, wb0); f.Add(ws0, ps0, pb0); f.Add(ps0, wb0, pb0); f.Add(FeatureHash.Mix(ws0, ps0), wb0, pb0);
        f.Add(ps0, pb0); f.Add(cs0, cb0); f.Add(ms0, mb0, FeatureHash.Mix(ps0, pb0)); f.Add(ws0, cb0); f.Add(cs0, wb0);
        f.Add(ws0, ws1); f.Add(ws1, ps1, ps0); f.Add(ps1, ws0, ps0); f.Add(ps1, ps0); f.Add(cs1, cs0); f.Add(ms1, ms0, FeatureHash.Mix(ps1, ps0)); f.Add(ws1, cs0); f.Add(cs1, ws0);
        f.Add(ws1, wb0); f.Add(ps1, pb0); f.Add(ws1, pb0); f.Add(ps1, wb0);
        f.Add(pb0, pb1); f.Add(wb0, wb1); f.Add(wb0, pb1); f.Add(pb0, wb1);

        f.Add(ps0, pb0, pb1); f.Add(FeatureHash.Mix(ps0, pb0), pb1, pb2); f.Add(ps1, ps0, pb0); f.Add(FeatureHash.Mix(ps1, ps0), pb0, pb1);
        f.Add(ps2, ps1, ps0); f.Add(FeatureHash.Mix(ps2, ps1), ps0, pb0); f.Add(ws0, pb0, pb1); f.Add(ps0, wb0, pb1); f.Add(ps1, ws0, pb0); f.Add(ps1, ps0, wb0); f.Add(ws1, ps0, pb0);
        f.Add(FeatureHash.Mix(ms1, ps1), FeatureHash.Mix(ms0, ps0), FeatureHash.Mix(mb0, pb0));

        f.Add(ps0, Tag(s0l), pb0); f.Add(ps0, Tag(s0r), pb0); f.Add(ps0, pb0, Tag(b0l)); f.Add(ps1, Tag(s1l), ps0); f.Add(ps1, Tag(s1r), ps0); f.Add(ps1, ps0, Tag(s0l)); f.Add(ps1, ps0, Tag(s0r)); f.Add(ps1, Tag(s1r), pb0);
        f.Add(ps0, ls0l, pb0); f.Add(ps0, ls0r, pb0); f.Add(ps0, pb0, lb0l); f.Add(ps1, ls1l, ps0); f.Add(ps1, ls1r, ps0); f.Add(ps1, ps0, ls0l); f.Add(ps1, ps0, ls0r); f.Add(ps1, ls1r, pb0);
        f.Add(ws0, ls0l); f.Add(ws0, ls0r); f.Add(ws1, ls1l); f.Add(ws1, ls1r); f.Add(wb0, lb0l);
        f.Add(Word(s0l), ws0); f.Add(Word(s0r), ws0); f.Add(Word(s1r), ws1); f.Add(Word(s1l), ws1); f.Add(Word(b0l), wb0);
        f.Add(ps0, Tag(s0l), Tag(s0l2)); f.Add(ps0, Tag(s0r), Tag(s0r2)); f.Add(ps1, Tag(s1r), Tag(s1r2)); f.Add(pb0, Tag(b0l), Tag(b0l2));
        f.Add(ps0, ls0l, Label(state, s0l2)); f.Add(ps0, ls0r, Label(state, s0r2)); f.Add(ps1, ls1r, Label(state, s1r2)); f.Add(pb0, lb0l, Label(state, b0l2));

        f.Add(ws0, vs0); f.Add(ps0, vs0); f.Add(ws1, vs1); f.Add(ps1, vs1); f.Add(pb0, vb0); f.Add(ps0, vs0, pb0); f.Add(ps1, vs1, ps0); f.Add(FeatureHash.Mix(ps1, vs1), ps0, pb0);
        f.Add(near, ps0, pb0); f.Add(far, ps1, ps0); f.Add(near, ws0); f.Add(near, wb0); f.Add(far, ws1, ps0); f.Add(FeatureHash.Mix(far, near), FeatureHash.Mix(ps1, ps0), pb0);
        f.Add(Between(s0, b0), ps0, pb0); f.Add(Between(s1, s0), ps1, ps0);

        uint es0 = Fine(s0), es1 = Fine(s1), es2 = Fine(s2), eb0 = Fine(b0), eb1 = Fine(b1), eb2 = Fine(b2);
        f.Add(es0, eb0); f.Add(es1, es0); f.Add(es0, eb0, eb1); f.Add(es1, es0, eb0); f.Add(FeatureHash.Mix(es1, es0), eb0, eb1); f.Add(es2, es1, es0);
        f.Add(FeatureHash.Mix(es0, eb0), eb1, eb2); f.Add(es0, eb0, Fine(b0l)); f.Add(es0, eb0, Fine(s0r)); f.Add(es0, eb0, Fine(s0l)); f.Add(es1, es0, Fine(s0l));
        f.Add(es1, es0, Fine(s0r)); f.Add(es1, es0, Fine(s1r)); f.Add(es1, es0, Fine(s1l)); f.Add(es1, eb0, Fine(s0)); f.Add(es0, cb0); f.Add(cs0, eb0); f.Add(cs1, es0); f.Add(es1, cs0);
        f.Add(FeatureHash.Mix(es0, ls0r), eb0, eb1); f.Add(FeatureHash.Mix(es1, ls1r), es0, eb0); f.Add(near, es0, eb0); f.Add(far, es1, es0); f.Add(vs0, es0, eb0);
        return f.Count;
    }

    /// <summary>Writes the features that say the label of an arc about to be made.</summary>
    public int ExtractLabels(ParserState state, int head, int dependent, Span<uint> features)
    {
        uint side = dependent < head ? 1u : 0u;
        uint wh = Word(head), wd = Word(dependent), ph = Tag(head), pd = Tag(dependent), ch = Class(head), cd = Class(dependent);
        int dl = Child(state.LeftChild, dependent), dr = Child(state.RightChild, dependent), hl = Child(state.LeftChild, head), hr = Child(state.RightChild, head);
        var sibling = side == 1 ? hl : hr;
        uint ls = Label(state, sibling), ll = Label(state, dl), lr = Label(state, dr), distance = Distance(head, dependent);
        uint hside = FeatureHash.Mix(ph, side), both = FeatureHash.Mix(ph, pd, side);

        var f = new FeatureWriter(features);
        f.StartAt(4000);
        f.Add(side);
        f.Add(wh, side); f.Add(wd, side); f.Add(ph, side); f.Add(pd, side); f.Add(both); f.Add(wh, both); f.Add(wd, both); f.Add(wh, wd, side);
        f.Add(ch, both); f.Add(cd, both); f.Add(ch, cd, side); f.Add(Middle(head), Middle(dependent), both); f.Add(wh, cd, side); f.Add(ch, wd, side);
        f.Add(Suffix(dependent), both); f.Add(Suffix(head), both); f.Add(Shape(dependent), both); f.Add(Suffix(dependent), pd); f.Add(Suffix(head), Suffix(dependent), side);
        f.Add(ls, both); f.Add(ls, wh, side); f.Add(ls, wd, side); f.Add(Word(sibling), wh, pd); f.Add(Tag(sibling), both);
        f.Add(ll, both); f.Add(lr, both); f.Add(Word(dl), both); f.Add(Word(dl), wh, side); f.Add(Word(dr), both); f.Add(Word(dl), cd, hside); f.Add(Word(dl), ch, side); f.Add(ll, wd, side);
        f.Add(Tag(dl), both); f.Add(Tag(dr), both); f.Add(ll, lr, both); f.Add(Word(dl), Word(dependent), hside);
        f.Add(Label(state, hl), both); f.Add(Label(state, hr), both); f.Add(Word(hl), both); f.Add(Label(state, hl), Label(state, hr), both); f.Add(Word(hl), wd, hside);
        f.Add(distance, both); f.Add(distance, wd, side); f.Add(Between(Math.Min(head, dependent), Math.Max(head, dependent)), both);
        f.Add(Tag(dependent - 1), both); f.Add(Tag(dependent + 1), both); f.Add(Tag(head - 1), both); f.Add(Tag(head + 1), both);
        f.Add(Word(dependent - 1), both); f.Add(Word(dependent + 1), both); f.Add(Word(head + 1), both); f.Add(Word(head - 1), both);
        f.Add(Tag(dependent - 1), Tag(dependent + 1), both); f.Add(Word(Child(state.LeftChild2, dependent)), both);
        f.Add(Valency(state, head), both); f.Add(Valency(state, dependent), both);

        uint fh = Fine(head), fd = Fine(dependent);
        f.Add(fh, fd, side); f.Add(fh, fd, ll); f.Add(fh, fd, lr); f.Add(fh, fd, ls); f.Add(fh, cd, side); f.Add(ch, fd, side); f.Add(wh, fd, side); f.Add(fh, wd, side);
        f.Add(FeatureHash.Mix(fh, fd), Fine(dl), side); f.Add(FeatureHash.Mix(fh, fd), Fine(sibling), side); f.Add(FeatureHash.Mix(fh, fd), Fine(dependent - 1), Fine(dependent + 1));
        return f.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Child(int[] children, int node) => node < 0 ? -1 : children[node];

    private uint Word(int node) => (uint)node < (uint)_length ? _tokens[node].Word : FeatureHash.Nothing - (uint)(node == _length ? 1 : 0);

    private uint Class(int node) => (uint)node < (uint)_length ? _tokens[node].Class : 2000u;

    private uint Middle(int node) => (uint)node < (uint)_length ? _tokens[node].MiddleClass : 2000u;

    private uint Suffix(int node) => (uint)node < (uint)_length ? _tokens[node].Suffix3 : FeatureHash.Nothing;

    private uint Shape(int node) => (uint)node < (uint)_length ? _tokens[node].Shape : FeatureHash.Nothing;

    // The tag made finer: small words by themselves, others by their ending. It does what the Penn tags do for older parsers.
    private uint Fine(int node)
    {
        var tag = Tag(node);
        if ((uint)node >= (uint)_length) return tag;
        switch (_tags[node])
        {
            case UPos.ADP or UPos.AUX or UPos.CCONJ or UPos.DET or UPos.PART or UPos.PRON or UPos.SCONJ or UPos.PUNCT:
                return FeatureHash.Mix(tag, _tokens[node].Word);
            case UPos.NUM or UPos.SYM or UPos.X or UPos.INTJ:
                return tag;
            default:
                ref readonly var token = ref _tokens[node];
                var ending = token.Suffix3 == Ing ? 1u : token.Suffix2 == Ed ? 2u : token.Suffix2 == En ? 3u : token.Suffix2 == Ly ? 4u : token.Suffix1 == S ? 5u : 6u;
                return FeatureHash.Mix(tag, ending);
        }
    }

    private uint Tag(int node) => (uint)node < (uint)_length ? (uint)_tags[node] : node == _length ? 30u : 31u;

    private static uint Label(ParserState state, int node) => node < 0 ? 255u : (uint)state.Labels[node];

    private static uint Valency(ParserState state, int node) =>
        node < 0 ? 99u : (uint)((Math.Min(state.LeftCount[node], (byte)4) * 5) + Math.Min(state.RightCount[node], (byte)4));

    private static uint Distance(int a, int b)
    {
        if (a < 0 || b < 0) return 0;
        var distance = Math.Abs(a - b);
        return distance <= 5 ? (uint)distance : distance <= 10 ? 6u : distance <= 20 ? 7u : 8u;
    }

    // Which of verbs, commas, conjunctions and subordinators stand between two nodes.
    private uint Between(int from, int to)
    {
        if (from < 0 || to < 0) return 0;
        var bits = 0u;
        for (var i = from + 1; i < to && i < _length; i++)
        {
            bits |= _tags[i] switch
            {
                UPos.VERB => 1u,
                UPos.PUNCT => 2u,
                UPos.CCONJ => 4u,
                UPos.SCONJ => 8u,
                UPos.AUX => 16u,
                UPos.ADP => 32u,
                _ => 0u,
            };
        }

        return bits;
    }
}
