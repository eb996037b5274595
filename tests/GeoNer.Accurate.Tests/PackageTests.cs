using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using GeoNer.Tests;
using GeoNer.Tests.Packaging;

namespace GeoNer.Accurate.Tests;

/// <summary>The two packages as their user gets them.</summary>
public sealed class PackageTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("geoner-accurate-").FullName;

    private string Packages => Path.Combine(_folder, "packages");

    public async Task InitializeAsync()
    {
        foreach (var project in new[] { "src/GeoNer", "src/GeoNer.Accurate" })
        {
            await DotnetRun.OutputAsync(
                Repository.Root, new Dictionary<string, string>(), "pack", project, "--no-build", "--configuration", Repository.Configuration, "--output", Packages);
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_new_project_outside_the_repository_installs_both_packages_and_runs()
    {
        using (var archive = ZipFile.OpenRead(Directory.GetFiles(Packages, "GeoNer.Accurate.*.nupkg").Single()))
        {
            var files = archive.Entries.Select(e => e.FullName);
            files.Should().Contain(["lib/net10.0/GeoNer.Accurate.dll", "lib/net10.0/GeoNer.Accurate.xml", "README.md", "NOTICE.md"]);
            using var nuspec = archive.GetEntry("GeoNer.Accurate.nuspec")!.Open();
            XDocument.Load(nuspec).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value)
                .Should().BeEquivalentTo("GeoNer", "Microsoft.ML.OnnxRuntime", "System.Numerics.Tensors");
        }

        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Packages, "GeoNer.Accurate.*.nupkg").Single())["GeoNer.Accurate.".Length..];
        Write("NuGet.config", $"""
            <configuration>
              <packageSources><clear /><add key="local" value="../packages" /></packageSources>
              <fallbackPackageFolders><clear />{string.Concat(RestoredTo().Select((folder, i) => $"<add key=\"restored{i}\" value=\"{folder}\" />"))}</fallbackPackageFolders>
            </configuration>
            """);
        Write("Example.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="GeoNer" Version="{version}" />
                <PackageReference Include="GeoNer.Accurate" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        Write("Program.cs", File.ReadAllText(Repository.File("src", "GeoNer.Accurate", "README.md")).ReplaceLineEndings("\n").Split("```csharp\n")[1].Split("```")[0]);
        var project = Path.Combine(_folder, "example");
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "cache"), ["NUGET_HTTP_CACHE_PATH"] = Path.Combine(_folder, "http") };
        await DotnetRun.OutputAsync(project, environment, "build", "--output", "out", "--disable-build-servers");
        (await DotnetRun.OutputAsync(project, environment, "out/Example.dll")).Should().Be("Kazakhstan cooperates with NATO\n");
    }

    // Where this project's own packages were restored to: ONNX Runtime is not fetched a second time.
    private static List<string> RestoredTo()
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Repository.File("tests", "GeoNer.Accurate.Tests", "obj", "project.assets.json")));
        return assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
    }

    private void Write(string name, string text)
    {
        var project = Directory.CreateDirectory(Path.Combine(_folder, "example"));
        File.WriteAllText(Path.Combine(project.FullName, name), text);
    }
}
