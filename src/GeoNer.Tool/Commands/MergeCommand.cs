using System.CommandLine;
using GeoNer.Tool.Batch;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner merge</c>: the folders of the shards of a run in; the folder of the whole run out.</summary>
internal static class MergeCommand
{
    public static Command Create(ToolConsole console)
    {
        var folders = CommonOptions.Files("The folders of all shards of one run, in any order.", "DIR", isRequired: true);
        var output = new Option<string>("--output", "-o") { Description = "The folder of the result.", HelpName = "DIR", Required = true };
        var command = new Command("merge", "Join the shards of a batch run.") { folders, output };
        command.SetAction((parse, cancellationToken) => Task.FromResult(Run(parse.GetRequiredValue(folders), parse.GetRequiredValue(output), console, cancellationToken)));
        return command;
    }

    private static int Run(string[] folders, string output, ToolConsole console, CancellationToken cancellationToken)
    {
        try
        {
            var result = BatchMerge.Run(folders, output, cancellationToken);
            SummaryView.Show(console, result, output);
            return result.Counts.Errors == 0 ? GeonerApp.Success : GeonerApp.Failure;
        }
        catch (UnauthorizedAccessException error)
        {
            throw new ToolException($"{output}: cannot be written: {error.Message}", error);
        }
    }
}
