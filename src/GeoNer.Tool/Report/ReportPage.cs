using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using GeoNer.Graph;

namespace GeoNer.Tool.Report;

/// <summary>
/// Makes the page: <c>report.liquid</c> with the style, the script and the data inside, nothing else. The template encodes every value for HTML, and
/// the page's own policy (Content-Security-Policy) lets run only the script and style whose hashes it names.
/// </summary>
internal static class ReportPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Render(ReportBuilder report, string title)
    {
        var graph = report.Graph();
        var network = new ReportNetwork(graph);
        var article = report.Only is { } document ? new ArticleView(document) : null;
        var (script, style) = (Resource("report.js"), Resource("report.css"));
        var context = new TemplateContext(new TemplateOptions { MaxSteps = int.MaxValue });
        context.SetValue("title", title);
        if (report.Only?.Title is { Length: > 0 } headline) context.SetValue("headline", headline);
        context.SetValue("mode", article is null ? "dump" : "article");
        context.SetValue("facts", Facts(report, graph, network));
        context.SetValue("blocks", article?.Blocks().Select(Values).ToList() ?? []);
        context.SetValue("version", typeof(GeoExtractor).Assembly.GetName().Version!.ToString(3));
        context.SetValue("script", script);
        context.SetValue("script_hash", Hash(script));
        context.SetValue("style", style);
        context.SetValue("style_hash", Hash(style));
        context.SetValue("data", new ReportDataWriter(report, network, article).Write());
        return Template.Value.Render(context, Encoder);
    }

    private static readonly Lazy<IFluidTemplate> Template = new(() => new FluidParser().Parse(Resource("report.liquid")));

    private static List<Dictionary<string, object>> Facts(ReportBuilder report, GeoGraph graph, ReportNetwork network)
    {
        var facts = new List<Dictionary<string, object>>();
        Add(report.Documents, report.Documents == 1 ? "article" : "articles");
        Add(graph.Nodes.Count, graph.Nodes.Count == 1 ? "actor" : "actors");
        Add(graph.Edges.Count, graph.Edges.Count == 1 ? "relation" : "relations");
        Add(graph.Edges.Sum(e => e.Weight), "statements");
        if (network.ActorsInRelations > network.Nodes.Count) Add(network.Nodes.Count, "actors drawn, the most stated ones");
        return facts;

        void Add(int number, string what) =>
            facts.Add(new Dictionary<string, object> { ["number"] = number.ToString("N0", CultureInfo.InvariantCulture), ["what"] = what });
    }

    private static Dictionary<string, object> Values(ArticleView.Block block) => new()
    {
        ["kind"] = block.Kind,
        ["segments"] = block.Segments.Select(s => new Dictionary<string, object?>
        {
            ["text"] = s.Text,
            ["kind"] = s.Classes,
            ["what"] = s.What,
            ["index"] = s.Index,
            ["evidence"] = s.Evidence.Length > 0 ? s.Evidence : null,
        }).ToList(),
    };

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"report/{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
