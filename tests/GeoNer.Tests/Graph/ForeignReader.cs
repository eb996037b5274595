using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace GeoNer.Tests.Graph;

/// <summary>Readers that others wrote, from npm: see <c>tests/readers</c>. A test that asks for one is skipped where they are not installed.</summary>
internal static class ForeignReader
{
    /// <summary>What a reader found in a file.</summary>
    /// <exception cref="FormatException">It cannot read the file.</exception>
    public static async Task<JsonElement> ReadAsync(string format, byte[] file)
    {
        var folder = Repository.File("tests", "readers");
        Skip.IfNot(Directory.Exists(Path.Combine(folder, "node_modules")), "The readers are not installed: 'npm ci' in tests/readers.");
        using var process = Start(folder, format);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.BaseStream.WriteAsync(file);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new FormatException(await error);
        using var json = JsonDocument.Parse(await output);
        return json.RootElement.Clone();
    }

    private static Process Start(string folder, string format)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["read.mjs", format]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Skip.If(true, "Node.js is not installed.");
            throw;
        }
    }
}
