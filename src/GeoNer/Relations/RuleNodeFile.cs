using System.Text;

namespace GeoNer.Relations;

/// <summary>The compact form of rule files, which the build makes of the YAML in <c>models/en/rules</c>.</summary>
internal static class RuleNodeFile
{
    private const string Magic = "GEORULES1";

    public static void Write(Stream stream, IReadOnlyList<RuleNode> files)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write7BitEncodedInt(files.Count);
        foreach (var file in files)
        {
            writer.Write(file.File);
            Write(writer, file);
        }
    }

    /// <exception cref="InvalidDataException">The stream is not of this form.</exception>
    public static IReadOnlyList<RuleNode> Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadString() != Magic) throw new InvalidDataException("The compiled rules are of another version: build GeoNer again.");
        var files = new RuleNode[reader.Read7BitEncodedInt()];
        for (var i = 0; i < files.Length; i++) files[i] = Read(reader, reader.ReadString());
        return files;
    }

    private static void Write(BinaryWriter writer, RuleNode node)
    {
        writer.Write((byte)(node.Scalar is not null ? 0 : node.Items is not null ? 1 : 2));
        writer.Write7BitEncodedInt(node.Line);
        if (node.Scalar is not null)
        {
            writer.Write(node.Scalar);
        }
        else if (node.Items is not null)
        {
            writer.Write7BitEncodedInt(node.Items.Count);
            foreach (var item in node.Items) Write(writer, item);
        }
        else
        {
            writer.Write7BitEncodedInt(node.Entries!.Count);
            foreach (var (key, value) in node.Entries)
            {
                writer.Write(key);
                Write(writer, value);
            }
        }
    }

    private static RuleNode Read(BinaryReader reader, string file)
    {
        var kind = reader.ReadByte();
        var line = reader.Read7BitEncodedInt();
        if (kind == 0) return RuleNode.OfScalar(file, line, reader.ReadString());
        var count = reader.Read7BitEncodedInt();
        if (kind == 1)
        {
            var items = new RuleNode[count];
            for (var i = 0; i < count; i++) items[i] = Read(reader, file);
            return RuleNode.OfList(file, line, items);
        }

        var entries = new KeyValuePair<string, RuleNode>[count];
        for (var i = 0; i < count; i++) entries[i] = new(reader.ReadString(), Read(reader, file));
        return RuleNode.OfMapping(file, line, entries);
    }
}
