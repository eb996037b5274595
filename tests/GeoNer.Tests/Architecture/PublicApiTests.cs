using GeoNer.Documents;
using PublicApiGenerator;

namespace GeoNer.Tests.Architecture;

/// <summary>The public API is a file, so that a change of it is seen in review.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_one_in_the_approved_file()
    {
        var api = typeof(Document).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        Repository.Approve(Repository.File("tests", "GeoNer.Tests", "Architecture", "PublicApi.approved.txt"), api);
    }
}
