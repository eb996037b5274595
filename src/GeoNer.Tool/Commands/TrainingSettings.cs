using System.CommandLine;
using GeoNer.Parsing;
using GeoNer.Tagging;

namespace GeoNer.Tool.Commands;

/// <summary>The options that the trainings of linear models share, each with its usual value.</summary>
internal sealed class TrainingSettings
{
    private readonly Option<int> _epochs;
    private readonly Option<float> _dropout;
    private readonly Option<int> _minimumCount;
    private readonly Option<float> _threshold;
    private readonly Option<float> _scale;
    private readonly Option<int> _seed;

    public TrainingSettings(SequenceTrainingOptions usual)
        : this(usual.Epochs, usual.Dropout, usual.MinimumCount, usual.Threshold, usual.Scale, usual.Seed)
    {
    }

    public TrainingSettings(ParserTrainingOptions usual)
        : this(usual.Epochs, usual.Dropout, usual.MinimumCount, usual.Threshold, usual.Scale, usual.Seed)
    {
    }

    private TrainingSettings(int epochs, float dropout, int minimumCount, float threshold, float scale, int seed)
    {
        _epochs = Number("--epochs", "Passes over the data.", epochs, value => value >= 1, "a whole number from 1 on");
        _dropout = Number("--dropout", "Share of features left out at random at each use.", dropout, value => value is >= 0 and < 1, "from 0 to below 1");
        _minimumCount = Number("--min-count", "Features that occur less often are left out.", minimumCount, value => value >= 1, "a whole number from 1 on");
        _threshold = Number("--threshold", "Features whose largest weight is below this are left out of the file.", threshold, value => value >= 0, "0 or more");
        _scale = Number("--scale", "What one unit of a weight in the file is worth.", scale, value => value > 0, "above 0");
        _seed = Seed(seed);
    }

    /// <summary>The seed of chance: the same data, options and seed give the same bytes.</summary>
    public static Option<int> Seed(int usual) =>
        new("--seed") { Description = "Seed of chance: the same data, options and seed give the same bytes.", HelpName = "N", DefaultValueFactory = _ => usual };

    /// <summary>An option that is a number within limits.</summary>
    public static Option<T> Number<T>(string name, string description, T usual, Predicate<T> isAllowed, string allowed)
    {
        var option = new Option<T>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !result.Errors.Any() && !isAllowed(result.GetRequiredValue(option)))
                result.AddError($"{name} must be {allowed}, not '{result.Tokens[0].Value}'.");
        });
        return option;
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_epochs, _dropout, _minimumCount, _threshold, _scale, _seed]) command.Add(option);
    }

    public SequenceTrainingOptions Read(ParseResult parse, SequenceTrainingOptions usual) => usual with
    {
        Epochs = parse.GetValue(_epochs),
        AveragedEpochs = Math.Min(usual.AveragedEpochs, parse.GetValue(_epochs)),
        Dropout = parse.GetValue(_dropout),
        MinimumCount = parse.GetValue(_minimumCount),
        Threshold = parse.GetValue(_threshold),
        Scale = parse.GetValue(_scale),
        Seed = parse.GetValue(_seed),
    };

    public ParserTrainingOptions Read(ParseResult parse, ParserTrainingOptions usual) => usual with
    {
        Epochs = parse.GetValue(_epochs),
        AveragedEpochs = Math.Min(usual.AveragedEpochs, parse.GetValue(_epochs)),
        Dropout = parse.GetValue(_dropout),
        MinimumCount = parse.GetValue(_minimumCount),
        Threshold = parse.GetValue(_threshold),
        Scale = parse.GetValue(_scale),
        Seed = parse.GetValue(_seed),
    };
}
