namespace GeoNer.Benchmarks;

/// <summary>The articles written for the sample, which the measurements read.</summary>
internal static class SampleText
{
    /// <summary>The texts, in the order of their file names.</summary>
    public static string[] ReadAll() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "articles"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
}
