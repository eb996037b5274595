using Microsoft.ML.OnnxRuntime;

namespace GeoNer.Accurate.Model;

/// <summary>What the network says of the units of a window. For one thread; the memory is the runtime's.</summary>
internal sealed class WindowScores(IDisposableReadOnlyCollection<OrtValue> outputs, int units) : IDisposable
{
    public UnitScores Units => new(
        units, Rows(0), Rows(1), Rows(2), Rows(3), Rows(4), Rows(5), Rows(6));

    public void Dispose() => outputs.Dispose();

    private ReadOnlySpan<float> Rows(int output) => outputs[output].GetTensorDataAsSpan<float>();
}

/// <summary>The scores of units, one row a unit.</summary>
internal readonly ref struct UnitScores(
    int units,
    ReadOnlySpan<float> emissions,
    ReadOnlySpan<float> tags,
    ReadOnlySpan<float> arcQueries,
    ReadOnlySpan<float> arcKeys,
    ReadOnlySpan<float> labelQueries,
    ReadOnlySpan<float> labelKeys,
    ReadOnlySpan<float> labelPriors)
{
    private readonly ReadOnlySpan<float> _emissions = emissions;
    private readonly ReadOnlySpan<float> _tags = tags;
    private readonly ReadOnlySpan<float> _arcQueries = arcQueries;
    private readonly ReadOnlySpan<float> _arcKeys = arcKeys;
    private readonly ReadOnlySpan<float> _labelQueries = labelQueries;
    private readonly ReadOnlySpan<float> _labelKeys = labelKeys;
    private readonly ReadOnlySpan<float> _labelPriors = labelPriors;
    private readonly int _units = units;

    /// <summary>Scores of the entity labels of some units in a row.</summary>
    public ReadOnlySpan<float> Emissions(int first, int count)
    {
        var width = _emissions.Length / _units;
        return _emissions.Slice(first * width, count * width);
    }

    /// <summary>Scores of parts of speech.</summary>
    public ReadOnlySpan<float> Tags(int unit) => Row(_tags, unit);

    /// <summary>A unit as dependent: its product with a key is the score of an arc.</summary>
    public ReadOnlySpan<float> ArcQuery(int unit) => Row(_arcQueries, unit);

    /// <summary>A unit as head.</summary>
    public ReadOnlySpan<float> ArcKey(int unit) => Row(_arcKeys, unit);

    /// <summary>A unit as dependent: for each relation the numbers to multiply a key with, and one to add.</summary>
    public ReadOnlySpan<float> LabelQuery(int unit) => Row(_labelQueries, unit);

    /// <summary>A unit as head of a labelled arc.</summary>
    public ReadOnlySpan<float> LabelKey(int unit) => Row(_labelKeys, unit);

    /// <summary>For each relation what a unit as its head adds.</summary>
    public ReadOnlySpan<float> LabelPrior(int unit) => Row(_labelPriors, unit);

    private ReadOnlySpan<float> Row(ReadOnlySpan<float> rows, int unit)
    {
        var width = rows.Length / _units;
        return rows.Slice(unit * width, width);
    }
}
