using GeoNer.Documents;

namespace GeoNer.Accurate.Pieces;

/// <summary>
/// Cuts the sentences of a document into windows, from its beginning: as many whole sentences as fit into
/// <see cref="UsualPieces"/>. A longer sentence has a window of its own; one that is too long even for that is read in
/// sections, cut after a comma or another mark where there is one. For one document and one thread.
/// </summary>
internal sealed class WindowCutter
{
    /// <summary>Pieces of a window: names profit from the sentences beside, trees do not; on development data this many serve both.</summary>
    public const int UsualPieces = 128;

    private const int LongestSentence = Window.MaxPieces - 2;

    private readonly WordPiece _vocabulary;
    private readonly Document _document;
    private readonly Window _window;

    private readonly long[] _pieces = new long[Window.MaxPieces + WordPiece.MaxPieces];
    private readonly int[] _counts = new int[Window.MaxPieces];
    private readonly int[] _lengths = new int[Window.MaxPieces];
    private readonly WordShape[] _shapes = new WordShape[Window.MaxPieces];
    private int _sentence;
    private int _token;

    public WindowCutter(WordPiece vocabulary, Document document, Window window)
    {
        _vocabulary = vocabulary;
        _document = document;
        _window = window;
    }

    /// <summary>Fills the window with what comes next.</summary>
    /// <returns>False at the end of the document.</returns>
    public bool Next()
    {
        _window.Clear(_vocabulary.Classification);
        while (_sentence < _document.SentenceCount)
        {
            var sentence = _document.SentenceSpans[_sentence];
            var start = Math.Max(_token, sentence.Start);
            var end = Read(start, sentence.End, out var pieces);
            if (_window.Sentences.Count > 0 && !_window.Fits(pieces, UsualPieces)) break;
            var words = end - start;
            WordShapes.Settle(_shapes.AsSpan(0, words), _lengths.AsSpan(0, words));
            _window.Add(sentence with { Start = start, End = end }, start > sentence.Start, _pieces.AsSpan(0, pieces), _counts.AsSpan(0, words), _shapes.AsSpan(0, words), _vocabulary.Separator);
            _token = end;
            if (end == sentence.End) _sentence++;
        }

        return _window.Sentences.Count > 0;
    }

    // The words from a token on that fit into one window, cut after the last mark where the sentence does not end there.
    private int Read(int start, int end, out int pieces)
    {
        pieces = 0;
        var afterMark = (Token: 0, Pieces: 0);
        for (var token = start; token < end; token++)
        {
            var word = token - start;
            var text = _document.TokenText(token);
            var count = _vocabulary.Encode(text, _pieces.AsSpan(pieces));
            if (pieces + count > LongestSentence)
            {
                if (afterMark.Token <= start) return token;
                pieces = afterMark.Pieces;
                return afterMark.Token;
            }

            pieces += count;
            _counts[word] = count;
            _lengths[word] = text.Length;
            _shapes[word] = WordShapes.Of(text);
            if (_shapes[word] == WordShape.Mark && pieces > LongestSentence / 2) afterMark = (token + 1, pieces);
        }

        return end;
    }
}
