using Microsoft.Extensions.DependencyInjection;

namespace GeoNer.Extensions.Tests;

public class DependencyInjectionTests
{
    private static readonly GeoExtractor Own = new GeoExtractorBuilder().Build();

    [Fact]
    public void One_extractor_of_the_fast_tier_serves_the_whole_program()
    {
        using var services = new ServiceCollection().AddGeoNer().BuildServiceProvider();
        var extractor = services.GetRequiredService<GeoExtractor>();
        services.GetRequiredService<GeoExtractor>().Should().BeSameAs(extractor);
        extractor.Extract("Russia attacked Ukraine.").Relations.Should().ContainSingle();
    }

    [Fact]
    public void An_extractor_of_ones_own_is_made_when_it_is_asked_for_and_the_first_registration_stays()
    {
        using var services = new ServiceCollection().AddGeoNer(_ => Own).AddGeoNer().BuildServiceProvider();
        services.GetRequiredService<GeoExtractor>().Should().BeSameAs(Own);
    }
}
