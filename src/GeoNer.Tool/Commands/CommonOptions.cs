using System.CommandLine;
using System.Globalization;

namespace GeoNer.Tool.Commands;

/// <summary>Options that several commands have, each made anew: an option belongs to one command.</summary>
internal static class CommonOptions
{
    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "Write to this file instead of standard output; it appears only when complete.",
        HelpName = "FILE",
    };

    public static Option<string[]> Rules() => new("--rules")
    {
        Description = "Add the rules of this YAML file (docs/rules.md) to those of the package; may be given several times.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<string[]> Actors() => new("--actors")
    {
        Description = "Your own actors (docs/actors.md): CSV, JSON or a PETRARCH dictionary of actors or agents; they win over the models. May be given several times.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Argument<string> File(string description, string name = "FILE")
    {
        var argument = new Argument<string>(name) { Description = description };
        RefuseUnknownOptions(argument);
        return argument;
    }

    public static Argument<string[]> Files(string description, string name = "FILE", bool isRequired = false)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = isRequired ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore };
        RefuseUnknownOptions(argument);
        return argument;
    }

    public static Option<int> Threads() => new("--threads")
    {
        Description = "How many articles to work on at once. The output does not depend on it.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result =>
        {
            var value = result.Tokens[0].Value;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads >= 1) return threads;
            result.AddError($"--threads must be a whole number from 1 on, not '{value}'.");
            return 0;
        },
    };

    // The parser takes an option it does not know for a file, and the error would be of a missing file.
    private static void RefuseUnknownOptions(Argument argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-')
                result.AddError($"'{token.Value}' is not an option of this command; a file of that name is './{token.Value}'.");
        }
    });
}
