namespace GeoNer.Tests.Text.Corpora;

/// <summary>Finds the data that is not part of the repository: <c>GEONER_SHARED</c>, else <c>../shared</c> beside it.</summary>
public static class SharedData
{
    /// <summary>The full path of a shared file; skips the test, saying why, when it is not there.</summary>
    public static string Require(string path)
    {
        var root = Environment.GetEnvironmentVariable("GEONER_SHARED") ?? Beside();
        Skip.If(root is null, "There is no folder 'shared' beside the repository, and GEONER_SHARED is not set.");
        var full = Path.Combine(root!, path);
        Skip.IfNot(Path.Exists(full), $"The shared data has no '{path}'.");
        return full;
    }

    private static string? Beside()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GeoNer.sln"))) folder = folder.Parent;
        var shared = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared");
        return Directory.Exists(shared) ? shared : null;
    }
}
