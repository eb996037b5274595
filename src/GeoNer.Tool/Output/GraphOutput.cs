using GeoNer.Documents;
using GeoNer.Graph;

namespace GeoNer.Tool.Output;

/// <summary>One graph of all documents.</summary>
internal sealed class GraphOutput(Stream stream, Action<GeoGraph, Stream> write) : DocumentOutput
{
    private readonly GeoGraphBuilder _graph = new();

    public override void Write(Document document) => _graph.Add(document);

    public override void Complete() => write(_graph.Build(), stream);
}
