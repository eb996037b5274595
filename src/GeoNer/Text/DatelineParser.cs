using System.Buffers;
using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>
/// Reads the dateline at the head of a paragraph. The forms: <c>PLACE, Place (Agency) --</c>, <c>PLACE, March 25 -</c>,
/// <c>PLACE/PLACE, Jan. 5 (Agency) –</c>, <c>(Agency) --</c>, <c>afrol News, 27 January -</c>, <c>Place /AGENCY/.</c>, <c>PLACE:</c>.
/// </summary>
internal ref struct DatelineParser
{
    private const int Longest = 120;
    private const int MostPlaces = 4;
    private const int MostWordsOfPlace = 5;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(",-–—(:");

    private readonly ReadOnlySpan<char> _text;
    private readonly List<TextSpan> _places = [];
    private readonly int _end;
    private int _at;
    private TextSpan? _agency;
    private TextSpan? _date;
    private bool _isCapitals = true;
    private bool _isOwnName;

    private DatelineParser(ReadOnlySpan<char> text, TextSpan block)
    {
        _text = text;
        _at = block.Start;
        _end = Math.Min(block.End, block.Start + Longest);
    }

    /// <summary>The dateline that begins <paramref name="block"/>; null when there is none.</summary>
    public static Dateline? Parse(ReadOnlySpan<char> text, TextSpan block)
    {
        var parser = new DatelineParser(text[..block.End], block);
        return parser.Read(block.Start);
    }

    private Dateline? Read(int start)
    {
        while (_at < _end && _text[_at] == '*') _at++;
        if (!ReadAgency() && !ReadOwnName() && !ReadPlaces()) return null;
        for (var more = true; more;) more = ReadAgency() || ReadDate() || ReadSignedAgency();
        var mark = ReadDash();
        if (mark == '\0' || !IsTrusted(mark)) return null;
        ReadLateDate();
        return new Dateline(new TextSpan(start, _at), _places, _agency, _date);
    }

    // How much it takes to believe: agency or date with a dash is enough; a bare place needs more.
    private readonly bool IsTrusted(char mark)
    {
        var following = _at;
        while (following < _text.Length && char.IsWhiteSpace(_text[following])) following++;
        if (_date is not null) return mark != ':' || _isCapitals || _agency is not null;
        if (_agency is not null && (_places.Count > 0 || !_isOwnName)) return true;
        if (_places.Count == 0 && !_isOwnName) return false;
        if (following >= _text.Length) return false;
        var next = _text[following];
        var startsSentence = char.IsUpper(next) || char.IsDigit(next) || CharClass.IsOpener(next) || next == '<';
        if (!startsSentence || (!(_isCapitals && _places.Count > 1) && !LineShape.Of(_text[following..]).IsBody)) return false;
        if (_isOwnName) return mark != ':';
        var first = _places[0];
        var firstWord = _text[first.Start..first.End];
        if (WordList.Labels.Contains(firstWord) || WordList.Labels.Contains(firstWord[..WordEnd(firstWord)])) return false;
        return _isCapitals ? first.Length > 2 : mark is not (':' or '-') && WordsOf(firstWord) <= 3;
    }

    private static int WordEnd(ReadOnlySpan<char> place) => place.IndexOf(' ') is var space && space > 0 ? space : place.Length;

    private static int WordsOf(ReadOnlySpan<char> place) => place.Count(' ') + 1;

    // (Reuters), /MONTSAME/
    private bool ReadAgency()
    {
        var at = SkipSpace(_at);
        if (_agency is not null || at >= _end || _text[at] is not ('(' or '[' or '/')) return false;
        char closing = _text[at] switch { '(' => ')', '[' => ']', _ => '/' };
        var length = _text[(at + 1).._end].IndexOf(closing);
        if (length is < 2 or > 40) return false;
        var name = _text.Slice(at + 1, length);
        var isKnown = WordList.Agencies.Contains(name);
        if (!isKnown && !(char.IsUpper(name[0]) && WordsOf(name) <= 4 && !name.ContainsAnyInRange('0', '9') && (_isCapitals || IsCapitals(name)))) return false;
        _agency = new TextSpan(at + 1, at + 1 + length);
        _at = at + length + 2;
        return true;
    }

    // afrol News, 27 January -; after a place: MOSCOW, Sputnik -
    private bool ReadSignedAgency()
    {
        var at = SkipSpace(_at);
        if (_agency is not null || at >= _end || _text[at] != ',') return false;
        at = SkipSpace(at + 1);
        var length = _text[at.._end].IndexOfAny(NameEnds);
        if (length <= 0 || !WordList.Agencies.Contains(_text.Slice(at, length).TrimEnd())) return false;
        _agency = new TextSpan(at, at + _text.Slice(at, length).TrimEnd().Length);
        _at = _agency.Value.End;
        return true;
    }

    // afrol News, 27 January -; TODAY NICARAGUA –
    private bool ReadOwnName()
    {
        var length = _text[_at.._end].IndexOfAny(NameEnds);
        if (length <= 0) return false;
        var name = _text.Slice(_at, length).TrimEnd();
        if (!WordList.Agencies.Contains(name)) return false;
        _agency = new TextSpan(_at, _at + name.Length);
        _at = _agency.Value.End;
        _isOwnName = true;
        return true;
    }

    // CAIRO – 26 July 2022: The ministry said
    private void ReadLateDate()
    {
        if (_date is not null) return;
        var save = _at;
        if (ReadDate() && ReadDash() == ':') return;
        _at = save;
        _date = null;
    }

    private bool ReadPlaces()
    {
        var separator = ' ';
        while (_places.Count < MostPlaces && ReadPlace() is { Length: > 0 } place)
        {
            var name = _text[place.Start..place.End];
            _at = place.End;
            // The country after the comma may be in small letters: ILI MILITARY RANGE, Kazakhstan.
            if (_places.Count == 0 || separator != ',') _isCapitals &= IsCapitals(name);
            _places.Add(place);
            var next = SkipSpace(_at);
            if (next >= _end || (_text[next] is not (',' or '/' or ';') && !_text[next..].StartsWith("and "))) break;
            if (_text[next] == '/' && next > _at) break;
            separator = _text[next];
            var save = _at;
            _at = next + (separator == 'a' ? 4 : 1);
            if (IsDateAt(SkipSpace(_at)) || ReadPlace() is not { Length: > 0 })
            {
                _at = save;
                break;
            }
        }

        return _places.Count > 0;
    }

    private readonly TextSpan? ReadPlace()
    {
        var start = SkipSpace(_at);
        var at = start;
        var end = start;
        for (var words = 0; words < MostWordsOfPlace && at < _end; words++)
        {
            var wordEnd = PlaceWordEnd(at);
            if (wordEnd == at || (words > 0 && IsDateAt(at))) break;
            var word = _text[at..wordEnd];
            if (word is "and" && IsCapitals(_text[start..end])) break;
            var isJoining = word is "of" or "and" or "de" or "del" or "la" or "el" or "al" or "da" or "do" or "du" or "sur" or "the";
            if (!char.IsUpper(word[0]) && !(isJoining && words > 0)) break;
            if (!isJoining) end = wordEnd;
            at = SkipSpace(wordEnd);
            if (at == wordEnd) break;
        }

        return end > start ? new TextSpan(start, end) : null;
    }

    private readonly int PlaceWordEnd(int at)
    {
        while (at < _end)
        {
            var length = CharClass.WordLength(_text, at);
            if (length == 0 && at + 1 < _end && _text[at] is '-' or '\'' or '’' or '.' && CharClass.WordLength(_text, at + 1) > 0) length = 1;
            if (length == 0 && _text[at] == '.' && IsShortened(at)) length = 1;
            if (length == 0) break;
            at += length;
        }

        return at;
    }

    // The period of Calif., N.Y., St.: followed by a space or comma, after a letter.
    private readonly bool IsShortened(int at) =>
        at > 0 && char.IsLetter(_text[at - 1]) && at + 1 < _text.Length && _text[at + 1] is ' ' or ',';

    private bool ReadDate()
    {
        var at = SkipSpace(_at);
        if (_date is not null || at >= _end) return false;
        if (_text[at] == ',') at = SkipSpace(at + 1);
        if (!IsDateAt(at)) return false;
        var from = at;
        var end = at;
        for (var words = 0; words < 5 && at < _end; words++)
        {
            var wordEnd = DateWordEnd(at);
            if (wordEnd == at || !IsDateWord(_text[at..wordEnd])) break;
            end = wordEnd;
            if (end < _end && _text[end] == '.') end++;
            at = SkipSpace(end);
            if (at < _end && _text[at] == ',') at = SkipSpace(at + 1);
        }

        _date = new TextSpan(from, end);
        _at = end;
        return true;
    }

    // A month or day, or a number before a month.
    private readonly bool IsDateAt(int at)
    {
        if (at >= _end) return false;
        var end = DateWordEnd(at);
        var word = _text[at..end];
        if (WordList.Months.Contains(word) || WordList.Days.Contains(word)) return true;
        if (word.IsEmpty || !char.IsAsciiDigit(word[0])) return false;
        var next = SkipSpace(end);
        return WordList.Months.Contains(_text[next..DateWordEnd(next)]);
    }

    private readonly int DateWordEnd(int at)
    {
        while (at < _end && char.IsAsciiLetterOrDigit(_text[at])) at++;
        return at;
    }

    private static bool IsDateWord(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) ? word.Length <= 4 : WordList.Months.Contains(word) || WordList.Days.Contains(word);

    // The mark that ends a dateline, past it; the null character when there is none.
    private char ReadDash()
    {
        var at = SkipSpace(_at);
        if (at < _text.Length && _text[at] == ',') at = SkipSpace(at + 1);
        if (at >= _text.Length) return '\0';
        var mark = _text[at];
        var end = at + 1;
        switch (mark)
        {
            case '-':
            case '_':
                while (end < _text.Length && _text[end] == mark) end++;
                var stands = end == _text.Length || char.IsWhiteSpace(_text[end]);
                var isLong = end - at > 1;
                if (!isLong && !(stands && (at > _at || _agency is not null || _date is not null))) return '\0';
                if (isLong) mark = '—';
                break;
            case '–' or '—' or '―':
                while (end < _text.Length && _text[end] == mark) end++;
                break;
            case ':':
                if (end < _text.Length && !char.IsWhiteSpace(_text[end])) return '\0';
                break;
            case '.' when _agency is not null && _text[at - 1] == '/':
                break;
            case '.' when end < _text.Length && _text[end] is '-' or '–':
                end++;
                mark = '—';
                break;
            default:
                return '\0';
        }

        _at = end;
        return mark;
    }

    private readonly int SkipSpace(int at)
    {
        while (at < _end && char.IsWhiteSpace(_text[at])) at++;
        return at;
    }

    private static bool IsCapitals(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }
}
