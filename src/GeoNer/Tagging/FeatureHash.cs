using System.Runtime.CompilerServices;

namespace GeoNer.Tagging;

/// <summary>
/// Names of features as 32-bit hashes. The same functions serve training and prediction, on every platform alike; a
/// change here makes every trained model void (<see cref="Version"/>).
/// </summary>
internal static class FeatureHash
{
    /// <summary>Written into each model and checked on load.</summary>
    public const int Version = 1;

    /// <summary>The hash of no word: what stands before the first and after the last token.</summary>
    public const uint Nothing = 0x9E3779B9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint a, uint b)
    {
        // One round of the finaliser of MurmurHash3 (Appleby, public domain) over the combination of both.
        var h = (a * 0xCC9E2D51u) ^ (b + 0x9E3779B9u + (a << 6) + (a >> 2));
        h ^= h >> 16;
        h *= 0x85EBCA6Bu;
        h ^= h >> 13;
        return h;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint a, uint b, uint c) => Mix(Mix(a, b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint a, uint b, uint c, uint d) => Mix(Mix(Mix(a, b), c), d);

    /// <summary>The hash of characters as they stand.</summary>
    public static uint Exact(ReadOnlySpan<char> text)
    {
        var h = 2166136261u;
        foreach (var c in text) h = (h ^ c) * 16777619u;
        return Finish(h);
    }

    /// <summary>The hash of characters in lower case, with every digit read as 0.</summary>
    public static uint Folded(ReadOnlySpan<char> text)
    {
        var h = 2166136261u;
        foreach (var c in text) h = (h ^ Fold(c)) * 16777619u;
        return Finish(h);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c)
    {
        if (c < 128)
        {
            if (c is >= 'A' and <= 'Z') return (char)(c | 0x20);
            return c is >= '0' and <= '9' ? '0' : c;
        }

        return c == '\u2019' ? '\'' : char.ToLowerInvariant(c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finish(uint h)
    {
        h ^= h >> 15;
        h *= 0x2C1B3C6Du;
        h ^= h >> 12;
        return h == 0 ? 1 : h;
    }
}
