using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Tests.Relations;

/// <summary>The cases of <c>tests/specs</c>, whose README has the format.</summary>
public class SpecTests
{
    private static readonly GeoExtractor Extractor = GeoExtractor.Create();

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var path in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal).Where(p => Path.GetFileName(p) != "README.md"))
        {
            foreach (var spec in SpecFile.Read(path)) data.Add(Path.GetFileName(path), spec.Heading);
        }

        return data;
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "specs");

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_a_text_says_is_found(string file, string heading)
    {
        var spec = SpecFile.Read(Path.Combine(Folder, file)).Single(s => s.Heading == heading);
        var document = Extractor.Extract(spec.Text);
        var faults = spec.Expected.Where(line => !Holds(document, line, spec.Expected)).ToList();
        faults.Should().BeEmpty($"'{spec.Text}' gives {string.Join("; ", document.Relations.Select(Show))} with {string.Join(", ", Mentions(document))}");
    }

    private static bool Holds(Document document, string line, IReadOnlyList<string> all)
    {
        if (line == "nothing") return !document.Relations.Any(r => r.Type.Info().IsEvent);
        if (line == "only") return document.Relations.Where(r => r.Type.Info().IsEvent).All(r => all.Any(l => Is(r, l)));
        if (line.StartsWith("no ", StringComparison.Ordinal)) return !document.Relations.Any(r => Is(r, line[3..], anyStatus: true));
        return line.Contains(" = ", StringComparison.Ordinal) ? Mentions(document).Contains(line) : document.Relations.Any(r => Is(r, line));
    }

    private static bool Is(Relation relation, string line, bool anyStatus = false)
    {
        var (source, target) = (relation.SourceId, relation.TargetId);
        var status = relation.Status == RelationStatus.Actual || anyStatus ? "" : " " + relation.Status.ToString().ToLowerInvariant();
        var title = relation.Title is not null && line.Contains(" as ", StringComparison.Ordinal) ? " as " + relation.Title : "";
        return line == $"{source} {relation.Type.Info().Code} {target}{status}{title}"
            || (relation.Type.Info().IsSymmetric && line == $"{target} {relation.Type.Info().Code} {source}{status}");
    }

    private static IEnumerable<string> Mentions(Document document) =>
        document.Entities.Concat(document.References).Where(m => m.Actor is not null).Select(m => $"{document.Slice(m.Span)} = {m.Actor!.RollUp}");

    private static string Show(Relation r) => $"{r.SourceId} {r.Type.Info().Code} {r.TargetId} {r.Status} by {r.Rule}";
}
