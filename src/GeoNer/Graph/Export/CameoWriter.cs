using System.Globalization;

namespace GeoNer.Graph;

/// <summary>
/// Writes the events of a graph as PETRARCH does: one line of tab-separated values an event, without heading: day (<c>20080926</c>), source, target,
/// CAMEO code, ids of the documents joined by semicolons. UTF-8, lines end in LF.
/// </summary>
/// <remarks>
/// Only what the texts give as actual: CAMEO has no place for a status. As in PETRARCH a document that states the same event several times gives
/// one line, and an event with an actor that has no code gives none. An actor is written with the country's code and its sector (<c>KAZGOV</c>), an alliance
/// with CAMEO's code (<c>IGOWSTNAT</c> for NATO), or <c>IGO</c> and its acronym where CAMEO has none of its own. The day is that of the document; empty where it has none.
/// </remarks>
public static class CameoWriter
{
    /// <summary>Writes the events, in the order of day, source, target and code.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Where to; written to from its position on, flushed, not closed.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(GeoGraph graph, Stream output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        var events = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (edge, evidence) in ExportText.ActualEvents(graph))
        {
            var (source, target) = (CameoActor.Code(evidence.Source), CameoActor.Code(evidence.Target));
            if (source == CameoActor.Unknown || target == CameoActor.Unknown) continue;
            var day = evidence.DocumentDate?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            var key = $"{day}\t{source}\t{target}\t{evidence.Cameo ?? edge.Cameo}";
            if (!events.TryGetValue(key, out var documents)) events.Add(key, documents = new SortedSet<string>(StringComparer.Ordinal));
            documents.Add(Clean(evidence.DocumentId));
        }

        using var text = ExportText.Open(output);
        foreach (var (key, documents) in events) text.WriteLine($"{key}\t{string.Join(';', documents)}");
    }

    // Ids are the user's: one with a tab or a line end must not make another column or event.
    private static string Clean(string id) =>
        string.Create(id.Length, id, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(from[i]) || from[i] is ';' or '\u2028' or '\u2029' ? ' ' : from[i];
        });
}
