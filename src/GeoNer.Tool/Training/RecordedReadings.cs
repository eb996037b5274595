using GeoNer.Ontology;
using GeoNer.Relations;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Training;

/// <summary>
/// What readers of pairs that have not learned from a text make of its pairs: the examples of <see cref="PairExampleWriter"/> with the
/// probabilities that <c>training/geoner_training/pairs.py</c> has added. Immutable.
/// </summary>
internal sealed class RecordedReadings : IPairReader
{
    private readonly Dictionary<string, PairReading> _readings = new(StringComparer.Ordinal);
    private readonly string _file;

    private RecordedReadings(string file) => _file = file;

    /// <summary>Reads the lines of a file.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static async Task<RecordedReadings> ReadAsync(string file, ToolConsole console, Action<string> report, CancellationToken cancellationToken)
    {
        var input = InputFile.Open(file, console);
        var recorded = new RecordedReadings(input.Name);
        using var lines = await JsonLinesReader.OpenAsync(input.Read(), input.Name, report, cancellationToken).ConfigureAwait(false);
        while (await lines.NextAsync(Parse, cancellationToken).ConfigureAwait(false) is { } line) recorded._readings[line.Key] = new PairReading(line.Probabilities);
        return recorded;
    }

    /// <inheritdoc/>
    public PairReading Read(PairScene scene)
    {
        var example = PairExample.Of(scene);
        return _readings.TryGetValue(example.Key, out var reading)
            ? reading
            : throw new ToolException($"{_file}: the pair {example.Key.Replace('\t', ' ')} is not in it: make it anew, as training/README.md says.");
    }

    private static Line Parse(JsonRecord record)
    {
        var example = new PairExample(0, false, record.Texts("words"), record.Words("source"), record.Words("target"), null, 1);
        string[] names = [.. RelationJudge.Types.Select(t => t.Info().Code), PairExample.None];
        return new Line(example.Key, record.Numbers("probabilities", names));
    }

    private sealed record Line(string Key, float[] Probabilities);
}
