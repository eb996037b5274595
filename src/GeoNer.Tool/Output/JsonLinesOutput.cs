using System.Buffers;
using GeoNer.Documents;
using GeoNer.Graph;

namespace GeoNer.Tool.Output;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLinesOutput(Stream stream) : DocumentOutput
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);

    public override void Write(Document document)
    {
        _buffer.ResetWrittenCount();
        DocumentJsonWriter.Write(document, _buffer);
        _buffer.Write("\n"u8);
        stream.Write(_buffer.WrittenSpan);
    }
}
