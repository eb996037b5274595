using System.Globalization;
using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>Scans stretches of a text for tokens, one character of look-behind, look-ahead only inside the stretch.</summary>
internal ref struct TokenScanner(string document, SpanBuffer tokens)
{
    private ReadOnlySpan<char> _text;
    private int _start;

    /// <summary>Adds the tokens of <c>[start, end)</c>.</summary>
    public void Scan(int start, int end)
    {
        if (start >= end) return;
        _text = document.AsSpan(0, end);
        _start = start;
        var at = start;
        while (at < end)
        {
            var c = _text[at];
            if (c == ' ' || char.IsWhiteSpace(c) || CharClass.IsZeroWidth(c))
            {
                at++;
                continue;
            }

            if (char.IsAsciiLetter(c) && PlainWordEnd(at) is var plain && plain > 0)
            {
                tokens.Add(at, plain);
                at = plain;
                continue;
            }

            at = CharClass.WordLength(_text, at) > 0 ? ScanWord(at) : ScanSymbol(at);
        }
    }

    // The commonest case: ASCII letters up to white space. Returns -1 for anything that needs a closer look.
    private readonly int PlainWordEnd(int at)
    {
        var text = _text;
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end < text.Length && text[end] != ' ') return -1;
        return text[at] is 'c' or 'g' or 'w' or 'l' or 'C' or 'G' or 'W' or 'L' && end - at is >= 5 and <= 7 ? -1 : end;
    }

    private readonly int ScanWord(int at)
    {
        var address = AddressScanner.End(_text, at);
        if (address > 0)
        {
            tokens.Add(at, address);
            return address;
        }

        var word = new WordScanner(_text, at);
        var end = word.Scan();
        if (end == at) return ScanClitic(at, word.CliticEnd);
        AddWord(at, end);
        return word.CliticEnd > end ? ScanClitic(end, word.CliticEnd) : end;
    }

    private readonly int ScanClitic(int at, int end)
    {
        tokens.Add(at, end);
        return end;
    }

    private readonly void AddWord(int at, int end)
    {
        if (Contractions.TryGetParts(_text[at..end], out var lengths))
        {
            foreach (var length in lengths)
            {
                tokens.Add(at, at + length);
                at += length;
            }

            return;
        }

        tokens.Add(at, end);
    }

    private readonly int ScanSymbol(int at)
    {
        var end = SymbolEnd(at);
        if (end - at > 1 && CharClass.IsApostrophe(_text[at])) AddWord(at, end);
        else tokens.Add(at, end);
        return end;
    }

    private readonly int SymbolEnd(int at)
    {
        var text = _text;
        var c = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        switch (c)
        {
            case '#' or '@' when CharClass.WordLength(text, at + 1) > 0:
                return TagEnd(at + 1);
            case '.' when char.IsAsciiDigit(next) && !PrecededByWord(at):
            case '-' or '+' when char.IsAsciiDigit(next) && !PrecededByAny(at):
                return new WordScanner(text, at + 1).Scan() is var end && end > at + 1 ? end : at + 1;
            case '!' or '?':
                return RunEnd(at, '!', '?');
            case '.' or '-' or '–' or '—' or '…' or '*' or '=' or '_' or '~' or '+' or '#' or '|' or '<' or '>':
                return RunEnd(at, c, c);
            case '\'' or '’' or '‘' or '´' or '`':
                return ApostropheEnd(at, next);
            case < (char)128 when next < '\u0300':
                return at + 1;
            default:
                return at + StringInfo.GetNextTextElementLength(text[at..]);
        }
    }

    private readonly bool PrecededByAny(int at) => at > _start && !char.IsWhiteSpace(_text[at - 1]) && _text[at - 1] is not ('(' or '[');

    private readonly bool PrecededByWord(int at) => at > _start && char.IsLetterOrDigit(_text[at - 1]);

    private readonly int RunEnd(int at, char one, char other)
    {
        while (at < _text.Length && (_text[at] == one || _text[at] == other)) at++;
        return at;
    }

    private readonly int TagEnd(int at)
    {
        while (at < _text.Length)
        {
            var length = _text[at] == '_' ? 1 : CharClass.WordLength(_text, at);
            if (length == 0) break;
            at += length;
        }

        return at;
    }

    // '' and `` are quotes; 's after a bracket or quote is a clitic; '90s and 'em are words; else a quote of its own.
    private readonly int ApostropheEnd(int at, char next)
    {
        var text = _text;
        if (text[at] is '\'' or '`' && next == text[at]) return at + 2;
        if (PrecededByAny(at) && WordScanner.CliticEndAt(text, at) is var clitic && clitic > 0) return clitic;
        var end = at + 1;
        while (end < text.Length && end - at < 7 && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end < text.Length && CharClass.WordLength(text, end) > 0) return at + 1;
        var word = text[at..end];
        var isDecade = word.Length is 3 or 4 && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2]) && (word.Length == 3 || word[3] == 's');
        return isDecade || (end - at > 2 && Contractions.TryGetParts(word, out _)) ? end : at + 1;
    }
}
