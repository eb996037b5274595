using System.CommandLine;

namespace GeoNer.Tool.Commands;

/// <summary>Options that several commands have, each made anew: an option belongs to one command.</summary>
internal static class CommonOptions
{
    public static Option<bool> Fast() => new("--fast") { Description = "Use the fast tier: linear models only." };

    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "Write to this file instead of standard output; it appears only when complete.",
        HelpName = "FILE",
    };

    public static Argument<string> File(string description) => new("FILE") { Description = description };

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "How many articles to work on at once. The output does not depend on it.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.Tokens.Count == 0) return;
            if (int.TryParse(result.Tokens[0].Value, out var threads) && threads < 1) result.AddError("--threads must be 1 or more.");
        });
        return option;
    }
}
