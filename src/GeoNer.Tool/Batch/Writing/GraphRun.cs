using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GeoNer.Tool.Batch.Writing;

/// <summary>
/// A part of the merged graph in a file: its nodes in the order of their ids, then its edges in theirs, one a line, so that any number of parts are merged
/// without holding one of them.
/// </summary>
internal sealed class GraphRun : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StreamReader _reader;

    private GraphRun(string path)
    {
        _reader = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 16 * 1024);
        Advance();
    }

    /// <summary>The node the reader stands at; null when nodes are over.</summary>
    public NodeRecord? Node { get; private set; }

    /// <summary>The edge the reader stands at; null before edges begin and when they are over.</summary>
    public EdgeRecord? Edge { get; private set; }

    /// <summary>Stands at the first record of a file.</summary>
    public static GraphRun Open(string path) => new(path);

    public static void Write(NodeRecord node, Stream output) => Write("n", node, output);

    public static void Write(EdgeRecord edge, Stream output) => Write("e", edge, output);

    /// <summary>Goes to the next record.</summary>
    public void Advance()
    {
        (Node, Edge) = (null, null);
        var line = _reader.ReadLine();
        if (line is null) return;
        if (line[0] == 'n')
            Node = JsonSerializer.Deserialize<NodeRecord>(line.AsSpan(1), Json);
        else
            Edge = JsonSerializer.Deserialize<EdgeRecord>(line.AsSpan(1), Json);
    }

    public void Dispose() => _reader.Dispose();

    private static void Write<T>(string kind, T record, Stream output)
    {
        output.Write(Encoding.ASCII.GetBytes(kind));
        JsonSerializer.Serialize(output, record, Json);
        output.Write("\n"u8);
    }
}
