using System.Reflection;
using GeoNer.Documents;
using NetArchTest.Rules;

namespace GeoNer.Tests;

/// <summary>The folders of the library follow the flow: each may use those before it, never one after it.</summary>
public class ArchitectureTests
{
    private static readonly string[] Flow =
        ["Ontology", "Documents", "Models", "Text", "Knowledge", "Tagging", "Parsing", "Linking", "Relations", "Graph"];

    private static readonly Assembly Library = typeof(Document).Assembly;

    public static TheoryData<string, string> EarlierAndLater()
    {
        var pairs = new TheoryData<string, string>();
        for (var earlier = 0; earlier < Flow.Length; earlier++)
        {
            for (var later = earlier + 1; later < Flow.Length; later++) pairs.Add(Flow[earlier], Flow[later]);
        }

        return pairs;
    }

    public static TheoryData<string> Folders => [.. Flow];

    [Theory]
    [MemberData(nameof(EarlierAndLater))]
    public void An_earlier_folder_does_not_use_a_later_one(string earlier, string later) =>
        Users(earlier, $"GeoNer.{later}").Should().BeEmpty($"{earlier} comes before {later} in the flow");

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_folder_uses_the_pipeline(string folder) =>
        Users(folder, "GeoNer.GeoExtractor", "GeoNer.GeoExtractorBuilder", "GeoNer.Article").Should().BeEmpty();

    [Fact]
    public void Every_folder_of_the_library_is_in_the_flow() =>
        Library.GetTypes().Select(t => t.Namespace).OfType<string>().Where(n => n.StartsWith("GeoNer.", StringComparison.Ordinal))
            .Select(n => n.Split('.')[1]).Distinct().Should().BeSubsetOf(Flow);

    [Fact]
    public void The_check_sees_a_use_where_there_is_one()
    {
        Users("Graph", "GeoNer.Documents").Should().Contain("GeoNer.Graph.GeoGraphBuilder");
        Users("Documents", "GeoNer.Ontology").Should().Contain("GeoNer.Documents.Actor");
    }

    private static IEnumerable<string> Users(string folder, params string[] used) =>
        Types.InAssembly(Library).That().ResideInNamespaceMatching($"^GeoNer\\.{folder}(\\.|$)").ShouldNot().HaveDependencyOnAny(used)
            .GetResult().FailingTypeNames ?? [];
}
