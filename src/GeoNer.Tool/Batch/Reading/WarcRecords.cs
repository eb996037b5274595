using System.Globalization;
using System.Text;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>A record of a WARC file (ISO 28500): its type, the address it is of, its date, and its block. A block past the limit is passed over.</summary>
internal sealed record WarcRecord(string? Type, string? Uri, string? Date, string? ContentType, byte[] Block, long Length, string? Problem);

/// <summary>
/// The records of a WARC file, as Common Crawl writes its news. A record that does not begin as one should is told, and reading goes on at the next that does.
/// For one thread at a time.
/// </summary>
internal sealed class WarcRecords(DumpStream bytes, int limit)
{
    private const int MaxHeaderLine = 64 * 1024;
    private const int MaxHeaderLines = 200;

    private byte[]? _pending;

    /// <summary>The number of the last record, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next record; null after the last.</summary>
    public WarcRecord? Next()
    {
        var line = NextFilled();
        if (line is null) return null;
        Number++;
        if (!IsVersion(line)) return Broken($"a record does not begin with its version but with '{Beginning(line)}'.");
        var headers = Headers();
        if (headers is null) return Broken("the header of a record is too long or ends early.");
        if (!headers.TryGetValue("Content-Length", out var text) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return Broken("a record does not say its length.");

        string? Header(string name) => headers.GetValueOrDefault(name);
        var uri = Header("WARC-Target-URI")?.Trim('<', '>');
        var record = new WarcRecord(Header("WARC-Type"), uri, Header("WARC-Date"), Header("Content-Type"), [], length, null);
        if (length > limit)
        {
            var skipped = bytes.Skip(length);
            return skipped < length ? record with { Problem = EndsEarly } : record with { Problem = DumpStream.TooLong("a record", length, limit) };
        }

        var block = bytes.ReadBlock((int)length);
        return block.Length < length ? record with { Problem = EndsEarly } : record with { Block = block };
    }

    private const string EndsEarly = "the file ends inside the record.";

    private Dictionary<string, string>? Headers()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < MaxHeaderLines; i++)
        {
            var line = bytes.ReadLine(MaxHeaderLine, out var length);
            if (line is null || length > MaxHeaderLine) return null;
            if (line.Length == 0) return headers;
            var header = Encoding.UTF8.GetString(line);
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) headers[header[..colon].Trim()] = header[(colon + 1)..].Trim();
        }

        return null;
    }

    private WarcRecord Broken(string problem)
    {
        while (bytes.ReadLine(MaxHeaderLine, out _) is { } line)
        {
            if (!IsVersion(line)) continue;
            _pending = line;
            break;
        }

        return new WarcRecord(null, null, null, null, [], 0, problem);
    }

    private byte[]? NextFilled()
    {
        if (_pending is { } pending)
        {
            _pending = null;
            return pending;
        }

        while (bytes.ReadLine(MaxHeaderLine, out var length) is { } line)
        {
            if (line.Length > 0 || length > 1) return line;
        }

        return null;
    }

    private static bool IsVersion(ReadOnlySpan<byte> line) => line.StartsWith("WARC/"u8) && line.Length < 16;

    private static string Beginning(ReadOnlySpan<byte> line) => Tool.Output.PlainText.Clean(Encoding.Latin1.GetString(line[..Math.Min(line.Length, 20)]));
}
