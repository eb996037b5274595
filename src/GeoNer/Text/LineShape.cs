namespace GeoNer.Text;

/// <summary>What can be told of a block without knowing its words.</summary>
internal readonly record struct LineShape
{
    // A longer block is running text whatever it looks like, so no more than this is ever counted.
    private const int Longest = 300;

    /// <summary>Number of words.</summary>
    public int Words { get; private init; }

    /// <summary>Words that begin with a capital or a digit.</summary>
    public int Capitalised { get; private init; }

    /// <summary>True when it ends with a full stop, question or exclamation mark, quotes and brackets after it included.</summary>
    public bool EndsSentence { get; private init; }

    /// <summary>True when it ends with a full stop.</summary>
    public bool EndsWithPeriod { get; private init; }

    /// <summary>True when a full stop and a capital stand inside it.</summary>
    public bool HasInnerStop { get; private init; }

    /// <summary>The last character before closing quotes and brackets.</summary>
    public char Last { get; private init; }

    /// <summary>The first character.</summary>
    public char First { get; private init; }

    /// <summary>True when it holds a digit.</summary>
    public bool HasDigit { get; private init; }

    private bool IsLong { get; init; }

    /// <summary>Running text: long, or a whole sentence of some length.</summary>
    public bool IsBody =>
        IsLong || Words >= 25 || (EndsSentence && Words >= 7) || (HasInnerStop && Words >= 10) || (Last is ':' or ',' && Words >= 8);

    /// <summary>Could be a title: a few words, no full stop, comma or colon at the end.</summary>
    public bool IsTitleLike => !IsLong && Words is >= 1 and <= 22 && !EndsWithPeriod && Last is not (',' or ';' or ':') && !HasInnerStop;

    /// <summary>Every word begins with a capital.</summary>
    public bool IsAllCapitalised => Words > 0 && Capitalised == Words;

    /// <summary>Looks at a block; the span must not be empty.</summary>
    public static LineShape Of(ReadOnlySpan<char> block)
    {
        if (block.Length > Longest) return new LineShape { IsLong = true, Words = 50, First = block[0], Last = block[^1], EndsSentence = true };
        var words = 0;
        var capitalised = 0;
        var hasInnerStop = false;
        for (var i = 0; i < block.Length; i++)
        {
            if (!char.IsLetterOrDigit(block[i])) continue;
            words++;
            if (!char.IsLower(block[i])) capitalised++;
            if (char.IsUpper(block[i]) && i >= 3 && block[i - 1] == ' ' && EndsLongWord(block[..(i - 1)])) hasInnerStop = true;
            while (i < block.Length && !char.IsWhiteSpace(block[i])) i++;
        }

        var end = block.Length;
        while (end > 1 && (CharClass.IsCloser(block[end - 1]) || block[end - 1] == ' ')) end--;
        var last = block[end - 1];
        var isPeriod = last is '.' or '…' && !IsAcronym(block[..end]);
        return new LineShape
        {
            Words = words,
            Capitalised = capitalised,
            EndsWithPeriod = isPeriod,
            EndsSentence = isPeriod || last is '!' or '?',
            HasInnerStop = hasInnerStop,
            First = block[0],
            Last = last,
            HasDigit = block.ContainsAnyInRange('0', '9'),
        };
    }

    // A period after four letters or more ends a sentence; shorter words may be abbreviations.
    private static bool EndsLongWord(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && CharClass.IsCloser(text[end - 1])) end--;
        if (end < 5 || text[end - 1] is not ('.' or '?' or '!')) return false;
        for (var i = end - 2; i > end - 6; i--)
        {
            if (!char.IsLower(text[i])) return false;
        }

        return true;
    }

    private static bool IsAcronym(ReadOnlySpan<char> text) =>
        text.Length >= 4 && text[^1] == '.' && char.IsUpper(text[^2]) && text[^3] == '.' && char.IsUpper(text[^4]);
}
