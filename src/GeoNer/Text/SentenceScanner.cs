using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>Finds the ends of sentences in the tokens of one block, from first to last.</summary>
internal ref struct SentenceScanner(string text, ReadOnlySpan<TextSpan> tokens, int end)
{
    // Longer brackets hold whole paragraphs; 60 tokens are more than 99 % of those in the treebanks.
    private const int LongestBracket = 60;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<TextSpan> _tokens = tokens;
    private readonly int _end = end;
    private bool _inQuotes;
    private int _nextCloser;

    private enum Stop
    {
        None,
        Period,
        Exclamation,
        Ellipsis,
        Abbreviation,
    }

    /// <summary>The index after the last token of the sentence that begins at <paramref name="start"/>; always greater than it.</summary>
    public int NextEnd(int start)
    {
        for (var i = start; i < _end; i++)
        {
            var token = Token(i);
            if (token is "\"") _inQuotes = !_inQuotes;
            var stop = i;
            if (token is "(" or "[" && ClosingBracket(i) is var closing && closing > 0)
            {
                stop = closing - 1 > i + 1 ? closing - 1 : closing; // (…) is an omission
                i = closing;
            }

            var kind = StopOf(Token(stop));
            if (kind is Stop.None) continue;
            var next = AfterClosers(i + 1);
            if (next >= _end) return _end;
            if (IsEnd(kind, stop, start, next, hasClosers: next > stop + 1)) return next;
            i = next - 1;
        }

        return _end;
    }

    private readonly ReadOnlySpan<char> Token(int index) => _text[_tokens[index].Start.._tokens[index].End];

    private readonly bool IsAttached(int index) => _tokens[index].Start == _tokens[index - 1].End;

    private static Stop StopOf(ReadOnlySpan<char> token) => token[^1] switch
    {
        '.' when token.Length == 1 => Stop.Period,
        '.' when token[^2] == '.' => Stop.Ellipsis,
        '.' => Stop.Abbreviation,
        '…' => Stop.Ellipsis,
        '!' or '?' or '！' or '？' or '؟' => Stop.Exclamation,
        '。' or '।' => Stop.Period,
        _ => Stop.None,
    };

    // The next closing bracket is remembered, so that a text of opening ones alone is read once.
    private int ClosingBracket(int open)
    {
        _nextCloser = Math.Max(_nextCloser, open);
        while (_nextCloser < _end && Token(_nextCloser) is not (")" or "]")) _nextCloser++;
        if (_nextCloser >= Math.Min(_end, open + LongestBracket)) return -1;
        var depth = 0;
        var quotes = 0;
        for (var i = open; i < Math.Min(_end, open + LongestBracket); i++)
        {
            switch (Token(i))
            {
                case "(" or "[":
                    depth++;
                    break;
                case "\"":
                    quotes++;
                    break;
                case ")" or "]" when --depth == 0:
                    if (quotes % 2 == 1) _inQuotes = !_inQuotes;
                    return i;
            }
        }

        return -1;
    }

    // Quotes and brackets that close after the stop belong to the sentence: attached, or closing a straight quote left open.
    private int AfterClosers(int index)
    {
        while (index < _end)
        {
            var token = Token(index);
            if (token is "[" && index + 2 < _end && Token(index + 2) is "]" && char.IsAsciiDigit(Token(index + 1)[0]))
            {
                index += 3; // a note's number, as in encyclopedias
                continue;
            }

            if (token.Length > 2 || !CharClass.IsCloser(token[0])) break;
            var isFree = index + 1 >= _end || !IsAttached(index + 1) || !char.IsLetterOrDigit(Token(index + 1)[0]);
            var closes = IsAttached(index) ? isFree || (token is "\"" && _inQuotes) : token is "''" or "”" || (token is "\"" && _inQuotes);
            if (!closes) break;
            if (token is "\"") _inQuotes = !_inQuotes;
            index++;
        }

        return index;
    }

    private readonly bool IsEnd(Stop kind, int stop, int start, int next, bool hasClosers)
    {
        var word = FirstWord(next);
        var first = word < _end ? Token(word)[0] : '\0';
        var startsUpper = char.IsUpper(first) || (char.IsLetter(first) && !char.IsLower(first));
        if ((IsAttached(next) && !startsUpper) || Token(next)[0] is ',' or ';' or ':' or '.' or ')' or ']') return false;
        switch (kind)
        {
            case Stop.Period:
                if (stop == start + 1 && IsEnumerator(Token(start))) return false;
                return !char.IsLower(first) || IsMixedCase(Token(word)) || (!hasClosers && IsLongLowerWord(stop - 1, start));
            case Stop.Exclamation:
                return !char.IsLower(first) && !(hasClosers && IsSpeaker(next));
            case Stop.Ellipsis:
                return startsUpper && !(hasClosers && IsSpeaker(next));
            default:
                return IsEndAfterAbbreviation(stop, next, word, startsUpper, hasClosers);
        }
    }

    private readonly bool IsEndAfterAbbreviation(int stop, int next, int word, bool startsUpper, bool hasClosers)
    {
        if (!startsUpper) return false;
        var abbreviation = Token(stop)[..^1];
        var kind = Abbreviations.KindOf(abbreviation);
        if (kind is AbbreviationKind.Title or AbbreviationKind.Joining or AbbreviationKind.Number) return false;
        if (Token(next) is "(" or "[") return false;
        if (hasClosers || word > next) return true;
        var following = Token(word);
        if (kind is AbbreviationKind.Time)
            return !(WordList.Zones.Contains(following) || WordList.Months.Contains(following) || WordList.Days.Contains(following));
        if (abbreviation is "etc") return true;
        var isInitial = abbreviation.Length == 1;
        if (isInitial && (following.Length == 1 || (stop > 0 && char.IsUpper(Token(stop - 1)[0])))) return false;
        return WordList.SentenceStarts.Contains(following);
    }

    private readonly int FirstWord(int index)
    {
        while (index < _end && CharClass.IsOpener(Token(index)[0]) && !char.IsLetterOrDigit(Token(index)[^1])) index++;
        return index;
    }

    // 1. and a. before the first word of a point in a list.
    private static bool IsEnumerator(ReadOnlySpan<char> token) =>
        token.Length <= 2 && (char.IsAsciiDigit(token[0]) || (token.Length == 1 && char.IsLetter(token[0])));

    // Names such as al-Qaeda and iPhone begin sentences in lower case.
    private static bool IsMixedCase(ReadOnlySpan<char> token) => token.Length > 2 && char.IsLower(token[0]) && token[1..].IndexOfAnyInRange('A', 'Z') >= 0;

    // After a word of four small letters or more, a lower-case start is careless writing, not an abbreviation we do not know.
    private readonly bool IsLongLowerWord(int index, int start)
    {
        if (index < start) return false;
        var token = Token(index);
        return token.Length >= 4 && !token.ContainsAnyExceptInRange('a', 'z');
    }

    // "Why?" Smith asked.: up to three capitalised words and a verb of speech.
    private readonly bool IsSpeaker(int index)
    {
        if (WordList.SentenceStarts.Contains(Token(index)) && Token(index)[^1] != '.') return false;
        for (var i = index; i < Math.Min(_end, index + 5); i++)
        {
            var token = Token(i);
            if (i > index && WordList.SpeechVerbs.Contains(token)) return true;
            if (!char.IsUpper(token[0])) return false;
        }

        return false;
    }
}
