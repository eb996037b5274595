using System.Numerics;
using GeoNer.Models;

namespace GeoNer.Tagging;

/// <summary>
/// Weights of a linear classifier while it is trained: rows by feature hash, made when first seen, moved by AdaGrad, and
/// averaged over snapshots at the end. Not for several threads.
/// </summary>
internal sealed class OnlineWeights
{
    private readonly int _labels;
    private readonly int _stride;
    private readonly float _rate;
    private uint[] _keys = new uint[1 << 16];
    private int[] _slots = new int[1 << 16];
    private float[] _weights = [];
    private float[] _squares = [];
    private double[] _sums = [];
    private int[] _counts = [];
    private int _rows;
    private int _snapshots;

    public OnlineWeights(int labels, float rate)
    {
        _labels = labels;
        _stride = (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _rate = rate;
    }

    /// <summary>Length of a buffer of scores or gradients.</summary>
    public int Stride => _stride;

    public int Rows => _rows;

    /// <summary>Finds the row of each feature, making those that are new.</summary>
    public void FindRows(ReadOnlySpan<uint> features, Span<int> rows)
    {
        for (var i = 0; i < features.Length; i++) rows[i] = FindRow(features[i]);
    }

    /// <summary>Sums the weights of rows into scores.</summary>
    public void Score(ReadOnlySpan<int> rows, Span<float> scores)
    {
        scores.Clear();
        foreach (var row in rows)
        {
            var weights = _weights.AsSpan(row * _stride, _stride);
            for (var i = 0; i < _stride; i += Vector<float>.Count)
                (new Vector<float>(scores[i..]) + new Vector<float>(weights[i..])).CopyTo(scores[i..]);
        }
    }

    /// <summary>Moves the weights of rows against a gradient.</summary>
    public void Update(ReadOnlySpan<int> rows, ReadOnlySpan<float> gradient)
    {
        foreach (var row in rows)
        {
            _counts[row]++;
            var weights = _weights.AsSpan(row * _stride, _stride);
            var squares = _squares.AsSpan(row * _stride, _stride);
            for (var i = 0; i < _stride; i += Vector<float>.Count)
            {
                var g = new Vector<float>(gradient[i..]);
                var s = new Vector<float>(squares[i..]) + (g * g);
                s.CopyTo(squares[i..]);
                (new Vector<float>(weights[i..]) - (g * _rate / (Vector.SquareRoot(s) + new Vector<float>(1e-6f)))).CopyTo(weights[i..]);
            }
        }
    }

    /// <summary>Adds the weights as they are to the average.</summary>
    public void TakeSnapshot()
    {
        if (_sums.Length < _weights.Length) Array.Resize(ref _sums, _weights.Length);
        for (var i = 0; i < _rows * _stride; i++) _sums[i] += _weights[i];
        _snapshots++;
    }

    /// <summary>Writes the average of the snapshots in packed form, without features used less than <paramref name="minimumCount"/> times.</summary>
    public void Write(BinaryWriter writer, float scale, float threshold, int minimumCount)
    {
        if (_snapshots == 0) throw new ModelException("No snapshot was taken: train for at least one epoch.");
        var rows = new List<(uint, ReadOnlyMemory<float>)>();
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_slots[slot] == 0 || _counts[_slots[slot] - 1] < minimumCount) continue;
            var row = new float[_labels];
            for (var i = 0; i < _labels; i++) row[i] = (float)(_sums[((_slots[slot] - 1) * _stride) + i] / _snapshots);
            rows.Add((_keys[slot], row));
        }

        PackedWeights.Write(writer, rows, scale, threshold);
    }

    private int FindRow(uint feature)
    {
        if (_rows * 2 > _keys.Length) Grow();
        var mask = (uint)_keys.Length - 1;
        var slot = feature & mask;
        while (_slots[slot] != 0)
        {
            if (_keys[slot] == feature) return _slots[slot] - 1;
            slot = (slot + 1) & mask;
        }

        _keys[slot] = feature;
        _slots[slot] = ++_rows;
        if (_rows * _stride > _weights.Length)
        {
            var length = Math.Max(1 << 20, _weights.Length * 2);
            Array.Resize(ref _weights, length);
            Array.Resize(ref _squares, length);
            Array.Resize(ref _counts, length / _stride);
        }

        return _rows - 1;
    }

    private void Grow()
    {
        var (keys, slots) = (_keys, _slots);
        _keys = new uint[keys.Length * 2];
        _slots = new int[keys.Length * 2];
        var mask = (uint)_keys.Length - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (slots[i] == 0) continue;
            var slot = keys[i] & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            (_keys[slot], _slots[slot]) = (keys[i], slots[i]);
        }
    }
}
