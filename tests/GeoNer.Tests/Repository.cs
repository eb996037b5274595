using System.Reflection;

namespace GeoNer.Tests;

/// <summary>The working tree that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>Set it to 1, and tests write the files they would compare with.</summary>
    private const string UpdateVariable = "GEONER_UPDATE";

    /// <summary>Debug or Release: how this assembly, and what it refers to, was built.</summary>
    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string Root { get; } = FindRoot();

    public static string File(params string[] names) => Path.Combine([Root, .. names]);

    /// <summary>Compares a text with the file that was approved, or writes the file where that is asked for.</summary>
    public static void Approve(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            System.IO.File.WriteAllText(path, actual);
            return;
        }

        var approved = System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (approved == actual) return;
        var (was, now) = (approved.Split('\n'), actual.Split('\n'));
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail(
            $"{Path.GetRelativePath(Root, path)} is not what is found now. First difference, line {line + 1}:\n"
            + $"  approved: {was.ElementAtOrDefault(line)}\n  now:      {now.ElementAtOrDefault(line)}\n"
            + $"Where the change is meant, run '{UpdateVariable}=1 dotnet test tests/{typeof(Repository).Assembly.GetName().Name}' and commit the file.");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "GeoNer.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of their working tree: no folder above them has GeoNer.sln.");
    }
}
