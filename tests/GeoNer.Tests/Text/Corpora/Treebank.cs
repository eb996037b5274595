using System.Text;
using GeoNer.Documents;

namespace GeoNer.Tests.Text.Corpora;

/// <summary>Reads the paragraphs of a CoNLL-U file as plain text with gold tokens and sentences.</summary>
public static class Treebank
{
    /// <summary>
    /// One text a paragraph (<c># newpar</c>), its sentences joined by a space. Words of a multiword token that spell it are
    /// tokens; tokens of hyphenated words, which the tokenizer keeps whole, are joined when <paramref name="joinHyphens"/>.
    /// </summary>
    public static IEnumerable<GoldText> Read(string path, bool joinHyphens = true)
    {
        var paragraph = new Paragraph();
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (paragraph.HasTokens) yield return paragraph.Finish(joinHyphens);
                if (paragraph.HasTokens) paragraph = new Paragraph();
            }
            else if (line.Length == 0)
            {
                paragraph.EndSentence();
            }
            else if (line[0] != '#')
            {
                paragraph.Add(line.Split('\t'));
            }
        }

        if (paragraph.HasTokens) yield return paragraph.Finish(joinHyphens);
    }

    private sealed class Paragraph
    {
        private readonly StringBuilder _text = new();
        private readonly List<TextSpan> _tokens = [];
        private readonly List<int> _ends = [];
        private int _wordsToSkip;
        private int _lastOfRange;

        public bool HasTokens => _tokens.Count > 0;

        public void EndSentence()
        {
            _lastOfRange = 0;
            if (HasTokens && (_ends.Count == 0 || _ends[^1] != _tokens[^1].End)) _ends.Add(_tokens[^1].End);
            if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
        }

        // A range line (3-4 don't) gives the surface; its words give the cuts when together they spell it.
        public void Add(string[] cells)
        {
            var id = cells[0];
            if (id.Contains('.', StringComparison.Ordinal)) return;
            var dash = id.IndexOf('-', StringComparison.Ordinal);
            var start = _text.Length;
            if (dash > 0)
            {
                _lastOfRange = int.Parse(id[(dash + 1)..], null);
                _wordsToSkip = start;
                _text.Append(cells[1]);
                _surfaceEnd = _text.Length;
            }
            else if (int.Parse(id, null) <= _lastOfRange)
            {
                var end = int.Parse(id, null) == _lastOfRange ? _surfaceEnd : _wordsToSkip + cells[1].Length;
                end = Math.Min(end, _surfaceEnd);
                if (end > _wordsToSkip) _tokens.Add(new TextSpan(_wordsToSkip, end));
                _wordsToSkip = end;
                return;
            }
            else
            {
                _text.Append(cells[1]);
                _tokens.Add(new TextSpan(start, _text.Length));
            }

            if (!cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) _text.Append(' ');
        }

        private int _surfaceEnd;

        public GoldText Finish(bool joinHyphens)
        {
            EndSentence();
            var text = _text.ToString();
            return new GoldText("", text, joinHyphens ? JoinHyphens(text, _tokens) : _tokens, _ends);
        }
    }

    /// <summary>Joins tokens around a hyphen that has a letter or digit on both sides.</summary>
    public static List<TextSpan> JoinHyphens(string text, IReadOnlyList<TextSpan> tokens)
    {
        var joined = new List<TextSpan>();
        foreach (var token in tokens)
        {
            if (joined.Count > 0 && joined[^1].End == token.Start && IsJoint(text, token.Start))
                joined[^1] = joined[^1] with { End = token.End };
            else
                joined.Add(token);
        }

        return joined;
    }

    private static bool IsJoint(string text, int at) =>
        (text[at] == '-' && at + 1 < text.Length && IsWord(text[at - 1]) && IsWord(text[at + 1]))
        || (text[at - 1] == '-' && at >= 2 && IsWord(text[at - 2]) && IsWord(text[at]));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '.';
}
