using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GeoNer.Models;

namespace GeoNer.Tagging;

/// <summary>
/// The weights of a linear model in 8 bits: for each feature, known by its hash, one weight a label. Adding the weights
/// of a feature costs two look-ups and a few vector additions. Immutable and safe for any number of threads.
/// </summary>
internal sealed class PackedWeights
{
    private const int Lanes = 16;

    // Slot: hash of the feature in the high half, its row plus one in the low half; 0 is an empty slot.
    private readonly ulong[] _slots;
    private readonly sbyte[] _rows;
    private readonly int _labels;
    private readonly uint _mask;

    private PackedWeights(uint[] keys, sbyte[] rows, int labels, float scale)
    {
        _labels = labels;
        Scale = scale;
        var capacity = (uint)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 3 / 2));
        _mask = capacity - 1;
        _slots = new ulong[capacity];
        _rows = new sbyte[(keys.Length * labels) + Lanes];
        rows.CopyTo(_rows, 0);
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = keys[i] & _mask;
            while (_slots[slot] != 0) slot = (slot + 1) & _mask;
            _slots[slot] = ((ulong)keys[i] << 32) | (uint)(i + 1);
        }
    }

    /// <summary>What one unit of a score is worth.</summary>
    public float Scale { get; }

    /// <summary>Number of 16-bit scores a call needs room for: the labels, rounded up to whole vectors.</summary>
    public int ScoreLength => (_labels + Lanes - 1) / Lanes * Lanes;

    /// <summary>Adds up the weights of features. At most 250 features, so that 16 bits hold any sum.</summary>
    /// <param name="features">Hashes of features.</param>
    /// <param name="scores">Set to the sums; <see cref="ScoreLength"/> long. What follows the labels has no meaning.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        scores.Clear();
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var sums = ref MemoryMarshal.GetReference(scores);
        var length = scores.Length;
        foreach (var feature in features)
        {
            var row = FindRow(feature);
            if (row < 0) continue;
            ref var weights = ref Unsafe.Add(ref rows, row * _labels);
            for (var i = 0; i < length; i += Lanes)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref weights, (nuint)i));
                (Vector128.LoadUnsafe(ref sums, (nuint)i) + low).StoreUnsafe(ref sums, (nuint)i);
                (Vector128.LoadUnsafe(ref sums, (nuint)(i + 8)) + high).StoreUnsafe(ref sums, (nuint)(i + 8));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindRow(uint feature)
    {
        var slot = feature & _mask;
        while (true)
        {
            var entry = _slots[slot];
            if ((uint)(entry >> 32) == feature && entry != 0) return (int)(uint)entry - 1;
            if (entry == 0) return -1;
            slot = (slot + 1) & _mask;
        }
    }

    public static PackedWeights Read(BinaryReader reader, int labels)
    {
        var scale = reader.ReadSingle();
        var keys = ModelFile.ReadArray<uint>(reader);
        var rows = ModelFile.ReadArray<sbyte>(reader);
        return rows.Length == keys.Length * labels
            ? new PackedWeights(keys, rows, labels, scale)
            : throw new EndOfStreamException("keys and weights do not match.");
    }

    /// <summary>Packs weights: features whose weights all round to 0 are left out; weights over 127 units are cut.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="weights">One row of weights, as many as labels, for each feature.</param>
    /// <param name="scale">What one unit is worth.</param>
    /// <param name="threshold">Features whose largest weight is below this are left out.</param>
    public static void Write(BinaryWriter writer, IEnumerable<(uint Feature, ReadOnlyMemory<float> Weights)> weights, float scale, float threshold)
    {
        var keys = new List<uint>();
        var rows = new List<sbyte>();
        foreach (var (feature, row) in weights.OrderBy(w => w.Feature))
        {
            var largest = 0f;
            foreach (var weight in row.Span) largest = Math.Max(largest, Math.Abs(weight));
            if (largest < threshold || largest < scale / 2) continue;
            keys.Add(feature);
            foreach (var weight in row.Span) rows.Add((sbyte)Math.Clamp(MathF.Round(weight / scale), -127, 127));
        }

        writer.Write(scale);
        ModelFile.WriteArray<uint>(writer, [.. keys]);
        ModelFile.WriteArray<sbyte>(writer, [.. rows]);
    }
}
