namespace GeoNer.Models;

/// <summary>
/// The files of <c>models/en</c>, which are inside the assembly as resources named by their path
/// (<c>en/knowledge/countries.tsv</c>), so that one package is all there is to install.
/// </summary>
internal static class ShippedModels
{
    /// <summary>Opens a shipped file for reading. The stream is over mapped memory: nothing is copied until it is read.</summary>
    /// <exception cref="ModelException">There is no such file in this build.</exception>
    public static UnmanagedMemoryStream Open(string name) =>
        (UnmanagedMemoryStream?)typeof(ShippedModels).Assembly.GetManifestResourceStream(name)
        ?? throw new ModelException($"The model file '{name}' is not in this build of GeoNer: reinstall the package, or build it with its models folder.");
}
