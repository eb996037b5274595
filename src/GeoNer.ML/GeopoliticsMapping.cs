using Microsoft.ML.Transforms;

namespace GeoNer.ML;

/// <summary>
/// The mapping that a saved pipeline names: Microsoft.ML makes it anew when the pipeline is loaded. Immutable, and safe for any number of threads: all
/// share one extractor of the fast tier, whose models are in the library and not in the saved pipeline.
/// </summary>
[CustomMappingFactoryAttribute(Contract)]
public sealed class GeopoliticsMapping : CustomMappingFactory<GeopoliticsInput, GeopoliticsRow>
{
    internal const string Contract = "GeoNer.Geopolitics";

    private static readonly Lazy<GeoExtractor> Shared = new(GeoExtractor.Create);

    /// <inheritdoc/>
    public override Action<GeopoliticsInput, GeopoliticsRow> GetMapping() => Of(null);

    /// <summary>The mapping by an extractor; by the shared one of the fast tier when null.</summary>
    internal static Action<GeopoliticsInput, GeopoliticsRow> Of(GeoExtractor? extractor) =>
        (input, row) => row.Fill((extractor ?? Shared.Value).Extract(input.GeoNerText.ToString()));
}
