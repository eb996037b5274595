using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>The answer of a web server as a WARC record keeps it: status, type, and the page with chunks and compression undone.</summary>
internal sealed class HttpResponse
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _body;
    private readonly byte[] _bytes;

    /// <summary>Reads the header.</summary>
    public HttpResponse(byte[] bytes)
    {
        _bytes = bytes;
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var gap = 4;
        if (end < 0) (end, gap) = (bytes.AsSpan().IndexOf("\n\n"u8), 2);
        if (end < 0) (end, gap) = (bytes.Length, 0);
        _body = end + gap;
        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split('\n');
        var status = lines[0].Split(' ', 3);
        Status = status.Length > 1 && status[0].StartsWith("HTTP/", StringComparison.Ordinal) && int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) _headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
    }

    /// <summary>The status code; 0 where there is none.</summary>
    public int Status { get; }

    /// <summary>Whether it says, or leaves open, that it is a page.</summary>
    public bool MayBeHtml => Header("Content-Type") is not { } type || type.Contains("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The encoding that the header names, or null.</summary>
    public string? Charset
    {
        get
        {
            var type = Header("Content-Type") ?? "";
            var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
            return at < 0 ? null : type[(at + 8)..].Split(';')[0].Trim();
        }
    }

    /// <summary>The page.</summary>
    /// <exception cref="FormatException">Its compression is broken or not known, or it is longer than the limit.</exception>
    public byte[] Body(int limit)
    {
        var body = _bytes[_body..];
        if (Header("Transfer-Encoding") is { } transfer && transfer.Contains("chunked", StringComparison.OrdinalIgnoreCase)) body = Unchunked(body) ?? body;
        var encoding = Header("Content-Encoding")?.Trim().ToUpperInvariant();

        // Crawlers often undo the compression and keep the header.
        if (encoding is null or "" or "IDENTITY" || (encoding.EndsWith("GZIP", StringComparison.Ordinal) && !body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))) return body;
        try
        {
            var packed = new MemoryStream(body);
            using var stream = new DumpStream(encoding switch
            {
                "GZIP" or "X-GZIP" => new GZipStream(packed, CompressionMode.Decompress),
                "BR" => new BrotliStream(packed, CompressionMode.Decompress),
                "DEFLATE" => new ZLibStream(packed, CompressionMode.Decompress),
                _ => throw new FormatException($"the page is compressed in a form that is not read: '{encoding.ToLowerInvariant()}'."),
            });
            return stream.ReadToEnd(limit);
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            throw new FormatException($"the page is compressed, and that is broken: {error.Message}", error);
        }
    }

    private string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>The body without its chunks; null where there are none, as when the crawler has joined them and kept the header.</summary>
    private static byte[]? Unchunked(byte[] body)
    {
        var joined = new MemoryStream(body.Length);
        var at = 0;
        while (true)
        {
            var end = body.AsSpan(at).IndexOf("\r\n"u8);
            if (end is < 1 or > 64) return null;
            var size = Encoding.Latin1.GetString(body, at, end).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length) || length < 0) return null;
            at += end + 2;
            if (length == 0) return joined.ToArray();
            if (length > body.Length - at) return null;
            joined.Write(body, at, length);
            at += length;
            if (at + 2 > body.Length) return null;
            at += 2;
        }
    }
}
