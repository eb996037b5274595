namespace GeoNer.Graph;

/// <summary>
/// Writes the actors of a graph as a table: comma-separated values (RFC 4180), UTF-8, with the headings <c>Id</c> and <c>Label</c> that Gephi looks for.
/// </summary>
/// <remarks>A cell that a spreadsheet would run as a formula (it begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c>) gets an apostrophe in front, ids too.</remarks>
public static class CsvNodeWriter
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
        CsvOutput.WriteRow(text, "Id", "Label", "type", "affiliation", "sector", "country", "mentions", "documents", "roles", "offices");
        foreach (var node in graph.Nodes)
        {
            CsvOutput.WriteRow(
                text,
                node.Id,
                node.Name,
                node.Type.Name(),
                node.Affiliation,
                node.Sector.Name(),
                ExportText.Country(node),
                ExportText.Number(node.Mentions),
                ExportText.Number(node.Documents.Count),
                ExportText.Roles(node),
                ExportText.Offices(node, ';'));
        }
    }
}
