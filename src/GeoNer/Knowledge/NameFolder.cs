namespace GeoNer.Knowledge;

/// <summary>
/// Brings names to the one form they are compared in, from left to right and without allocation: lower case, no marks on
/// letters, no dots, one space for white space, straight quotes, plain hyphens, no <c>the</c> before it.
/// </summary>
/// <remarks>
/// White space before an apostrophe or a comma and around a hyphen goes too, so that names cut into tokens and joined again
/// (<c>People 's Liberation Army</c>) stay what they were. What has been appended never changes by what follows.
/// </remarks>
internal ref struct NameFolder(Span<char> buffer, bool hyphenIsSpace)
{
    private readonly Span<char> _buffer = buffer;
    private readonly bool _hyphenIsSpace = hyphenIsSpace;
    private bool _spacePending;
    private int _upper;
    private int _lower;

    /// <summary>The folded name so far. Not meaningful after an overflow.</summary>
    public readonly ReadOnlySpan<char> Name => _buffer[..Length];

    /// <summary>Length of <see cref="Name"/>.</summary>
    public int Length { get; private set; }

    /// <summary>True when the buffer was too short: the name is longer than any that is known.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>True when the name is written as an acronym is: with two capital letters (<c>US</c>, <c>AfD</c>), or with one and no small one (<c>G7</c>).</summary>
    public readonly bool IsCapitals => _upper > 1 || (_upper == 1 && _lower == 0);

    /// <summary>True when the name has capital letters.</summary>
    public readonly bool HasCapitals => _upper > 0;

    /// <summary>Adds the next part of the name.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is >= 'a' and <= 'z')
            {
                Put(c);
                _lower++;
            }
            else if (c is >= 'A' and <= 'Z')
            {
                Put((char)(c | 0x20));
                _upper++;
            }
            else if (c < 0x80)
            {
                PutAscii(c);
            }
            else
            {
                PutOther(c);
            }

            if (Overflowed) return;
        }
    }

    private void PutAscii(char c)
    {
        switch (c)
        {
            case '.':
                break;
            case ' ' or '\t' or '\r' or '\n' or '\f' or '\v':
                Space();
                break;
            case '-':
                Hyphen();
                break;
            case '\'' or '`':
                _spacePending = false;
                Put('\'');
                break;
            case ',' or ')':
                _spacePending = false;
                Put(c);
                break;
            default:
                Put(c);
                break;
        }
    }

    private void PutOther(char c)
    {
        switch (c)
        {
            case '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u02BC' or '\u02BB' or '\u00B4':
                PutAscii('\'');
                break;
            case '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB':
                Put('"');
                break;
            case (>= '\u2010' and <= '\u2015') or '\u2212':
                Hyphen();
                break;
            case (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200F') or '\uFEFF':
                break;
            case '\u00DF':
                Put('s');
                Put('s');
                _lower++;
                break;
            case '\u00C6' or '\u00E6' or '\u0152' or '\u0153':
                Put(c is '\u00C6' or '\u00E6' ? 'a' : 'o');
                Put('e');
                Note(c);
                break;
            default:
                if (char.IsWhiteSpace(c))
                {
                    Space();
                    break;
                }

                Put(LatinFolding.Fold(c));
                Note(c);
                break;
        }
    }

    private void Note(char c)
    {
        if (char.IsUpper(c)) _upper++;
        else if (char.IsLower(c)) _lower++;
    }

    private void Space() => _spacePending = Length > 0 && (_hyphenIsSpace || _buffer[Length - 1] != '-');

    private void Hyphen()
    {
        if (_hyphenIsSpace)
        {
            Space();
            return;
        }

        _spacePending = false;
        Put('-');
    }

    private void Put(char c)
    {
        if (_spacePending)
        {
            _spacePending = false;
            if (Name is "the")
            {
                Length = 0;
                _upper = _lower = 0;
            }
            else
            {
                Write(' ');
            }
        }

        Write(c);
    }

    private void Write(char c)
    {
        if (Length == _buffer.Length)
        {
            Overflowed = true;
            return;
        }

        _buffer[Length++] = c;
    }
}
