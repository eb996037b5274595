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

    /// <summary>One line a class, then all, then F1; the tiers side by side.</summary>
    public static void Write(IReadOnlyList<(string Tier, EntityScore Score)> scores, TextWriter output)
    {
        output.WriteLine($"{"",-14}" + string.Concat(scores.Select(s => $" {s.Tier,-31}")).TrimEnd());
        foreach (var name in scores.SelectMany(s => s.Score._classes.Keys).Distinct().Order(StringComparer.Ordinal))
            Write(name, scores.Select(s => s.Score._classes.GetValueOrDefault(name) ?? new Counts()), output);
        Write("ALL", scores.Select(s => s.Score.All), output);
        output.WriteLine("F1 " + string.Join(' ', scores.Select(s => s.Score.All.F1.ToString("F2", CultureInfo.InvariantCulture))));
    }

    private static void Write(string name, IEnumerable<Counts> tiers, TextWriter output)
    {
        var columns = tiers.ToList();
        var cells = columns.Select(c => string.Create(CultureInfo.InvariantCulture, $" P {c.Precision,6:F2}  R {c.Recall,6:F2}  F1 {c.F1,6:F2}  "));
        output.WriteLine($"{name,-14}{string.Concat(cells)} gold {columns[0].Gold}");
    }

    private void Count(string type, int right, int predicted, int gold)
    {
        if (!_classes.TryGetValue(type, out var counts)) _classes[type] = counts = new Counts();
        counts.Add(right, predicted, gold);
        All.Add(right, predicted, gold);
    }
}
