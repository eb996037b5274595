namespace GeoNer.Tool.Batch.Reading;

/// <summary>
/// A stream read by lines, blocks and single bytes, never more of it held than a limit: a line that is longer is passed over and its length told.
/// For one thread at a time.
/// </summary>
internal sealed class DumpStream(Stream stream) : IDisposable
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The first bytes, at least <paramref name="count"/> of them unless the stream is shorter. They are still to be read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill()) { }
        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>The next line, a copy without its end (LF or CRLF); null after the last.</summary>
    /// <param name="limit">The most bytes of a line. Of a longer one nothing is returned.</param>
    /// <param name="length">The length of the line; above <paramref name="limit"/> when it was passed over.</param>
    public byte[]? ReadLine(int limit, out long length)
    {
        length = 0;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0 && length + searched + found <= limit)
            {
                var line = _buffer.AsSpan(_start, searched + found);
                _start += line.Length + 1;
                length = line.Length;
                return (line.EndsWith("\r"u8) ? line[..^1] : line).ToArray();
            }

            if (found >= 0)
            {
                length += searched + found;
                _start += searched + found + 1;
                return [];
            }

            searched = _end - _start;
            if (length + searched > limit)
            {
                length += searched;
                _start = _end;
                searched = 0;
            }

            if (Fill()) continue;
            if (length > limit) return [];
            if (searched == 0) return null;
            length = searched;
            _start = _end;
            return _buffer.AsSpan(_end - searched, searched).ToArray();
        }
    }

    /// <summary>The next byte; -1 at the end.</summary>
    public int ReadByte() => _start < _end || Fill() ? _buffer[_start++] : -1;

    /// <summary>A copy of the next bytes; shorter at the end of the stream.</summary>
    public byte[] ReadBlock(int count)
    {
        var taken = new byte[Math.Min(count, 64 * 1024)];
        var length = 0;
        while (length < count && (_start < _end || Fill()))
        {
            var part = Math.Min(count - length, _end - _start);
            if (length + part > taken.Length) Array.Resize(ref taken, Math.Min(count, Math.Max(2 * taken.Length, length + part)));
            _buffer.AsSpan(_start, part).CopyTo(taken.AsSpan(length));
            _start += part;
            length += part;
        }

        return length == taken.Length ? taken : taken[..length];
    }

    /// <summary>Passes over the next bytes.</summary>
    /// <returns>How many there were.</returns>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && (_start < _end || Fill()))
        {
            var part = (int)Math.Min(left, _end - _start);
            _start += part;
            left -= part;
        }

        return count - left;
    }

    /// <summary>All that is left.</summary>
    /// <exception cref="FormatException">It is more than the limit.</exception>
    public byte[] ReadToEnd(int limit)
    {
        var bytes = ReadBlock(limit);
        if (Peek(1).Length > 0) throw new FormatException(TooLong("the file", limit));
        return bytes;
    }

    public static string TooLong(string what, int limit) => $"{what} is longer than the limit of {limit} bytes; it is left out whole.";

    public static string TooLong(string what, long length, int limit) => $"{what} of {length} bytes is longer than the limit of {limit} bytes; it is left out whole.";

    public void Dispose() => stream.Dispose();

    /// <summary>Reads more behind what is buffered; false at the end of the stream.</summary>
    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
