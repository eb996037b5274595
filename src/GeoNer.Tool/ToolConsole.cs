using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;

namespace GeoNer.Tool;

/// <summary>The three standard streams, so that tests can run commands in their own process.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, as bytes.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Terminal">Standard output as text, when it is a terminal; otherwise null.</param>
internal sealed record ToolConsole(Stream Input, Stream Output, TextWriter Error, TextWriter? Terminal = null)
{
    public static ToolConsole OfProcess() =>
        new(Console.OpenStandardInput(), OpenOutput(), Console.Error, Console.IsOutputRedirected ? null : Console.Out);

    /// <summary>Prints a message of the tool itself.</summary>
    public void Report(string message) => Error.WriteLine($"geoner: {message}");

    // On Unix the console's stream swallows EPIPE: a run whose reader (head) has left would go on to its end for nobody.
    private static Stream OpenOutput()
    {
        if (Console.IsOutputRedirected && !OperatingSystem.IsWindows())
        {
            try
            {
                return new AnonymousPipeClientStream(PipeDirection.Out, new SafePipeHandle(1, ownsHandle: false));
            }
            catch (IOException)
            {
                // Redirected to a file or device: no pipe to break.
            }
        }

        return Console.OpenStandardOutput();
    }
}
