using System.CommandLine;
using GeoNer.Documents;
using GeoNer.Tool.Input;
using GeoNer.Tool.Output;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner explain</c>: all that the stages see in a sentence, for those who write rules.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console, Pipelines pipelines)
    {
        var text = new Argument<string>("TEXT") { Description = "A sentence, in quotation marks; '-' for standard input." };
        var rules = CommonOptions.Rules();
        var actors = CommonOptions.Actors();
        var command = new Command("explain", "Show the words, trees, mentions and relations of a sentence, and the rules that found them.") { text, rules, actors };
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var given = parse.GetRequiredValue(text);
            if (given == "-") given = await InputFile.Open(given, console).ReadTextAsync(cancellationToken).ConfigureAwait(false);
            var own = await RuleFiles.ReadAsync(parse.GetValue(rules), console, cancellationToken).ConfigureAwait(false);
            var lexicon = await ActorFiles.ReadAsync(parse.GetValue(actors), console, cancellationToken).ConfigureAwait(false);
            var extractor = pipelines.CreateUpTo(
                tier.Read(parse, own) with { Actors = lexicon }, DocumentLayers.Relations | DocumentLayers.Dependencies | DocumentLayers.Lemmas);
            using var target = OutputTarget.Open(null, console);
            new ExplanationOutput(target).Write(extractor.Extract(given.TrimEnd('\r', '\n'), cancellationToken: cancellationToken));
            target.Commit();
            return GeonerApp.Success;
        });
        return command;
    }
}
