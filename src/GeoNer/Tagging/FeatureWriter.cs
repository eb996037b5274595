using System.Runtime.CompilerServices;

namespace GeoNer.Tagging;

/// <summary>Writes feature hashes into a buffer, each under the number of its template.</summary>
internal ref struct FeatureWriter(Span<uint> buffer)
{
    private readonly Span<uint> _buffer = buffer;
    private uint _template;

    public int Count { get; private set; }

    /// <summary>Sets the number of the next template. Numbers count up by one with each feature, present or not.</summary>
    public void StartAt(uint template) => _template = template;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint value) => _buffer[Count++] = FeatureHash.Mix(++_template, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b) => _buffer[Count++] = FeatureHash.Mix(++_template, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b, uint c) => _buffer[Count++] = FeatureHash.Mix(++_template, a, b, c);

    /// <summary>Adds a feature only where it says something.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddIf(bool condition, uint value)
    {
        _template++;
        if (condition) _buffer[Count++] = FeatureHash.Mix(_template, value);
    }
}
