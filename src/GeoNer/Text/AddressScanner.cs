using System.Buffers;

namespace GeoNer.Text;

/// <summary>Finds addresses: links, host names with a path, e-mail addresses.</summary>
internal static class AddressScanner
{
    // RFC 5321 allows 64 characters before the @, which bounds the look-ahead.
    private const int LongestLocalPart = 64;

    private static readonly SearchValues<char> LocalPart =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-");

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\f\v\u0085\u00A0\u2028\u2029\u202F\u3000<>\"“”«»");

    /// <summary>The end of the address that begins at an offset; -1 when none does.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (StartsAsLink(rest)) return at + LinkLength(rest);
        var local = rest[..Math.Min(rest.Length, LongestLocalPart + 1)];
        var stop = local.IndexOfAnyExcept(LocalPart);
        if (stop <= 0) return -1;
        return local[stop] switch
        {
            '@' => EmailEnd(text, at + stop),
            '/' when IsHost(local[..stop]) => at + LinkLength(rest),
            _ => -1,
        };
    }

    /// <summary>True for <c>www.</c> and the schemes of the web.</summary>
    public static bool StartsAsLink(ReadOnlySpan<char> text) =>
        text.Length > 7 && (text[0] | 0x20) is 'h' or 'w' or 'f'
        && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase));

    private static bool IsHost(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && name[(dot + 1)..] is "com" or "org" or "net" or "edu" or "gov" or "int" or "mil" or "info" or "uk" or "eu" or "ly";
    }

    // To the next white space or quote, less the punctuation of the sentence; a bracket stays when its partner is inside.
    private static int LinkLength(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAny(Ends);
        if (length < 0) length = rest.Length;
        var link = rest[..length];
        var unopened = link.Count(')') - link.Count('(');
        while (length > 1)
        {
            var last = link[length - 1];
            var isOutside = last is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '‘' or ']' or '}' or '…' or '*' || (last == ')' && unopened > 0);
            if (!isOutside || CharClass.IsZeroWidth(last)) break;
            if (last == ')') unopened--;
            length--;
        }

        return char.IsHighSurrogate(link[length - 1]) && length < link.Length ? length + 1 : length;
    }

    private static int EmailEnd(ReadOnlySpan<char> text, int at)
    {
        var host = text[(at + 1)..];
        var length = host.IndexOfAnyExcept(LocalPart);
        if (length < 0) length = host.Length;
        while (length > 0 && host[length - 1] is '.' or '-' or '_') length--;
        return host[..length].Contains('.') ? at + 1 + length : -1;
    }
}
