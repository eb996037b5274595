using System.CommandLine;
using GeoNer.Relations;

namespace GeoNer.Tool.Commands;

/// <summary>The options that say which tier reads the text, for every command that has an extractor.</summary>
internal sealed class TierOptions
{
    private readonly Option<bool> _fast = new("--fast") { Description = "Use the fast tier: linear models only, no native code." };

    private readonly Option<string?> _model = new("--model")
    {
        Description = "Use the accurate model of this folder (training/README.md) instead of the one that comes with the command.",
        HelpName = "FOLDER",
    };

    /// <summary>Adds the options to a command.</summary>
    public static TierOptions AddTo(Command command)
    {
        var options = new TierOptions();
        command.Add(options._fast);
        command.Add(options._model);
        command.Validators.Add(result =>
        {
            if (result.GetValue(options._fast) && result.GetValue(options._model) is not null) result.AddError("--fast and --model exclude each other.");
        });
        return options;
    }

    /// <summary>What the command line says.</summary>
    public PipelineOptions Read(ParseResult parse, RuleSet? rules = null) => new(parse.GetValue(_fast), rules, parse.GetValue(_model));

    /// <summary>The tiers to compare: both, or the one that the command line names.</summary>
    public IReadOnlyList<(string Name, PipelineOptions Options)> ReadTiers(ParseResult parse)
    {
        var options = Read(parse);
        if (options.Fast) return [("fast", options)];
        return options.Model is null ? [("accurate", options), ("fast", options with { Fast = true })] : [("model", options)];
    }
}
