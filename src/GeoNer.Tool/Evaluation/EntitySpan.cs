namespace GeoNer.Tool.Evaluation;

/// <summary>A named mention in a sentence.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">What it is.</param>
internal readonly record struct EntitySpan(int First, int End, string Type)
{
    /// <summary>The mentions of BIO labels. One that starts with <c>I-</c> counts; <c>E-</c> ends as <c>I-</c> does.</summary>
    public static List<EntitySpan> OfLabels(IReadOnlyList<string> labels)
    {
        var spans = new List<EntitySpan>();
        for (var i = 0; i < labels.Count;)
        {
            var end = i + 1;
            var dash = labels[i].IndexOf('-', StringComparison.Ordinal);
            if (labels[i] != "O" && dash >= 0)
            {
                var type = labels[i][(dash + 1)..];
                while (end < labels.Count && (labels[end] == "I-" + type || labels[end] == "E-" + type)) end++;
                spans.Add(new EntitySpan(i, end, type));
            }

            i = end;
        }

        return spans;
    }
}
