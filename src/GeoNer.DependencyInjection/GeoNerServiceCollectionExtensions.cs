using GeoNer;
using Microsoft.Extensions.DependencyInjection.Extensions;

// In this namespace, as is the custom: whoever has an IServiceCollection at hand sees the method.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers GeoNer's extractor.</summary>
public static class GeoNerServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="GeoExtractor"/> for the whole program: that of the fast tier, loaded when it is first asked for. An extractor that is registered already stays.
    /// </summary>
    /// <example><code>builder.Services.AddGeoNer();</code></example>
    /// <param name="services">The services.</param>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddGeoNer(this IServiceCollection services) => AddGeoNer(services, static _ => GeoExtractor.Create());

    /// <summary>Adds one <see cref="GeoExtractor"/> of one's own making for the whole program, made when it is first asked for. An extractor that is registered already stays.</summary>
    /// <param name="services">The services.</param>
    /// <param name="create">Makes it, from other services where it needs them: <c>_ => AccurateTier.Create()</c>. What it throws comes out where the extractor is asked for.</param>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddGeoNer(this IServiceCollection services, Func<IServiceProvider, GeoExtractor> create)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(create);
        services.TryAddSingleton(create);
        return services;
    }
}
