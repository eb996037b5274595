using System.Diagnostics;
using System.Text;

namespace GeoNer.Tests.Packaging;

/// <summary>Runs the dotnet command as a user would: without what this test run has set in the environment.</summary>
internal static class DotnetRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // Spectre.Console writes colours where it finds one of these.
    private static readonly string[] Unset = ["GITHUB_ACTIONS", "CI", "TF_BUILD", "FORCE_COLOR", "COLORTERM", "COLUMNS"];

    /// <summary>What the command wrote to standard output; the test fails when it does not end with 0.</summary>
    public static async Task<string> OutputAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfThisRun).ToList()) start.Environment.Remove(name);
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            process.ExitCode.Should().Be(0, $"of 'dotnet {string.Join(' ', arguments)}', which wrote:\n{await output}\n{await error}");
            return (await output).ReplaceLineEndings("\n");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsOfThisRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("COMPlus_", StringComparison.Ordinal) || Unset.Contains(name);
}
