using System.Diagnostics;

namespace GeoNer.Tool.Tests.Batch;

/// <summary>The command as a process of its own.</summary>
internal static class GeonerProcess
{
    /// <summary>The built command.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "geoner.dll");

    /// <summary>Starts it; its output is thrown away.</summary>
    public static Process Start(params string[] args) => Start("dotnet", [Path, .. args]);

    /// <summary>Runs a program to its end and gives its exit code and all it has printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] args, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(program, args, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static Process Start(string program, string[] args, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
