using GeoNer.Tests;
using PublicApiGenerator;

namespace GeoNer.ML.Tests;

/// <summary>The public API is a file, so that a change of it is seen in review.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_one_in_the_approved_file()
    {
        var api = typeof(GeopoliticsCatalog).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        Repository.Approve(Repository.File("tests", "GeoNer.ML.Tests", "PublicApi.approved.txt"), api);
    }
}
