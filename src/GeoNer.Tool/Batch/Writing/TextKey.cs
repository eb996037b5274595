using System.Numerics;
using System.Security.Cryptography;
using GeoNer.Knowledge;

namespace GeoNer.Tool.Batch.Writing;

/// <summary>
/// What two articles are compared by: a hash of their letters and digits (lower case, without marks, white space and punctuation), and for near-duplicates a
/// sketch of their sequences of five words. Immutable.
/// </summary>
/// <param name="Hash">The first 128 bits of the SHA-256 of the folded text.</param>
/// <param name="Sketch">MinHash (Broder 1997) by 64 functions, eight bits kept of each (Li and König 2010); empty when not asked for.</param>
internal sealed record TextKey(UInt128 Hash, byte[] Sketch)
{
    /// <summary>How many functions a sketch has, and so its length in bytes.</summary>
    public const int SketchLength = 64;

    private const int Shingle = 5;

    private static readonly (ulong Factor, ulong Addend)[] Functions = MakeFunctions();

    /// <summary>The key of a text.</summary>
    public static TextKey Of(string text, bool withSketch)
    {
        var letters = new char[text.Length];
        var length = 0;
        var words = new List<ulong>();
        var word = 0UL;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                letters[length] = LatinFolding.Fold(c);
                word = Mixed(word ^ letters[length++]);
            }
            else if (word != 0)
            {
                words.Add(word);
                word = 0;
            }
        }

        if (word != 0) words.Add(word);
        var hash = SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(letters.AsSpan(0, length)));
        return new TextKey(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash), withSketch ? SketchOf(words) : []);
    }

    /// <summary>How much of two articles' word sequences is the same, from 0 to 1: an estimate of the Jaccard index, off by some 0.06.</summary>
    public static double Similarity(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var same = 0;
        for (var i = 0; i < SketchLength; i++)
        {
            if (a[i] == b[i]) same++;
        }

        // Of two bytes that have nothing to do with each other one pair in 256 is equal.
        const double chance = 1.0 / 256;
        return Math.Max(0, (((double)same / SketchLength) - chance) / (1 - chance));
    }

    private static byte[] SketchOf(List<ulong> words)
    {
        Span<ulong> least = stackalloc ulong[SketchLength];
        least.Fill(ulong.MaxValue);
        for (var i = 0; i < Math.Max(1, words.Count - Shingle + 1); i++)
        {
            var shingle = 0UL;
            for (var j = i; j < Math.Min(i + Shingle, words.Count); j++) shingle = Mixed(BitOperations.RotateLeft(shingle, 7) ^ words[j]);
            for (var f = 0; f < SketchLength; f++) least[f] = Math.Min(least[f], Mixed((shingle * Functions[f].Factor) + Functions[f].Addend));
        }

        var sketch = new byte[SketchLength];
        for (var f = 0; f < SketchLength; f++) sketch[f] = (byte)least[f];
        return sketch;
    }

    private static (ulong Factor, ulong Addend)[] MakeFunctions()
    {
        var functions = new (ulong, ulong)[SketchLength];
        var state = 1UL;
        for (var i = 0; i < SketchLength; i++) functions[i] = ((state = Mixed(state)) | 1, state = Mixed(state));
        return functions;
    }

    // The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Mixed(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
