using GeoNer.Documents;
using GeoNer.Graph;

namespace GeoNer.Tool.Report;

/// <summary>Gathers what a report shows, document by document. The text of a document is kept only while it is the only one.</summary>
internal sealed class ReportBuilder
{
    private readonly GeoGraphBuilder _graph = new();
    // By the piece itself: two documents may have one id.
    private readonly Dictionary<Evidence, Quotation> _quotations = new(ReferenceEqualityComparer.Instance);
    private Document? _first;

    /// <summary>How many documents were added.</summary>
    public int Documents { get; private set; }

    /// <summary>The only document; null when there are none or several.</summary>
    public Document? Only => Documents == 1 ? _first : null;

    public void Add(Document document)
    {
        Documents++;
        _first = Documents == 1 ? document : null;
        var graph = GeoGraph.From(document);
        _graph.Add(graph);
        foreach (var evidence in graph.Edges.SelectMany(e => e.Evidence)) _quotations.TryAdd(evidence, Quotation.Of(document, evidence.Span));
    }

    public GeoGraph Graph() => _graph.Build();

    public Quotation QuotationOf(Evidence evidence) => _quotations[evidence];
}
