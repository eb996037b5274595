using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GeoNer.Models;

namespace GeoNer.Tagging;

/// <summary>
/// The weights of a linear model in 8 bits: for each feature, known by its hash, one weight a label. Look-ups miss the caches,
/// so they are done for all features of a call before anything depends on what one of them gives: the processor then waits
/// for many at once. Immutable and safe for any number of threads.
/// </summary>
internal sealed class PackedWeights
{
    private const int Lanes = 16;

    // So few weights stand in the slot itself.
    private const int MostInSlot = 3;

    // Slot: hash of the feature in the high half; in the low half its row plus one, or its weights below a mark. 0 is an empty slot.
    private const uint WeightsMark = 1u << 24;

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
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = keys[i] & _mask;
            while (_slots[slot] != 0) slot = (slot + 1) & _mask;
            _slots[slot] = ((ulong)keys[i] << 32) | (labels <= MostInSlot ? InSlot(rows.AsSpan(i * labels, labels)) : (uint)(i + 1));
        }

        _rows = [];
        if (labels <= MostInSlot) return;
        _rows = new sbyte[(keys.Length * labels) + Lanes];
        rows.CopyTo(_rows, 0);
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
        Span<ulong> entries = stackalloc ulong[features.Length];
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        for (var i = 0; i < entries.Length; i++) entries[i] = Unsafe.Add(ref slots, features[i] & _mask);
        if (_labels <= MostInSlot)
            AddSlots(features, entries, scores);
        else
            AddRows(features, entries, scores);
    }

    private void AddSlots(ReadOnlySpan<uint> features, ReadOnlySpan<ulong> entries, Span<short> scores)
    {
        int first = 0, second = 0, third = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var weights = Find(features[i], entries[i]);
            first += (sbyte)weights;
            second += (sbyte)(weights >> 8);
            third += (sbyte)(weights >> 16);
        }

        scores[0] = (short)first;
        scores[1] = (short)second;
        scores[2] = (short)third;
    }

    private void AddRows(ReadOnlySpan<uint> features, ReadOnlySpan<ulong> entries, Span<short> scores)
    {
        Span<uint> found = stackalloc uint[features.Length];
        var count = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var row = Find(features[i], entries[i]);
            found[count] = row - 1;
            if (row != 0) count++;
        }

        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var sums = ref MemoryMarshal.GetReference(scores);
        var length = scores.Length;
        foreach (var row in found[..count])
        {
            ref var weights = ref Unsafe.Add(ref rows, row * (uint)_labels);
            for (var i = 0; i < length; i += Lanes)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref weights, (nuint)i));
                (Vector128.LoadUnsafe(ref sums, (nuint)i) + low).StoreUnsafe(ref sums, (nuint)i);
                (Vector128.LoadUnsafe(ref sums, (nuint)(i + 8)) + high).StoreUnsafe(ref sums, (nuint)(i + 8));
            }
        }
    }

    // The low half of the feature's slot, of which the first guess has been looked up; 0 where it has none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Find(uint feature, ulong entry)
    {
        for (var slot = feature & _mask; (uint)(entry >> 32) != feature && entry != 0; entry = _slots[slot]) slot = (slot + 1) & _mask;
        return (uint)entry;
    }

    private static uint InSlot(ReadOnlySpan<sbyte> weights)
    {
        var packed = WeightsMark;
        for (var i = 0; i < weights.Length; i++) packed |= (uint)(byte)weights[i] << (8 * i);
        return packed;
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
