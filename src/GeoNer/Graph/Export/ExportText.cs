using System.Globalization;
using System.Text;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>How the exporters write values.</summary>
internal static class ExportText
{
    /// <summary>UTF-8 without byte order mark, lines end in LF; a lone surrogate becomes U+FFFD. The stream stays open.</summary>
    public static StreamWriter Open(Stream output) =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 32 * 1024, leaveOpen: true) { NewLine = "\n" };

    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>At most four decimals, never with an exponent.</summary>
    public static string Decimal(double value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string? Country(GeoNode node) => node is CountryNode country ? country.Code : node.Country;

    public static string? Offices(GeoNode node, char separator) => node is PersonNode { Offices.Count: > 0 } person
        ? string.Join(separator, person.Offices.Select(o => $"{o.Title} of {o.OfName}"))
        : null;

    /// <summary>The role codes that a user's dictionary gives; null when it gives none.</summary>
    public static string? Roles(GeoNode node) => node.Roles.Count > 0 ? string.Join(' ', node.Roles) : null;

    /// <summary>The kind of a node as one word: <c>Country</c> of <see cref="CountryNode"/>.</summary>
    public static string Kind(GeoNode node) => node is GroupNode ? "Group" : node.Type.Name();

    /// <summary>Documents that state an edge, each once, in the order they were added.</summary>
    public static IEnumerable<string> Documents(GeoEdge edge) => edge.Evidence.Select(e => e.DocumentId).Distinct(StringComparer.Ordinal);

    /// <summary>Evidence that states an actual event, in the order of edges.</summary>
    public static IEnumerable<(EventEdge Edge, Evidence Evidence)> ActualEvents(GeoGraph graph) =>
        from edge in graph.Edges.OfType<EventEdge>()
        where edge.Status == RelationStatus.Actual
        from evidence in edge.Evidence
        select (edge, evidence);
}
