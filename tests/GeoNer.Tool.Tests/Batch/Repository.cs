namespace GeoNer.Tool.Tests.Batch;

/// <summary>The folder of the sources, around the tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GeoNer.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
