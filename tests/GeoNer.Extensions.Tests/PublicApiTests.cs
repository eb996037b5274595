using System.Reflection;
using GeoNer.QuikGraph;
using GeoNer.Tests;
using Microsoft.Extensions.DependencyInjection;
using PublicApiGenerator;

namespace GeoNer.Extensions.Tests;

/// <summary>The public API of each package is a file, so that a change of it is seen in review.</summary>
public class PublicApiTests
{
    public static TheoryData<Assembly> Packages => [typeof(GeoNetwork).Assembly, typeof(GeoNerServiceCollectionExtensions).Assembly];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_api_is_the_one_in_the_approved_file(Assembly package)
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };
        var api = package.GeneratePublicApi(options).ReplaceLineEndings("\n") + "\n";
        Repository.Approve(Repository.File("tests", "GeoNer.Extensions.Tests", $"{package.GetName().Name}.approved.txt"), api);
    }
}
