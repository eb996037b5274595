using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// Writes the relations of a graph as a table: comma-separated values (RFC 4180), UTF-8, with the headings <c>Source</c>, <c>Target</c>,
/// <c>Type</c>, <c>Label</c> and <c>Weight</c> that Gephi looks for. <c>Source</c> and <c>Target</c> are the <c>Id</c> of <see cref="CsvNodeWriter"/>.
/// </summary>
/// <remarks>Of the evidence the most confident text is written, and the documents. Cells that look like formulas are guarded as <see cref="CsvNodeWriter"/> says.</remarks>
public static class CsvEdgeWriter
{
    /// <summary>Writes the table.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Where to; written to from its position on, flushed, not closed.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(GeoGraph graph, Stream output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = ExportText.Open(output);
        CsvOutput.WriteRow(
            text, "Source", "Target", "Type", "Label", "Weight", "relation", "status", "confidence", "quadClass", "cameo", "title", "firstDate", "lastDate", "sentence", "evidence", "documents");
        foreach (var edge in graph.Edges)
        {
            var happening = edge as EventEdge;
            CsvOutput.WriteRow(
                text,
                edge.Source.Id,
                edge.Target.Id,
                "Directed",
                edge.Type.Info().Predicate,
                ExportText.Number(edge.Weight),
                edge.Type.Info().Code,
                edge.Status.Name(),
                ExportText.Decimal(edge.Confidence),
                happening is null ? null : ExportText.Number((int)happening.QuadClass),
                happening?.Cameo,
                (edge as HoldsOfficeEdge)?.Title,
                ExportText.Date(edge.FirstDate),
                ExportText.Date(edge.LastDate),
                edge.ToString(),
                edge.Evidence.MaxBy(e => e.Confidence)!.Text,
                string.Join(';', ExportText.Documents(edge)));
        }
    }
}
