using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace GeoNer.Tests.Packaging;

/// <summary>The package as its user gets it.</summary>
[Collection(Readme.Collection)]
public sealed class PackageTests(PackageTests.Package package) : IClassFixture<PackageTests.Package>
{
    [Fact]
    public void The_package_has_one_assembly_with_its_documentation_and_nothing_else()
    {
        using var archive = ZipFile.OpenRead(package.Path);
        var files = archive.Entries.Select(e => e.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal));
        files.Should().BeEquivalentTo(
            "GeoNer.nuspec", "[Content_Types].xml", "README.md", "NOTICE.md", "icon.png", "lib/net10.0/GeoNer.Core.dll", "lib/net10.0/GeoNer.Core.xml");
    }

    [Fact]
    public void The_package_depends_on_no_other()
    {
        using var archive = ZipFile.OpenRead(package.Path);
        using var nuspec = archive.GetEntry("GeoNer.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
        metadata.Descendants().Where(e => e.Name.LocalName == "dependency").Should().BeEmpty();
        metadata.Elements().Single(e => e.Name.LocalName == "id").Value.Should().Be("GeoNer");
        metadata.Elements().Single(e => e.Name.LocalName == "license").Value.Should().Be("MIT");
        metadata.Elements().Single(e => e.Name.LocalName == "readme").Value.Should().Be("README.md");
        metadata.Elements().Single(e => e.Name.LocalName == "icon").Value.Should().Be("icon.png");
    }

    [Fact]
    public void The_symbols_come_beside_it()
    {
        using var archive = ZipFile.OpenRead(System.IO.Path.ChangeExtension(package.Path, ".snupkg"));
        archive.Entries.Select(e => e.FullName).Should().Contain("lib/net10.0/GeoNer.Core.pdb");
    }

    [Fact]
    public async Task Compiled_twice_the_assembly_its_symbols_and_its_documentation_are_the_same_to_the_byte()
    {
        var first = await CompileAsync();
        (await CompileAsync()).Should().Equal(first).And.HaveCount(3);
    }

    [Fact]
    public async Task The_example_of_the_readme_runs_in_a_new_project_that_has_only_the_package()
    {
        var project = System.IO.Path.Combine(package.Folder, "example");
        Directory.CreateDirectory(project);
        Write("NuGet.config", """
            <configuration>
              <packageSources><clear /><add key="local" value="../packages" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        Write("Example.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="GeoNer" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        Write("Program.cs", Readme.Block("csharp"));
        var environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = System.IO.Path.Combine(package.Folder, "cache"),
            ["NUGET_HTTP_CACHE_PATH"] = System.IO.Path.Combine(package.Folder, "http"),
        };
        await DotnetRun.OutputAsync(project, environment, "build", "--output", "out", "--disable-build-servers");
        var output = await DotnetRun.OutputAsync(project, environment, "out/Example.dll");
        Repository.Approve(Readme.Path, Readme.WithOutput("output of the example", output));

        void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(project, name), text);
    }

    [SkippableFact]
    public async Task A_native_program_on_the_package_is_small_says_how_quick_it_is_and_the_trimmer_has_nothing_to_say()
    {
        Skip.If(!OperatingSystem.IsLinux() || !(HasProgram("clang") || HasProgram("gcc")), "Ahead-of-time compilation wants Linux and clang or gcc here.");
        var project = System.IO.Path.Combine(package.Folder, "native");
        Directory.CreateDirectory(project);
        File.WriteAllText(System.IO.Path.Combine(project, "NuGet.config"), """<configuration><packageSources><add key="local" value="../packages" /></packageSources></configuration>""");
        File.WriteAllText(System.IO.Path.Combine(project, "Native.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                {(HasProgram("clang") ? "" : "<CppCompilerAndLinker>gcc</CppCompilerAndLinker>")}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="GeoNer" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(System.IO.Path.Combine(project, "Program.cs"), "var started = System.Diagnostics.Stopwatch.StartNew();\n" + Readme.Block("csharp").Replace("using GeoNer;\n", "") + "\nConsole.Error.WriteLine(started.ElapsedMilliseconds);\n");
        File.WriteAllText(System.IO.Path.Combine(project, "Usings.cs"), "global using GeoNer;");
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = System.IO.Path.Combine(package.Folder, "cache-native") };
        try
        {
            await DotnetRun.OutputAsync(project, environment, "restore", "-r", Rid, "--disable-build-servers");
        }
        catch (Exception error) when (error.Message.Contains("NU1", StringComparison.Ordinal))
        {
            Skip.If(true, "The compiler's package cannot be restored here.");
        }

        await DotnetRun.OutputAsync(project, environment, "publish", "-r", Rid, "-c", "Release", "--output", "out", "--disable-build-servers");
        var program = System.IO.Path.Combine(project, "out", "Native");
        (new FileInfo(program).Length / 1e6).Should().BeLessThan(40);
        var output = "";
        var quickest = Enumerable.Range(0, 3).Min(_ =>
        {
            using var run = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            output = run.StandardOutput.ReadToEnd();
            var milliseconds = int.Parse(run.StandardError.ReadToEnd(), null);
            run.WaitForExit();
            return milliseconds;
        });
        File.ReadAllText(Readme.Path).ReplaceLineEndings("\n").Should().Contain(output);

        // A figure, not a test: on a machine that tests share it says more of them than of the program.
        Console.WriteLine($"Native: {new FileInfo(program).Length / 1e6:0.0} MB, first article after {quickest} ms");
    }

    // Into a folder of its own, made anew: what other tests run is left alone. A hash by the name of the file.
    private async Task<Dictionary<string, string>> CompileAsync()
    {
        var folder = System.IO.Path.Combine(package.Folder, "obj");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await DotnetRun.OutputAsync(
            Repository.Root, new Dictionary<string, string>(), "build", "src/GeoNer", "--no-restore", "--no-dependencies", "--disable-build-servers", "--configuration", Repository.Configuration,
            "-t:Compile", $"-p:IntermediateOutputPath={folder}/", "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false");
        return Directory.GetFiles(folder, "GeoNer.Core.*").Where(f => System.IO.Path.GetExtension(f) is ".dll" or ".pdb" or ".xml")
            .ToDictionary(f => System.IO.Path.GetFileName(f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));
    }

    private static string Rid => System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier is var rid && rid.EndsWith("arm64", StringComparison.Ordinal) ? "linux-arm64" : "linux-x64";

    private static bool HasProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Any(folder => File.Exists(System.IO.Path.Combine(folder, name)));

    /// <summary>The package of what was built for these tests, in a folder that goes afterwards.</summary>
    public sealed class Package : IAsyncLifetime
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("geoner-package-").FullName;

        public string Path { get; private set; } = "";

        public string Version => System.IO.Path.GetFileNameWithoutExtension(Path)["GeoNer.".Length..];

        public async Task InitializeAsync()
        {
            var packages = System.IO.Path.Combine(Folder, "packages");
            await DotnetRun.OutputAsync(
                Repository.Root, new Dictionary<string, string>(), "pack", "src/GeoNer", "--no-build", "--configuration", Repository.Configuration, "--output", packages);
            Path = Directory.GetFiles(packages, "GeoNer.*.nupkg").Single();
        }

        public Task DisposeAsync()
        {
            Directory.Delete(Folder, recursive: true);
            return Task.CompletedTask;
        }
    }
}
