using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Net.Sockets;
using System.Text;
using GeoNer.Models;
using GeoNer.Tool.Commands;

namespace GeoNer.Tool;

/// <summary>The <c>geoner</c> command: its subcommands, and what each kind of failure gives as message and exit code.</summary>
internal static class GeonerApp
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int WrongUsage = 2;
    public const int Interrupted = 130;

    private static readonly TimeSpan TimeToCleanUp = TimeSpan.FromSeconds(5);

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, without the name of the program.</param>
    /// <param name="console">Where to read and write.</param>
    /// <param name="pipelines">Makes the extractors.</param>
    /// <param name="cancellationToken">Stands for Ctrl-C.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        string[] args, ToolConsole console, Pipelines pipelines, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Extracts entities and geopolitical relations from English news.")
        {
            ExtractCommand.Create(console, pipelines),
            BatchCommand.Create(console, pipelines),
            MergeCommand.Create(console),
            ReportCommand.Create(console, pipelines),
            TagCommand.Create(console, pipelines),
            ParseCommand.Create(console, pipelines),
            RelateCommand.Create(console, pipelines),
            ExplainCommand.Create(console, pipelines),
            EvaluateCommand.Create(console, pipelines),
            TrainCommand.Create(console, pipelines),
        };

        // '@name' is a file name here as anywhere else, not a file of arguments.
        var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Action is ParseErrorAction) return ReportWrongUsage(parse, console);

        using var help = new StringWriter();
        var configuration = new InvocationConfiguration
        {
            Output = help,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToCleanUp,
        };
        try
        {
            var exitCode = await parse.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            console.Output.Write(Encoding.UTF8.GetBytes(help.ToString()));
            return exitCode;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (IOException error) when (IsBrokenPipe(error))
        {
            return Success;
        }
        catch (Exception error) when (error is ToolException or ModelException or InvalidDataException or IOException)
        {
            console.Report(error.Message);
            return Failure;
        }
        catch (Exception error)
        {
            console.Report($"unexpected error, please report it: {error}");
            return Failure;
        }
    }

    private static int ReportWrongUsage(ParseResult parse, ToolConsole console)
    {
        var isRoot = parse.CommandResult.Command is RootCommand;
        if (isRoot && parse.UnmatchedTokens.Count > 0)
        {
            console.Report($"'{parse.UnmatchedTokens[0]}' is not a command.");
        }
        else
        {
            foreach (var error in parse.Errors) console.Report(error.Message.ReplaceLineEndings(" "));
        }

        console.Error.WriteLine($"Run 'geoner {Names(parse.CommandResult)}--help' for usage.");
        return WrongUsage;
    }

    // The names of a command and those it is under, without the root's own.
    private static string Names(SymbolResult? result) =>
        result is CommandResult { Command: not RootCommand } command ? $"{Names(command.Parent)}{command.Command.Name} " : "";

    // EPIPE, plain or from a socket as .NET writes to pipes on Unix, and its two forms on Windows (ERROR_BROKEN_PIPE, ERROR_NO_DATA).
    private static bool IsBrokenPipe(IOException error) =>
        error.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8)
        || error.InnerException is SocketException { NativeErrorCode: 32 };
}
