using Microsoft.ML;

namespace GeoNer.ML;

/// <summary>Entities and relations as a transform of Microsoft.ML.</summary>
/// <example>
/// <code>
/// var ml = new MLContext().RegisterGeoNer();
/// var pipeline = ml.Transforms.ExtractGeopolitics("Text").Append(ml.Clustering.Trainers.KMeans("RelationCounts"));
/// </code>
/// </example>
public static class GeopoliticsCatalog
{
    /// <summary>
    /// Adds the columns of <see cref="GeopoliticsRow"/> to each row: entities and relations of its text, as vectors. Rows stay as many and in their order; other
    /// columns stay as they are.
    /// </summary>
    /// <param name="catalog">The transforms of an <see cref="MLContext"/>.</param>
    /// <param name="textColumn">The column of texts.</param>
    /// <param name="prefix">What the names of the new columns begin with: <c>EntityText</c>, <c>RelationType</c>, … of <see cref="GeopoliticsRow"/> when empty.</param>
    /// <param name="extractor">
    /// The extractor; the fast tier, loaded once for the process, when null. A pipeline with one of its own works but cannot be saved, for Microsoft.ML could not find it again.
    /// </param>
    /// <returns>An estimator to append others to. It learns nothing: fitting it costs no pass over the data.</returns>
    /// <remarks>A saved pipeline is loaded by a context on which <see cref="RegisterGeoNer"/> was called. What the extractor throws comes out of the cursor over the rows.</remarks>
    public static IEstimator<ITransformer> ExtractGeopolitics(
        this TransformsCatalog catalog, string textColumn = "Text", string prefix = "", GeoExtractor? extractor = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(textColumn);
        ArgumentNullException.ThrowIfNull(prefix);
        IEstimator<ITransformer> pipeline = catalog.CopyColumns(nameof(GeopoliticsInput.GeoNerText), textColumn)
            .Append(catalog.CustomMapping(GeopoliticsMapping.Of(extractor), extractor is null ? GeopoliticsMapping.Contract : null));
        string[] made = [.. typeof(GeopoliticsRow).GetProperties().Select(p => p.Name)];
        if (prefix.Length == 0) return pipeline.Append(catalog.DropColumns(nameof(GeopoliticsInput.GeoNerText)));
        foreach (var name in made) pipeline = pipeline.Append(catalog.CopyColumns(prefix + name, name));
        return pipeline.Append(catalog.DropColumns([nameof(GeopoliticsInput.GeoNerText), .. made]));
    }

    /// <summary>Tells a context of GeoNer's transform, so that it can load pipelines that have it.</summary>
    /// <param name="context">The context.</param>
    /// <returns>The same context.</returns>
    public static MLContext RegisterGeoNer(this MLContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ComponentCatalog.RegisterAssembly(typeof(GeopoliticsMapping).Assembly);
        return context;
    }
}
