using System.Globalization;

namespace GeoNer.Tool.Evaluation;

/// <summary>Precision, recall and F1 of relations, by type and of all. For one thread at a time.</summary>
internal sealed class TypeScore
{
    private readonly SortedDictionary<string, Counts> _types = new(StringComparer.Ordinal);

    /// <summary>All types together.</summary>
    public Counts All { get; } = new();

    /// <summary>Adds the distinct relations that one text has and those found in it.</summary>
    /// <param name="gold">What the text has.</param>
    /// <param name="found">What was found.</param>
    /// <param name="type">The type of one.</param>
    public void Add<T>(IReadOnlyCollection<T> gold, IReadOnlyCollection<T> found, Func<T, string> type)
    {
        var right = gold.Intersect(found).ToList();
        All.Add(right.Count, found.Count, gold.Count);
        foreach (var relation in right) Of(type(relation)).Add(1, 0, 0);
        foreach (var relation in found) Of(type(relation)).Add(0, 1, 0);
        foreach (var relation in gold) Of(type(relation)).Add(0, 0, 1);
    }

    public void Write(TextWriter output)
    {
        foreach (var (type, counts) in _types) Write(type, counts, output);
        Write("all", All, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"F1 {All.F1:F2}"));
    }

    private static void Write(string type, Counts counts, TextWriter output) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{type,-10} P {counts.Precision,6:F2} R {counts.Recall,6:F2} F1 {counts.F1,6:F2}  gold {counts.Gold,4} found {counts.Predicted,4}"));

    private Counts Of(string type)
    {
        if (!_types.TryGetValue(type, out var counts)) _types[type] = counts = new Counts();
        return counts;
    }
}
