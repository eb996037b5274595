using System.Buffers;
using GeoNer.Documents;
using GeoNer.Graph;

namespace GeoNer.Tool.Output;

/// <summary>One JSON list of the objects of the JSON lines, one a line.</summary>
internal sealed class JsonOutput(Stream stream) : DocumentOutput
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private bool _isOpen;

    public override void Write(Document document)
    {
        _buffer.ResetWrittenCount();
        _buffer.Write(_isOpen ? ",\n"u8 : "[\n"u8);
        _isOpen = true;
        DocumentJsonWriter.Write(document, _buffer);
        stream.Write(_buffer.WrittenSpan);
    }

    public override void Complete() => stream.Write(_isOpen ? "\n]\n"u8 : "[]\n"u8);
}
