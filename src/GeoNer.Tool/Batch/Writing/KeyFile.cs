using System.Buffers.Binary;
using System.Text;

namespace GeoNer.Tool.Batch.Writing;

/// <summary>What is kept of an article to tell duplicates. Immutable.</summary>
internal sealed record KeyRecord(long Number, TextKey Key, string Id);

/// <summary>The keys of the articles of a part, in their order.</summary>
internal static class KeyFile
{
    private const int Fixed = 8 + 16 + 4 + 1;

    public static void Write(KeyRecord record, Stream output)
    {
        var id = Encoding.UTF8.GetBytes(record.Id);
        var bytes = new byte[Fixed + record.Key.Sketch.Length + id.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, record.Number);
        BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(8), record.Key.Hash);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), id.Length);
        bytes[28] = (byte)record.Key.Sketch.Length;
        record.Key.Sketch.CopyTo(bytes, Fixed);
        id.CopyTo(bytes, Fixed + record.Key.Sketch.Length);
        output.Write(bytes);
    }

    public static IEnumerable<KeyRecord> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
        var start = new byte[Fixed];
        while (file.ReadAtLeast(start, Fixed, throwOnEndOfStream: false) == Fixed)
        {
            var sketch = new byte[start[28]];
            file.ReadExactly(sketch);
            var id = new byte[BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(24))];
            file.ReadExactly(id);
            var key = new TextKey(BinaryPrimitives.ReadUInt128LittleEndian(start.AsSpan(8)), sketch);
            yield return new KeyRecord(BinaryPrimitives.ReadInt64LittleEndian(start), key, Encoding.UTF8.GetString(id));
        }
    }
}
