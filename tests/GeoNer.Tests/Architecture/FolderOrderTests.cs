using System.Reflection;
using GeoNer.Documents;
using NetArchTest.Rules;

namespace GeoNer.Tests.Architecture;

/// <summary>The folders of the library follow the flow: each may use those before it, never one after it.</summary>
public class FolderOrderTests
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
        Users(Library, $"GeoNer.{earlier}", $"GeoNer.{later}").Should().BeEmpty($"{earlier} comes before {later} in the flow");

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_folder_uses_the_pipeline(string folder)
    {
        var pipeline = Library.GetTypes().Where(t => t.Namespace == "GeoNer" && !t.IsNested).Select(t => t.FullName!).ToArray();
        pipeline.Should().Contain("GeoNer.GeoExtractor");
        Users(Library, $"GeoNer.{folder}", pipeline).Should().BeEmpty();
    }

    [Fact]
    public void The_flow_names_every_folder_of_the_library_and_no_other() =>
        Directory.GetDirectories(Repository.File("src", "GeoNer")).Select(Path.GetFileName).Except(["bin", "obj"])
            .Should().BeEquivalentTo(Flow);

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_files_of_a_folder_have_its_name_for_a_namespace(string folder) =>
        Directory.GetFiles(Repository.File("src", "GeoNer", folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !File.ReadAllText(file).Contains($"namespace GeoNer.{folder};", StringComparison.Ordinal))
            .Should().BeEmpty();

    [Fact]
    public void Every_type_of_the_library_is_in_a_folder_or_in_the_pipeline() =>
        Library.GetTypes().Select(t => t.Namespace).OfType<string>().Where(n => n.StartsWith("GeoNer", StringComparison.Ordinal)).Distinct()
            .Should().BeSubsetOf(Flow.Select(folder => $"GeoNer.{folder}").Append("GeoNer"));

    [Theory]
    [InlineData("InAField")]
    [InlineData("InAMethod")]
    [InlineData("InALambda")]
    [InlineData("AsATypeArgument")]
    [InlineData("AsABase")]
    [InlineData("InANestedType")]
    [InlineData("ByAStaticCall")]
    [InlineData("InAnIterator")]
    [InlineData("ByAnExtensionMethod")]
    public void The_check_sees_every_kind_of_use(string user) =>
        Users(typeof(FolderOrderTests).Assembly, "Example.Earlier", "Example.Later").Should().Contain(name => name.StartsWith($"Example.Earlier.{user}"));

    [Fact]
    public void The_check_is_silent_where_there_is_no_use() =>
        Users(typeof(FolderOrderTests).Assembly, "Example.Earlier", "Example.Later").Should().NotContain(name => name.Contains("NotAtAll"));

    // The folder is judged by the outermost type: NetArchTest's own filter by namespace passes over nested types.
    private static IEnumerable<string> Users(Assembly assembly, string folder, params string[] used) =>
        Types.InAssembly(assembly).That().HaveDependencyOnAny(used).GetTypes().Where(t => Outermost(t).Namespace == folder).Select(t => t.FullName!);

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
