using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace GeoNer.Accurate.Pieces;

/// <summary>
/// BERT's uncased WordPiece (Wu et al. 2016; Devlin et al. 2019) over words that are already cut: small letters, no accents,
/// every punctuation mark and ideograph alone, then the longest known pieces from the left. Immutable and safe for any
/// number of threads.
/// </summary>
/// <remarks>
/// <c>training/geoner_training/wordpiece.py</c> is the same in Python; a fixture holds the two together. Accents are
/// taken off by a table of the model, because .NET decomposes no letters where globalization is invariant.
/// </remarks>
internal sealed class WordPiece
{
    /// <summary>A longer word keeps its first and last eight pieces.</summary>
    public const int MaxPieces = 16;

    private const int MaxPartLength = 100;
    private const int HangulFirst = 0xAC00;
    private const int HangulLast = 0xD7A3;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _continuations;
    private readonly FrozenDictionary<char, string> _folding;
    private readonly int _longest;

    /// <summary>Makes the vocabulary.</summary>
    /// <param name="vocabulary">The pieces, in the order of their numbers; <c>##</c> marks those that go on with a word.</param>
    /// <param name="folding">Letters and what is left of each without accents and capitals, tab between them.</param>
    /// <exception cref="FormatException">A special piece is missing, or a line of the folding is malformed.</exception>
    public WordPiece(IEnumerable<string> vocabulary, IEnumerable<string> folding)
    {
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        var continuations = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (var piece in vocabulary)
        {
            if (piece.StartsWith("##", StringComparison.Ordinal) && piece.Length > 2)
                continuations[piece[2..]] = count;
            else
                starts[piece] = count;
            _longest = Math.Max(_longest, piece.Length);
            count++;
        }

        Count = count;
        Unknown = Special(starts, "[UNK]");
        Classification = Special(starts, "[CLS]");
        Separator = Special(starts, "[SEP]");
        _starts = starts.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _continuations = continuations.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _folding = folding.Where(line => line.Length > 0).Select(Fold).ToFrozenDictionary(pair => pair.Letter, pair => pair.Folded);
    }

    /// <summary>Number of pieces of the vocabulary.</summary>
    public int Count { get; }

    public int Unknown { get; }

    public int Classification { get; }

    public int Separator { get; }

    /// <summary>Writes the pieces of a word.</summary>
    /// <param name="word">The word, as the text has it.</param>
    /// <param name="pieces">Room for <see cref="MaxPieces"/> numbers.</param>
    /// <returns>How many there are: at least one, at most <see cref="MaxPieces"/>.</returns>
    public int Encode(ReadOnlySpan<char> word, Span<long> pieces)
    {
        var sink = new Sink(pieces);
        Span<char> part = stackalloc char[MaxPartLength];
        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            if (char.IsAscii(word[i]))
            {
                var c = word[i++];
                if (char.IsAsciiLetterOrDigit(c))
                {
                    Append(part, ref length, char.ToLowerInvariant(c));
                }
                else if (c is > ' ' and < '\x7f' || c is ' ' or '\t' or '\n' or '\r')
                {
                    Flush(part, ref length, ref sink);
                    if (c > ' ') Cut([c], ref sink);
                }

                continue;
            }

            Rune.DecodeFromUtf16(word[i..], out var rune, out var used);
            i += used;
            AddRune(rune, part, ref length, ref sink);
        }

        Flush(part, ref length, ref sink);
        if (sink.Count == 0) sink.Add(Unknown);
        return sink.Close();
    }

    private void AddRune(Rune rune, scoped Span<char> part, ref int length, ref Sink sink)
    {
        if (rune.Value is >= HangulFirst and <= HangulLast)
        {
            AddHangul(rune.Value - HangulFirst, part, ref length);
            return;
        }

        if (rune.IsBmp && _folding.TryGetValue((char)rune.Value, out var folded))
        {
            foreach (var c in folded) Append(part, ref length, c);
            return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.SpaceSeparator:
                Flush(part, ref length, ref sink);
                return;
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.NonSpacingMark:
            case var _ when rune.Value == 0xFFFD:
                return;
            case UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation:
            case var _ when IsIdeograph(rune.Value):
                Flush(part, ref length, ref sink);
                Span<char> alone = stackalloc char[2];
                Cut(alone[..rune.EncodeToUtf16(alone)], ref sink);
                return;
            default:
                Span<char> small = stackalloc char[2];
                foreach (var c in small[..Rune.ToLowerInvariant(rune).EncodeToUtf16(small)]) Append(part, ref length, c);
                return;
        }
    }

    // A syllable is its consonants and vowel (Unicode 3.12).
    private static void AddHangul(int syllable, scoped Span<char> part, ref int length)
    {
        Append(part, ref length, (char)(0x1100 + (syllable / 588)));
        Append(part, ref length, (char)(0x1161 + (syllable % 588 / 28)));
        if (syllable % 28 != 0) Append(part, ref length, (char)(0x11A7 + (syllable % 28)));
    }

    // Length goes on counting past the room: a part that long is unknown.
    private static void Append(scoped Span<char> part, ref int length, char c)
    {
        if (length < part.Length) part[length] = c;
        length = Math.Min(length + 1, part.Length + 1);
    }

    private void Flush(scoped Span<char> part, ref int length, ref Sink sink)
    {
        if (length > part.Length)
            sink.Add(Unknown);
        else if (length > 0)
            Cut(part[..length], ref sink);
        length = 0;
    }

    private void Cut(scoped ReadOnlySpan<char> part, ref Sink sink)
    {
        if (_starts.TryGetValue(part, out var whole))
        {
            sink.Add(whole);
            return;
        }

        Span<int> found = stackalloc int[MaxPartLength];
        var count = 0;
        for (var start = 0; start < part.Length;)
        {
            var lookup = start == 0 ? _starts : _continuations;
            var end = Math.Min(part.Length, start + _longest);
            int piece;
            while (!lookup.TryGetValue(part[start..end], out piece))
            {
                if (--end > start) continue;
                sink.Add(Unknown);
                return;
            }

            found[count++] = piece;
            start = end;
        }

        foreach (var piece in found[..count]) sink.Add(piece);
    }

    private static bool IsIdeograph(int rune) =>
        rune is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x2CEAF) or (>= 0x2F800 and <= 0x2FA1F);

    private static int Special(Dictionary<string, int> pieces, string name) =>
        pieces.TryGetValue(name, out var number) ? number : throw new FormatException($"the vocabulary has no piece {name}");

    private static (char Letter, string Folded) Fold(string line) =>
        line.Length >= 2 && line[1] == '\t' ? (line[0], line[2..]) : throw new FormatException($"'{line}' is not a letter, a tab and what it folds to");

    // The first eight pieces, then the last eight of whatever follows.
    private ref struct Sink(Span<long> pieces)
    {
        private readonly Span<long> _pieces = pieces;

        public int Count { get; private set; }

        public void Add(int piece)
        {
            if (Count < MaxPieces)
                _pieces[Count] = piece;
            else
                Push(piece);
            Count++;
        }

        public readonly int Close() => Math.Min(Count, MaxPieces);

        private readonly void Push(int piece)
        {
            var last = _pieces[(MaxPieces / 2)..MaxPieces];
            last[1..].CopyTo(last);
            last[^1] = piece;
        }
    }
}
