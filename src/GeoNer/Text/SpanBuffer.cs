using System.Buffers;
using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>A growing list of spans in a pooled array. For one thread; <see cref="Dispose"/> gives the array back.</summary>
internal sealed class SpanBuffer(int capacity) : IDisposable
{
    private TextSpan[] _spans = ArrayPool<TextSpan>.Shared.Rent(Math.Max(capacity, 16));
    private int _count;

    public ReadOnlySpan<TextSpan> Spans => _spans.AsSpan(0, _count);

    public void Add(int start, int end)
    {
        if (_count == _spans.Length) Grow();
        _spans[_count++] = new TextSpan(start, end);
    }

    public void Dispose()
    {
        ArrayPool<TextSpan>.Shared.Return(_spans);
        _spans = [];
        _count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<TextSpan>.Shared.Rent(_spans.Length * 2);
        Spans.CopyTo(larger);
        ArrayPool<TextSpan>.Shared.Return(_spans);
        _spans = larger;
    }
}
