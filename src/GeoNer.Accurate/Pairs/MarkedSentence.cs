using GeoNer.Accurate.Pieces;
using GeoNer.Documents;

namespace GeoNer.Accurate.Pairs;

/// <summary>
/// A sentence in pieces with marks around its two parties (Soares et al. 2019), <c>[CLS] … [SEP]</c>. The marks are pieces that BERT
/// leaves unused. <c>training/geoner_training/pairs.py</c> is the same in Python; a fixture holds the two together.
/// </summary>
/// <param name="Pieces">The numbers of the pieces.</param>
/// <param name="Places">Where the beginning stands, the mark before the source, and the one before the target; 0 for a party that is not there.</param>
internal sealed record MarkedSentence(long[] Pieces, long[] Places)
{
    private const long Source = 1;
    private const long SourceEnd = 2;
    private const long Target = 3;
    private const long TargetEnd = 4;

    /// <summary>Marks the parties of a pair.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="source">The tokens of the source; empty when it is not in the sentence.</param>
    /// <param name="target">The tokens of the target; likewise.</param>
    /// <param name="vocabulary">The pieces.</param>
    /// <param name="most">How many are read.</param>
    /// <param name="before">How many of them stand before the first party where there are more.</param>
    public static MarkedSentence Of(Document document, SentenceSpan sentence, SentenceSpan source, SentenceSpan target, WordPiece vocabulary, int most, int before)
    {
        var ids = new List<long>(most);
        int sourceAt = -1, targetAt = -1;
        Span<long> word = stackalloc long[WordPiece.MaxPieces];
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (Begins(source, i)) sourceAt = Mark(ids, Source);
            if (Begins(target, i)) targetAt = Mark(ids, Target);
            ids.AddRange(word[..vocabulary.Encode(document.TokenText(i), word)]);
            if (Ends(target, i, sentence)) Mark(ids, TargetEnd);
            if (Ends(source, i, sentence)) Mark(ids, SourceEnd);
        }

        var first = ids.Count > most ? Math.Max(0, FirstOf(sourceAt, targetAt) - before) : 0;
        long[] pieces = [vocabulary.Classification, .. ids.Skip(first).Take(most), vocabulary.Separator];
        return new MarkedSentence(pieces, [0, Place(sourceAt), Place(targetAt)]);

        long Place(int at) => at < 0 ? 0 : Math.Min(at - first + 1, pieces.Length - 1);
    }

    // Of two places; -1 is none.
    private static int FirstOf(int one, int other) => one < 0 ? other : other < 0 ? one : Math.Min(one, other);

    private static bool Begins(SentenceSpan party, int token) => party.Length > 0 && party.Start == token;

    private static bool Ends(SentenceSpan party, int token, SentenceSpan sentence) => party.Length > 0 && Math.Min(party.End, sentence.End) - 1 == token;

    private static int Mark(List<long> ids, long mark)
    {
        ids.Add(mark);
        return ids.Count - 1;
    }
}
