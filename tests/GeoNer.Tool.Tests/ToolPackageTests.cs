using System.Diagnostics;
using System.IO.Compression;
using GeoNer.Tests;
using GeoNer.Tests.Packaging;

namespace GeoNer.Tool.Tests;

/// <summary>The tool's package, installed as its user does.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("geoner-tool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_tool_is_packed_installed_and_run_outside_the_repository()
    {
        var none = new Dictionary<string, string>();
        await DotnetRun.OutputAsync(Repository.Root, none, "pack", "src/GeoNer.Tool", "--no-build", "--configuration", Repository.Configuration, "--output", Path.Combine(_folder, "packages"));
        var package = Directory.GetFiles(Path.Combine(_folder, "packages"), "GeoNer.Tool.*.nupkg").Single();
        using (var archive = ZipFile.OpenRead(package))
            archive.Entries.Select(e => e.FullName).Should().Contain(["README.md", "NOTICE.md", "icon.png", "tools/net10.0/any/geoner.dll", "tools/net10.0/any/DotnetToolSettings.xml"]);
        await File.WriteAllTextAsync(Path.Combine(_folder, "NuGet.config"), """
            <configuration><packageSources><clear /><add key="local" value="packages" /></packageSources></configuration>
            """);
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "cache"), ["DOTNET_CLI_HOME"] = _folder };
        var version = Path.GetFileNameWithoutExtension(package)["GeoNer.Tool.".Length..];
        await DotnetRun.OutputAsync(_folder, environment, "tool", "install", "GeoNer.Tool", "--version", version, "--tool-path", "bin", "--configfile", "NuGet.config");
        var report = Path.Combine(_folder, "report.html");
        var geoner = Path.Combine(_folder, "bin", OperatingSystem.IsWindows() ? "geoner.exe" : "geoner");
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.txt"), "Russia attacked Ukraine.");
        using var run = Process.Start(new ProcessStartInfo(geoner, ["report", "--fast", Path.Combine(_folder, "a.txt"), "--output", report]) { WorkingDirectory = _folder, RedirectStandardError = true })!;
        var error = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        run.ExitCode.Should().Be(0, error);
        (await File.ReadAllTextAsync(report)).Should().Contain("Russia attacks Ukraine");
    }
}
