namespace GeoNer.Tagging;

/// <summary>Labels of the BIO scheme: <c>B-</c> begins a mention, <c>I-</c> goes on with it, <c>O</c> is outside.</summary>
internal static class BioLabels
{
    /// <summary>Whether a label may follow another: <c>I-X</c> only after <c>B-X</c> or <c>I-X</c>. Labels of no such form follow any.</summary>
    public static bool MayFollow(string previous, string label) =>
        !label.StartsWith("I-", StringComparison.Ordinal)
        || (previous.Length == label.Length && previous[0] is 'B' or 'I' && previous.AsSpan(1).SequenceEqual(label.AsSpan(1)));
}
