namespace GeoNer.Text;

/// <summary>Finds where the word that begins at an offset ends, and whether a clitic (<c>'s</c>, <c>n't</c>) follows it.</summary>
internal ref struct WordScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private int _part;
    private bool _isAcronym;

    public WordScanner(ReadOnlySpan<char> text, int start)
    {
        _text = text;
        _start = start;
        _part = start;
    }

    /// <summary>After <see cref="Scan"/>: the end of the clitic that follows the word, 0 when none does.</summary>
    public int CliticEnd { get; private set; }

    /// <summary>The end of the word. Equal to the start when the word is only a clitic (<c>n't</c>), see <see cref="CliticEnd"/>.</summary>
    public int Scan()
    {
        var at = _start;
        while (at < _text.Length)
        {
            var c = _text[at];
            var length = char.IsAsciiLetterOrDigit(c) ? 1 : c == '.' || c == ' ' ? 0 : CharClass.WordLength(_text, at);
            if (length > 0)
            {
                at += length;
                continue;
            }

            if (at == _start) return at;
            var next = c switch
            {
                '.' => AfterPeriod(at),
                '-' or '‐' or '‑' => AfterHyphen(at),
                ',' or ':' or '/' => IsBetweenDigits(at) ? at + 1 : -1,
                '&' => IsBetweenCapitals(at) ? at + 1 : -1,
                '_' => CharClass.WordLength(_text, at + 1) > 0 ? at + 1 : -1,
                '\'' or '’' or '‘' or '´' or '`' => AfterApostrophe(at),
                _ => CharClass.IsZeroWidth(c) ? AfterZeroWidth(at) : -1,
            };
            if (next < 0) return next == -1 ? at : ~next;
            at = next;
        }

        return at;
    }

    /// <summary>The end of the clitic that begins with the apostrophe at an offset; 0 when there is none.</summary>
    public static int CliticEndAt(ReadOnlySpan<char> text, int apostrophe)
    {
        var at = apostrophe + 1;
        while (at < text.Length && at - apostrophe <= 3 && char.IsAsciiLetter(text[at])) at++;
        if (at < text.Length && CharClass.WordLength(text, at) > 0) return 0;
        var isClitic = (at - apostrophe) switch
        {
            2 => (text[apostrophe + 1] | 0x20) is 's' or 'm' or 'd',
            3 => ((char)(text[apostrophe + 1] | 0x20), (char)(text[apostrophe + 2] | 0x20)) is ('r', 'e') or ('v', 'e') or ('l', 'l'),
            _ => false,
        };
        return isClitic ? at : 0;
    }

    // J. and the P. of J.-P. may be initials, the V. of RISC-V. is not.
    private readonly bool IsFirstPart => _part == _start || _text[_part - 1] == '.' || _text[_part - 2] == '.';

    // Each rule answers where the word goes on, -1 where it ends before the character, or the complement of its end.
    private int AfterPeriod(int at)
    {
        var segment = _text[_part..at];
        var next = at + 1 < _text.Length ? _text[at + 1] : ' ';
        if (CharClass.WordLength(_text, at + 1) == 0) return AfterLastPeriod(at, next, segment);
        var last = _text[at - 1];
        if (char.IsAsciiDigit(last)) return char.IsUpper(next) ? -1 : Continue(at);
        if (segment.Length == 1) return AfterSingleLetter(at, next);
        if (segment.Length == 2 && char.IsUpper(segment[0]) && char.IsUpper(next) && CharClass.WordLength(_text, at + 2) == 0)
        {
            _isAcronym = true; // Ph.D
            return Continue(at);
        }

        if (char.IsAsciiDigit(next))
            return Abbreviations.KindOf(segment) is not AbbreviationKind.None ? ~(at + 1) : char.IsUpper(last) ? Continue(at) : -1;
        if (!char.IsUpper(next)) return IsLowerOrDomain(at) ? Continue(at) : -1;
        if (Abbreviations.KindOf(segment) is AbbreviationKind.Title) return ~(at + 1);
        if (IsCommercial(_text[(at + 1)..])) return Continue(at);
        var isWordAfter = at + 2 < _text.Length && char.IsLower(_text[at + 2]);
        return char.IsLower(last) || isWordAfter ? -1 : Continue(at);
    }

    // Amazon.Com
    private static bool IsCommercial(ReadOnlySpan<char> rest) =>
        (rest.StartsWith("Com") || rest.StartsWith("Org") || rest.StartsWith("Net")) && CharClass.WordLength(rest, 3) == 0;

    private readonly bool IsLowerOrDomain(int at) => char.IsLower(_text[at + 1]) && (char.IsLetter(_text[at - 1]) || _isAcronym);

    private int Continue(int at)
    {
        _part = at + 1;
        return at + 1;
    }

    // U.S, p.m and Ph.D go on; in J.Smith the initial ends a word.
    private int AfterSingleLetter(int at, char next)
    {
        var isName = char.IsUpper(_text[at - 1]) && char.IsUpper(next) && at + 3 < _text.Length
            && char.IsLower(_text[at + 2]) && char.IsLower(_text[at + 3]);
        if (isName) return ~(at + 1);
        _isAcronym = true;
        return Continue(at);
    }

    private readonly int AfterLastPeriod(int at, char next, ReadOnlySpan<char> segment)
    {
        var isAcronym = _isAcronym && segment.Length <= 2;
        if (next == '.' && !(IsTwoPeriods(at) && (isAcronym || Abbreviations.KindOf(segment) is AbbreviationKind.Company))) return -1;
        var isJoined = next is '-' or '‑' && CharClass.WordLength(_text, at + 2) > 0;
        var isInitials = segment.Length == 1 && char.IsUpper(segment[0]);
        if (isJoined && (isAcronym || isInitials || Abbreviations.KindOf(segment) is not AbbreviationKind.None)) return at + 1;
        if (isAcronym) return ~(at + 1);
        if (isInitials) return IsFirstPart && IsInitial(at, segment[0]) ? ~(at + 1) : -1;
        var kind = Abbreviations.KindOf(segment);
        if (kind is AbbreviationKind.None && _start < _part) kind = Abbreviations.KindOf(_text[_start..at]);
        return kind switch
        {
            AbbreviationKind.None => -1,
            AbbreviationKind.Number => char.IsAsciiDigit(FirstAfter(at + 1)) ? ~(at + 1) : -1,
            _ => ~(at + 1),
        };
    }

    // A capital and a period before a capital (J. Smith); not the pronoun I, nor the last letter of a stretch (Plan B.).
    private readonly bool IsInitial(int at, char letter)
    {
        var following = FirstAfter(at + 1);
        return char.IsUpper(following) || (letter != 'I' && (following is ',' or '(' || char.IsLower(following)));
    }

    // The full stop after Inc. and U.S. that some write.
    private readonly bool IsTwoPeriods(int at) => at + 2 >= _text.Length || _text[at + 2] != '.';

    private readonly char FirstAfter(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at])) at++;
        return at < _text.Length ? _text[at] : '\0';
    }

    // A word may end in a hyphen only before another that shares its end: pre- and post-war.
    private int AfterHyphen(int at)
    {
        if (CharClass.WordLength(_text, at + 1) > 0) return Continue(at);
        if (at + 1 >= _text.Length || _text[at + 1] is not (' ' or ',')) return -1;
        var rest = _text[(at + 1)..Math.Min(at + 6, _text.Length)];
        return rest.StartsWith(" and ") || rest.StartsWith(" or ") || rest.StartsWith(" to ") || rest.StartsWith(", ") ? ~(at + 1) : -1;
    }

    private readonly bool IsBetweenDigits(int at) =>
        at + 1 < _text.Length && char.IsAsciiDigit(_text[at - 1]) && char.IsAsciiDigit(_text[at + 1]);

    private readonly bool IsBetweenCapitals(int at) =>
        at + 1 < _text.Length && char.IsUpper(_text[at - 1]) && char.IsUpper(_text[at + 1]);

    private int AfterApostrophe(int at)
    {
        if (CharClass.WordLength(_text, at + 1) == 0) return -1;
        var isNot = (_text[at - 1] | 0x20) == 'n' && (_text[at + 1] | 0x20) == 't' && CharClass.WordLength(_text, at + 2) == 0;
        if (isNot)
        {
            CliticEnd = at + 2;
            return ~(at - 1);
        }

        CliticEnd = CliticEndAt(_text, at);
        if (CliticEnd > 0) return -1;
        return char.IsAsciiDigit(_text[at + 1]) ? -1 : at + 1;
    }

    private readonly int AfterZeroWidth(int at)
    {
        var end = at;
        while (end < _text.Length && CharClass.IsZeroWidth(_text[end])) end++;
        return CharClass.WordLength(_text, end) > 0 ? end : -1;
    }
}
