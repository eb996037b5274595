using System.Buffers;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>
/// The objects of a <c>.json</c> file, which is one, a list of them, or several behind each other: where each begins and ends, found by its braces
/// without parsing it. For one thread at a time.
/// </summary>
internal sealed class JsonObjects(DumpStream bytes, int limit)
{
    private readonly ArrayBufferWriter<byte> _object = new();
    private long _line = 1;

    /// <summary>The line on which the last object began.</summary>
    public long Line { get; private set; }

    /// <summary>The next object, or what stands in the place of one; null after the last.</summary>
    /// <param name="length">Its length; above the limit where it was passed over.</param>
    /// <exception cref="FormatException">The file ends inside an object.</exception>
    public byte[]? Next(out long length)
    {
        _object.ResetWrittenCount();
        length = 0;
        var depth = 0;
        var isQuoted = false;
        while (true)
        {
            var b = bytes.ReadByte();
            if (b < 0) return AtEnd(depth, ref length);
            if (b == '\n') _line++;
            if (length == 0)
            {
                // Between objects: white space, the brackets and commas of a list, the mark of UTF-8.
                if (b is ' ' or '\t' or '\r' or '\n' or ',' or '[' or ']' or 0xEF or 0xBB or 0xBF) continue;
                Line = _line;
            }

            length++;
            if (length <= limit) _object.Write([(byte)b]);
            if (isQuoted && b == '\\')
            {
                b = bytes.ReadByte();
                if (b < 0) return AtEnd(depth, ref length);
                length++;
                if (length <= limit) _object.Write([(byte)b]);
            }
            else if (b == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted)
            {
                if (b is '{' or '[') depth++;
                if (b is '}' or ']') depth--;
                if (depth <= 0 && (b is '}' or ']' or '\n' or ',')) return Taken(length);
            }
        }
    }

    private byte[]? AtEnd(int depth, ref long length)
    {
        if (length == 0) return null;
        if (depth > 0) throw new FormatException("the file ends inside an object.");
        return Taken(length);
    }

    private byte[] Taken(long length) => length > limit ? [] : _object.WrittenSpan.ToArray();
}
