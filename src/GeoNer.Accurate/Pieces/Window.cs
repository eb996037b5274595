using GeoNer.Documents;

namespace GeoNer.Accurate.Pieces;

/// <summary>
/// Whole sentences read together: <c>[CLS] words [SEP] words [SEP] …</c>. Its units are, for each sentence, its root (the
/// separator after it) and then its words, each with its first and last piece. Reused from window to window by one thread.
/// </summary>
internal sealed class Window
{
    /// <summary>Positions the encoder has.</summary>
    public const int MaxPieces = 512;

    private readonly long[] _pieces = new long[MaxPieces];
    private readonly long[] _shapes = new long[MaxPieces];
    private readonly long[] _first = new long[MaxPieces];
    private readonly long[] _last = new long[MaxPieces];
    private readonly long[] _unitShapes = new long[MaxPieces];
    private readonly List<WindowSentence> _sentences = [];

    public int PieceCount { get; private set; }

    public int UnitCount { get; private set; }

    public Memory<long> Pieces => _pieces.AsMemory(0, PieceCount);

    public Memory<long> Shapes => _shapes.AsMemory(0, PieceCount);

    public Memory<long> First => _first.AsMemory(0, UnitCount);

    public Memory<long> Last => _last.AsMemory(0, UnitCount);

    public Memory<long> UnitShapes => _unitShapes.AsMemory(0, UnitCount);

    public IReadOnlyList<WindowSentence> Sentences => _sentences;

    public void Clear(int classification)
    {
        _sentences.Clear();
        UnitCount = 0;
        _pieces[0] = classification;
        _shapes[0] = (long)WordShape.Mark;
        PieceCount = 1;
    }

    /// <summary>Whether a sentence of so many pieces fits within a number of pieces.</summary>
    public bool Fits(int pieces, int limit) => PieceCount + pieces + 1 <= limit;

    /// <summary>Adds a sentence, which must fit.</summary>
    /// <param name="sentence">The sentence, or a section of one, as tokens of the document.</param>
    /// <param name="continues">Whether it is a section that goes on with the one before it.</param>
    /// <param name="pieces">The pieces of all its words.</param>
    /// <param name="counts">How many of them each word has.</param>
    /// <param name="shapes">The shape of each word.</param>
    /// <param name="separator">The number of <c>[SEP]</c>.</param>
    public void Add(SentenceSpan sentence, bool continues, ReadOnlySpan<long> pieces, ReadOnlySpan<int> counts, ReadOnlySpan<WordShape> shapes, int separator)
    {
        _sentences.Add(new WindowSentence(sentence, continues, UnitCount));
        var root = UnitCount++;
        pieces.CopyTo(_pieces.AsSpan(PieceCount));
        for (var i = 0; i < counts.Length; i++)
        {
            _first[UnitCount] = PieceCount;
            _shapes.AsSpan(PieceCount, counts[i]).Fill((long)shapes[i]);
            PieceCount += counts[i];
            _last[UnitCount] = PieceCount - 1;
            _unitShapes[UnitCount++] = (long)shapes[i];
        }

        _first[root] = _last[root] = PieceCount;
        _unitShapes[root] = _shapes[PieceCount] = (long)WordShape.Mark;
        _pieces[PieceCount++] = separator;
    }
}

/// <summary>A sentence of a window.</summary>
/// <param name="Sentence">The tokens, of the whole sentence or of a section of it.</param>
/// <param name="Continues">Whether it is a section that goes on with the one before it.</param>
/// <param name="FirstUnit">Where its units begin: its root, then its words.</param>
internal readonly record struct WindowSentence(SentenceSpan Sentence, bool Continues, int FirstUnit);
