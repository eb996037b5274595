namespace GeoNer.Relations;

/// <summary>What a reader makes of a pair. Immutable.</summary>
/// <param name="probabilities">Of each of <see cref="RelationJudge.Types"/>, and last of none.</param>
internal sealed class PairReading(float[] probabilities)
{
    // Taken for zero: the logarithm of less would outweigh all else.
    private const float Least = 1e-4f;

    /// <summary>Numbers of a reading: the types, and none.</summary>
    public static int Length => RelationJudge.Types.Count + 1;

    /// <summary>That nothing is stated between the two in this direction.</summary>
    public float OfNone => probabilities[^1];

    /// <summary>The label of the likeliest type.</summary>
    public int Best => Array.IndexOf(probabilities, probabilities[..^1].Max());

    /// <summary>That the event with a label is stated.</summary>
    public float Of(int label) => probabilities[label];

    /// <summary>How likely a type is, given that there is an event.</summary>
    public float OfType(int label) => Math.Max(Of(label) / Math.Max(1 - OfNone, Least), Least);
}
