using GeoNer.Models;

namespace GeoNer.Tagging;

/// <summary>
/// Classes of English words that occur alike, found by k-means on word vectors (<c>geoner train classes</c>), at three
/// grains. Words are kept as 32-bit hashes: of 100,000 words an unknown word meets one by chance once in 40,000.
/// Immutable and safe for any number of threads.
/// </summary>
internal sealed class WordClasses
{
    private const string ShippedName = "en/fast/word-classes.bin";

    private static readonly Lazy<WordClasses> ShippedOnce = new(() => Read(ShippedModels.Open(ShippedName), ShippedName));

    private readonly uint[] _keys;
    private readonly ushort[] _values;
    private readonly ushort[] _middle;
    private readonly ushort[] _coarse;
    private readonly int _mask;

    private WordClasses(uint[] words, ushort[] classes, ushort[] middle, ushort[] coarse)
    {
        var capacity = 16;
        while (capacity < words.Length * 2) capacity *= 2;
        _mask = capacity - 1;
        _keys = new uint[capacity];
        _values = new ushort[capacity];
        _middle = middle;
        _coarse = coarse;
        for (var i = 0; i < words.Length; i++)
        {
            var slot = (int)words[i] & _mask;
            while (_keys[slot] != 0) slot = (slot + 1) & _mask;
            _keys[slot] = words[i];
            _values[slot] = classes[i];
        }
    }

    /// <summary>The classes of the package, loaded once.</summary>
    public static WordClasses Shipped => ShippedOnce.Value;

    /// <summary>No classes: every word is of class 0.</summary>
    public static WordClasses Empty { get; } = new([], [], [0], [0]);

    /// <summary>The classes of the word with a hash by <see cref="FeatureHash.Folded"/>; zeros for an unknown one.</summary>
    public (ushort Fine, ushort Middle, ushort Coarse) Lookup(uint word)
    {
        var slot = (int)word & _mask;
        while (_keys[slot] is var key && key != 0)
        {
            if (key == word)
            {
                var value = _values[slot];
                return (value, _middle[value], _coarse[value]);
            }

            slot = (slot + 1) & _mask;
        }

        return default;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordClasses Read(Stream stream, string name) =>
        ModelFile.Read(stream, name, "word-classes", FeatureHash.Version, static (reader, _) =>
        {
            var (words, classes) = (ModelFile.ReadArray<uint>(reader), ModelFile.ReadArray<ushort>(reader));
            return words.Length == classes.Length
                ? new WordClasses(words, classes, ModelFile.ReadArray<ushort>(reader), ModelFile.ReadArray<ushort>(reader))
                : throw new EndOfStreamException("words and classes do not match.");
        });

    /// <summary>Writes classes from 1 up for words, and the middle and coarse class of each class (index 0 is unused).</summary>
    public static void Write(
        Stream stream, ModelHeader header, IReadOnlyList<string> words, ReadOnlySpan<ushort> classes, ushort[] middle, ushort[] coarse)
    {
        var seen = new HashSet<uint>();
        var keys = new List<uint>();
        var values = new List<ushort>();
        for (var i = 0; i < words.Count; i++)
        {
            var key = FeatureHash.Folded(words[i]);
            if (!seen.Add(key)) continue;
            keys.Add(key);
            values.Add(classes[i]);
        }

        using var writer = ModelFile.OpenWriter(stream, header);
        ModelFile.WriteArray<uint>(writer, [.. keys]);
        ModelFile.WriteArray<ushort>(writer, [.. values]);
        ModelFile.WriteArray<ushort>(writer, middle);
        ModelFile.WriteArray<ushort>(writer, coarse);
    }
}
