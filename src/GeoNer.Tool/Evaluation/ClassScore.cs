using System.Globalization;

namespace GeoNer.Tool.Evaluation;

/// <summary>One class an item against gold: accuracy, and F1 averaged over the classes that the gold has. For one thread at a time.</summary>
internal sealed class ClassScore
{
    private readonly SortedDictionary<string, Counts> _classes = new(StringComparer.Ordinal);
    private int _items;
    private int _right;

    public double Accuracy => 100.0 * _right / Math.Max(1, _items);

    public double MacroF1 => GoldClasses.Select(c => c.Value.F1).DefaultIfEmpty(0).Average();

    private IEnumerable<KeyValuePair<string, Counts>> GoldClasses => _classes.Where(c => c.Value.Gold > 0);

    /// <summary>Adds one item; a null answer is a wrong one.</summary>
    public void Add(string gold, string? answer)
    {
        _items++;
        var isRight = gold == answer;
        if (isRight) _right++;
        Of(gold).Add(isRight ? 1 : 0, 0, 1);
        if (answer is not null) Of(answer).Add(0, 1, 0);
    }

    public void Write(string name, TextWriter output)
    {
        foreach (var (type, counts) in GoldClasses)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{type,-10} P {counts.Precision,6:F2} R {counts.Recall,6:F2} F1 {counts.F1,6:F2}  gold {counts.Gold}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} accuracy {Accuracy:F2} macro F1 {MacroF1:F2}"));
    }

    private Counts Of(string type)
    {
        if (!_classes.TryGetValue(type, out var counts)) _classes[type] = counts = new Counts();
        return counts;
    }
}
