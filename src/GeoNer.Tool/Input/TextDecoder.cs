using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GeoNer.Tool.Input;

/// <summary>
/// Makes text of bytes: UTF-8 with or without byte order mark, UTF-16 with one or where its zero bytes give it away.
/// Nothing else is guessed: a wrong guess would give a wrong text without a word.
/// </summary>
internal static class TextDecoder
{
    private const int SampleSize = 4096;

    /// <summary>The text, without byte order mark.</summary>
    /// <exception cref="ToolException">The bytes are not text in one of the encodings; the message says where.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (Utf16Of(bytes) is { } utf16) return DecodeUtf16(bytes, utf16, name);
        RefuseBinary(bytes, name);
        var mark = MarkLength(bytes);
        var invalid = FirstInvalid(bytes[mark..]);
        if (invalid < 0) return Encoding.UTF8.GetString(bytes[mark..]);
        throw new ToolException(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: is not UTF-8: invalid byte 0x{bytes[mark + invalid]:X2} at byte offset {mark + invalid}. Convert it first, for example with 'iconv -f WINDOWS-1252 -t UTF-8'."));
    }

    /// <summary>The length of the UTF-8 byte order mark at the start: 3 or 0.</summary>
    public static int MarkLength(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;

    /// <summary>The byte offset of the first sequence that is not UTF-8; -1 when there is none.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return -1;
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done) offset += length;
        return offset;
    }

    /// <summary>UTF-16 in one of its two orders, by byte order mark or by the place of zero bytes; null when it is neither.</summary>
    public static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Utf16(bigEndian: false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Utf16(bigEndian: true);

        // English in UTF-16 has a zero in nearly every second byte and hardly any in the others.
        var sample = bytes[..(Math.Min(bytes.Length, SampleSize) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        var pairs = sample.Length / 2;
        if (odd > pairs * 0.7 && even < pairs * 0.05) return Utf16(bigEndian: false);
        return even > pairs * 0.7 && odd < pairs * 0.05 ? Utf16(bigEndian: true) : null;
    }

    /// <summary>Checks the beginning of a file for bytes that no text has.</summary>
    /// <exception cref="ToolException">It is binary.</exception>
    public static void RefuseBinary(ReadOnlySpan<byte> bytes, string name)
    {
        if (BinaryReason(bytes) is { } reason) throw new ToolException($"{name}: {reason}");
    }

    /// <summary>Why bytes are no text of an encoding that has no zero bytes; null when they may be one.</summary>
    public static string? BinaryReason(ReadOnlySpan<byte> bytes)
    {
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0) return $"is a binary file, not text: zero byte at byte offset {zero}.";
        var sample = bytes[..Math.Min(bytes.Length, SampleSize)];
        var controls = 0;
        foreach (var b in sample)
        {
            if (b < ' ' && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) controls++;
        }

        return controls > 8 && controls * 10 > sample.Length
            ? $"is a binary file, not text: {controls} control characters in its first {sample.Length} bytes."
            : null;
    }

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, UnicodeEncoding encoding, string name)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException error)
        {
            throw new ToolException($"{name}: is not UTF-16 throughout: invalid bytes at byte offset {error.Index}.", error);
        }
    }
}
