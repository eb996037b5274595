using System.Text;
using System.Text.Json;

namespace GeoNer.Tool.Input;

/// <summary>
/// The objects of JSON lines. A broken line, and one that lacks what the caller reads from it, is reported as
/// <c>file:line: …</c> and passed over; an empty one is passed over.
/// </summary>
internal sealed class JsonLinesReader : IDisposable
{
    private const int LookAhead = 4096;

    private readonly ByteReader _bytes;
    private readonly string _name;
    private readonly Action<string> _report;
    private int _line;

    private JsonLinesReader(ByteReader bytes, string name, Action<string> report)
    {
        _bytes = bytes;
        _name = name;
        _report = report;
    }

    /// <summary>Looks at the encoding and stands before the first line.</summary>
    /// <param name="bytes">The file, at its beginning; disposed with the reader.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="report">Told of each broken line.</param>
    /// <param name="cancellationToken">Ends the wait for a terminal or pipe.</param>
    /// <exception cref="ToolException">The bytes are no text.</exception>
    public static async Task<JsonLinesReader> OpenAsync(ByteReader bytes, string name, Action<string> report, CancellationToken cancellationToken)
    {
        var beginning = await bytes.PeekAsync(LookAhead, cancellationToken).ConfigureAwait(false);
        if (TextDecoder.Utf16Of(beginning.Span) is null)
        {
            TextDecoder.RefuseBinary(beginning.Span, name);
            return new JsonLinesReader(bytes, name, report);
        }

        var content = await bytes.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        var utf8 = Encoding.UTF8.GetBytes(TextDecoder.Decode(content.Span, name));
        bytes.Dispose();
        return new JsonLinesReader(new ByteReader(new MemoryStream(utf8), name), name, report);
    }

    /// <summary>The next object, as the caller reads it; null after the last.</summary>
    /// <param name="read">Makes something of an object; a <see cref="FormatException"/> of it is a broken line.</param>
    /// <param name="cancellationToken">Ends the wait for a terminal or pipe.</param>
    public async ValueTask<T?> NextAsync<T>(Func<JsonRecord, T> read, CancellationToken cancellationToken)
        where T : class
    {
        while (await _bytes.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            _line++;
            if (_line == 1) line = line[TextDecoder.MarkLength(line.Span)..];
            if (line.Span.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0) continue;
            try
            {
                return Parse(line, read);
            }
            catch (FormatException error)
            {
                _report($"{_name}:{_line}: {error.Message}");
            }
        }

        return null;
    }

    public void Dispose() => _bytes.Dispose();

    private T Parse<T>(ReadOnlyMemory<byte> line, Func<JsonRecord, T> read)
    {
        var invalid = TextDecoder.FirstInvalid(line.Span);
        if (invalid >= 0) throw new FormatException($"not UTF-8: invalid byte 0x{line.Span[invalid]:X2} at byte {invalid + 1} of the line.");
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new FormatException($"not a JSON object but {JsonRecord.Kind(root.ValueKind)}.");
            return read(new JsonRecord(root, $"{_name}:{_line}"));
        }
        catch (JsonException error)
        {
            var reason = error.Message.Split(" LineNumber:")[0];
            throw new FormatException($"broken JSON at byte {error.BytePositionInLine + 1} of the line: {reason}", error);
        }
    }
}
