using System.Text;
using GeoNer.Tool.Input;
using UtfUnknown;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>
/// Text of bytes of any encoding: UTF-8 and UTF-16 by their form, another one where the source names it or detection is sure of it. A text that
/// was not UTF is told from the others by a warning; nothing is replaced or left out.
/// </summary>
internal static class DumpText
{
    // What UTF.Unknown is sure of in short texts of two bytes with high bits is worth little; above this it was right on a sample of news in eight encodings.
    private const float LeastConfidence = 0.7f;

    static DumpText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text and the name of its encoding.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The encoding that the source names; null where it does not.</param>
    /// <param name="warning">Set where the text is not UTF.</param>
    /// <exception cref="FormatException">The bytes are no text, or of no encoding that can be told.</exception>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, string? declared, out string? warning)
    {
        warning = null;
        if (TextDecoder.Utf16Of(bytes) is { } utf16) return (Strict(bytes, utf16), "utf-16");
        if (TextDecoder.BinaryReason(bytes) is { } reason) throw new FormatException(reason);
        var mark = TextDecoder.MarkLength(bytes);
        var invalid = TextDecoder.FirstInvalid(bytes[mark..]);
        if (invalid < 0) return (Encoding.UTF8.GetString(bytes[mark..]), "utf-8");

        var encoding = Named(declared) ?? Detected(bytes);
        var place = $"invalid byte 0x{bytes[mark + invalid]:X2} at byte offset {mark + invalid}";
        if (encoding is null) throw new FormatException($"is not UTF-8 ({place}), and its encoding cannot be told.");
        try
        {
            var text = Strict(bytes, encoding);
            warning = $"not UTF-8: read as {encoding.WebName}.";
            return (text, encoding.WebName);
        }
        catch (FormatException)
        {
            throw new FormatException($"is not UTF-8 ({place}), nor {encoding.WebName} throughout, which it looks like.");
        }
    }

    /// <summary>An encoding by its name; null for none, for one that is not known, and for UTF-8, which the bytes are known not to be.</summary>
    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        try
        {
            // The web's rule (encoding.spec.whatwg.org): what calls itself Latin-1 is Windows-1252.
            var label = name.Trim().Trim('"', '\'');
            var encoding = Encoding.GetEncoding(label.ToUpperInvariant() is "ISO-8859-1" or "LATIN1" or "US-ASCII" or "ASCII" ? "windows-1252" : label);
            return encoding.CodePage is 65001 or 65000 or 1200 or 1201 or 12000 or 12001 ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding? Detected(ReadOnlySpan<byte> bytes)
    {
        var found = CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected;
        return found is { Confidence: >= LeastConfidence } ? Named(found.EncodingName) : null;
    }

    private static string Strict(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            var text = strict.GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException error)
        {
            throw new FormatException($"is not {encoding.WebName} throughout: invalid bytes at byte offset {error.Index}.", error);
        }
    }
}
