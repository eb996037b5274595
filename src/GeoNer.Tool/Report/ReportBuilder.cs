using GeoNer.Documents;
using GeoNer.Graph;

namespace GeoNer.Tool.Report;

/// <summary>Gathers what a report shows, document by document. The text of a document is kept only while it is the only one.</summary>
internal sealed class ReportBuilder
{
    private readonly GeoGraphBuilder _graph = new();
    private readonly Dictionary<(string Document, TextSpan Evidence), Quotation> _quotations = [];
    private Document? _first;

    /// <summary>How many documents were added.</summary>
    public int Documents { get; private set; }

    /// <summary>The only document; null when there are none or several.</summary>
    public Document? Only => Documents == 1 ? _first : null;

    public void Add(Document document)
    {
        Documents++;
        _first = Documents == 1 ? document : null;
        _graph.Add(document);
        foreach (var relation in document.Relations)
            _quotations.TryAdd((document.Id, relation.Evidence), Quotation.Of(document, relation.Evidence));
    }

    public GeoGraph Graph() => _graph.Build();

    public Quotation QuotationOf(Evidence evidence) => _quotations.GetValueOrDefault((evidence.DocumentId, evidence.Span), new Quotation("", ""));
}
