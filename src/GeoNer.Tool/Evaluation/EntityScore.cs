using System.Globalization;

namespace GeoNer.Tool.Evaluation;

/// <summary>Named mentions against gold: right when span and class are. For one thread at a time.</summary>
internal sealed class EntityScore
{
    private readonly SortedDictionary<string, Counts> _classes = new(StringComparer.Ordinal);

    public Counts All { get; } = new();

    /// <summary>Adds one sentence.</summary>
    public void Add(IEnumerable<EntitySpan> gold, IEnumerable<EntitySpan> predicted)
    {
        var right = gold.ToHashSet();
        foreach (var span in right) Count(span.Type, 0, 0, 1);
        foreach (var span in predicted) Count(span.Type, right.Contains(span) ? 1 : 0, 1, 0);
    }

    /// <summary>One line a class, then all, then F1.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (name, counts) in _classes) Write(output, name, counts);
        Write(output, "ALL", All);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"F1 {200.0 * All.Right / Math.Max(1, All.Predicted + All.Gold):F2}"));
    }

    private static void Write(TextWriter output, string name, Counts counts) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-14} P {counts.Precision,6:F2}  R {counts.Recall,6:F2}  F1 {counts.F1,6:F2}  gold {counts.Gold} predicted {counts.Predicted}"));

    private void Count(string type, int right, int predicted, int gold)
    {
        if (!_classes.TryGetValue(type, out var counts)) _classes[type] = counts = new Counts();
        counts.Add(right, predicted, gold);
        All.Add(right, predicted, gold);
    }
}
