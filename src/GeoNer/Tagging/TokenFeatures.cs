using GeoNer.Documents;

namespace GeoNer.Tagging;

/// <summary>What the taggers and the parser look at in one token, each as a small number or a hash.</summary>
internal struct TokenFeatures
{
    /// <summary>The token in lower case, digits as 0.</summary>
    public uint Word;

    /// <summary>The token as it stands.</summary>
    public uint Form;

    /// <summary>Classes of characters, runs shortened: <c>Xx</c>, <c>X.X.</c>, <c>x-x</c>, <c>dd,ddd</c>.</summary>
    public uint Shape;

    /// <summary>First one, two, three letters in lower case.</summary>
    public uint Prefix1, Prefix2, Prefix3;

    /// <summary>Last one to four letters in lower case.</summary>
    public uint Suffix1, Suffix2, Suffix3, Suffix4;

    /// <summary>For a hyphenated word the part after its last hyphen, else the word.</summary>
    public uint AfterHyphen;

    /// <summary>Fine, middle and coarse word class from word vectors; 0 for a word that has none.</summary>
    public ushort Class, MiddleClass, CoarseClass;

    /// <summary>Number of characters.</summary>
    public ushort Length;

    public bool IsCapitalized, IsAllCaps, HasDigit, HasHyphen;

    /// <summary>The features of a token of a document, its letters read as <paramref name="casing"/> says.</summary>
    public static TokenFeatures Of(Document document, int token, WordClasses classes, Casing[]? casing)
    {
        if (casing is null || casing[token] == Casing.AsIs) return Of(document.TokenText(token), classes);
        Span<char> buffer = stackalloc char[64];
        return Of(HeadlineCasing.Apply(document.TokenText(token), casing[token], buffer), classes);
    }

    public static TokenFeatures Of(ReadOnlySpan<char> text, WordClasses classes)
    {
        var f = default(TokenFeatures);
        if (text.IsEmpty) return f;
        f.Length = (ushort)Math.Min(text.Length, ushort.MaxValue);
        f.Word = FeatureHash.Folded(text);
        f.Form = FeatureHash.Exact(text);
        f.Prefix1 = FeatureHash.Folded(text[..1]);
        f.Prefix2 = FeatureHash.Folded(text[..Math.Min(2, text.Length)]);
        f.Prefix3 = FeatureHash.Folded(text[..Math.Min(3, text.Length)]);
        f.Suffix1 = FeatureHash.Folded(text[^1..]);
        f.Suffix2 = FeatureHash.Folded(text[^Math.Min(2, text.Length)..]);
        f.Suffix3 = FeatureHash.Folded(text[^Math.Min(3, text.Length)..]);
        f.Suffix4 = FeatureHash.Folded(text[^Math.Min(4, text.Length)..]);
        f.ReadCharacters(text);
        (f.Class, f.MiddleClass, f.CoarseClass) = classes.Lookup(f.Word);
        if (f.HasHyphen)
        {
            var last = text.LastIndexOf('-');
            f.AfterHyphen = last + 1 < text.Length ? FeatureHash.Folded(text[(last + 1)..]) : f.Word;
            if (f.Class == 0) (f.Class, f.MiddleClass, f.CoarseClass) = classes.Lookup(f.AfterHyphen);
        }
        else
        {
            f.AfterHyphen = f.Word;
        }

        return f;
    }

    private void ReadCharacters(ReadOnlySpan<char> text)
    {
        var shape = 17u;
        var last = '\0';
        var run = 0;
        bool lower = false, upper = false;
        foreach (var c in text)
        {
            var kind = Kind(c);
            upper |= kind == 'X';
            lower |= kind == 'x';
            HasDigit |= kind == 'd';
            HasHyphen |= kind == '-';
            run = kind == last ? run + 1 : 0;
            last = kind;
            // Runs of letters count as up to two, runs of digits as up to four.
            if (run < (kind == 'd' ? 4 : 2)) shape = FeatureHash.Mix(shape, kind);
        }

        Shape = shape;
        IsCapitalized = Kind(text[0]) == 'X';
        IsAllCaps = upper && !lower && text.Length > 1;
        HasHyphen &= text.Length > 1;
    }

    private static char Kind(char c)
    {
        if (c is >= 'a' and <= 'z') return 'x';
        if (c is >= 'A' and <= 'Z') return 'X';
        if (c is >= '0' and <= '9') return 'd';
        if (c < 128) return c;
        return char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : c is '\u2019' ? '\'' : '?';
    }
}
