using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace GeoNer.Models;

/// <summary>
/// The file form of trained models: the bytes <c>GEONER1\n</c>, a header of one line of JSON, then arrays of numbers,
/// little-endian, each after its length.
/// </summary>
internal static class ModelFile
{
    private static ReadOnlySpan<byte> Magic => "GEONER1\n"u8;

    private const string Remedy = "install the package again, or make the model anew with 'geoner train'.";

    /// <summary>Opens a model, checks that it is of the kind and version asked for, and reads what follows its header.</summary>
    /// <exception cref="ModelException">The file is no model, damaged, or of another kind or version.</exception>
    public static T Read<T>(Stream stream, string name, string kind, int version, Func<BinaryReader, ModelHeader, T> body)
    {
        using var reader = OpenReader(stream, name, kind, version, out var header);
        try
        {
            return body(reader, header);
        }
        catch (EndOfStreamException e)
        {
            throw Damaged(name, e);
        }
    }

    private static BinaryReader OpenReader(Stream stream, string name, string kind, int version, out ModelHeader header)
    {
        var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            Span<byte> magic = stackalloc byte[Magic.Length];
            reader.BaseStream.ReadExactly(magic);
            if (!magic.SequenceEqual(Magic)) throw new ModelException($"{name}: not a GeoNer model file: {Remedy}");
            header = ModelHeader.FromJson(ReadArray<byte>(reader));
        }
        catch (Exception e) when (e is EndOfStreamException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Damaged(name, e);
        }

        if (header.Kind != kind)
            throw new ModelException($"{name}: this is a model of kind '{header.Kind}', not '{kind}'.");
        if (header.Version != version)
        {
            throw new ModelException(
                $"{name}: the model has features of version {header.Version}, this program of version {version}: train it again with 'geoner train'.");
        }

        return reader;
    }

    private static ModelException Damaged(string name, Exception cause) =>
        new($"{name}: the model file is damaged ({cause.Message.TrimEnd('.')}): {Remedy}", cause);

    public static BinaryWriter OpenWriter(Stream stream, ModelHeader header)
    {
        var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        WriteArray<byte>(writer, header.ToJson());
        return writer;
    }

    /// <exception cref="EndOfStreamException">The file ends before the array does.</exception>
    public static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged
    {
        var length = reader.ReadInt32();
        var rest = reader.BaseStream.Length - reader.BaseStream.Position;
        if (length < 0 || (long)length * Marshal.SizeOf<T>() > rest) throw new EndOfStreamException("it ends too early.");
        var values = GC.AllocateUninitializedArray<T>(length);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }
}
