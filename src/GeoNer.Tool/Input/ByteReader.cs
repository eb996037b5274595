namespace GeoNer.Tool.Input;

/// <summary>Reads a stream whole or by lines, after a look at its beginning. Lines end with LF or CRLF.</summary>
internal sealed class ByteReader(Stream stream, string name, bool leaveOpen = false) : IDisposable
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>The first bytes, at least <paramref name="count"/> of them unless the stream is shorter. They are still to be read.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        while (_end - _start < count && await FillAsync(cancellationToken).ConfigureAwait(false)) { }
        return _buffer.AsMemory(_start, _end - _start);
    }

    /// <summary>All that is left. Valid until the reader is used again.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadToEndAsync(CancellationToken cancellationToken)
    {
        while (await FillAsync(cancellationToken).ConfigureAwait(false)) { }
        var rest = _buffer.AsMemory(_start, _end - _start);
        _start = _end;
        return rest;
    }

    /// <summary>The next line without its end, valid until the reader is used again; null after the last.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var length = searched + found;
                var line = _buffer.AsMemory(_start, length);
                _start += length + 1;
                return length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
            }

            searched = _end - _start;
            if (await FillAsync(cancellationToken).ConfigureAwait(false)) continue;
            if (searched == 0) return null;
            _start = _end;
            return _buffer.AsMemory(_end - searched, searched);
        }
    }

    public void Dispose()
    {
        if (!leaveOpen) stream.Dispose();
    }

    /// <summary>Reads more behind what is buffered; false at the end of the stream.</summary>
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_atEnd) return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length == Array.MaxLength) throw new ToolException($"{name}: a line or text is longer than {Array.MaxLength} bytes.");
            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, Array.MaxLength));
        }

        try
        {
            // A read of a terminal does not listen to the token; the wait does.
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).AsTask()
                .WaitAsync(cancellationToken).ConfigureAwait(false);
            _end += read;
            _atEnd = read == 0;
            return read > 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{name}: cannot be read: {error.Message}", error);
        }
    }
}
