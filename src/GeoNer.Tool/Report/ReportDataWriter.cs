using System.Text;
using System.Text.Json;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tool.Report;

/// <summary>
/// Writes what the page's script reads: actors with their places, edges with their evidence, and for one article its mentions and relations. Strings
/// that repeat (documents, rules) are written once and numbered.
/// </summary>
internal sealed class ReportDataWriter(ReportBuilder report, ReportNetwork network, ArticleView? article)
{
    // A pair that everybody writes about has thousands of statements: the words of the strongest are in the page, of the others how many there are a day.
    private const int MostEvidence = 25;

    // The page's filter of confidence goes by steps of 5 %.
    private const int Steps = 20;

    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);

    /// <summary>The data as JSON whose strings have no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c> (the usual encoder escapes them): it cannot end the element it stands in.</summary>
    public string Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteNodes(json);
            WriteTypes(json);
            WriteEdges(json);
            WriteStrings("docs", _documents, json);
            WriteStrings("days", _days, json);
            WriteStrings("rules", _rules, json);
            if (article is not null) WriteArticle(report.Only!, json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private void WriteNodes(Utf8JsonWriter json)
    {
        json.WriteStartArray("nodes");
        foreach (var (i, node) in network.Nodes.Index())
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id);
            json.WriteString("name", node.Name);
            json.WriteString("kind", ExportText.Kind(node));
            json.WriteString("country", ExportText.Country(node));
            json.WriteString("sector", node.Sector.Name());
            json.WriteString("affiliation", node.Affiliation);
            json.WriteNumber("mentions", node.Mentions);
            json.WriteNumber("documents", node.Documents.Count);
            json.WriteNumber("x", MathF.Round(network.Places[i].X, 1));
            json.WriteNumber("y", MathF.Round(network.Places[i].Y, 1));
            json.WriteStartArray("offices");
            foreach (var office in node is PersonNode person ? person.Offices : []) json.WriteStringValue($"{office.Title} of {office.OfName}");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("countries");
        foreach (var country in network.Nodes.OfType<CountryNode>().OrderBy(n => n.Name, StringComparer.Ordinal))
        {
            json.WriteStartArray();
            json.WriteStringValue(country.Code);
            json.WriteStringValue(country.Name);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteTypes(Utf8JsonWriter json)
    {
        json.WriteStartArray("types");
        foreach (var info in RelationTypes.All)
        {
            json.WriteStartObject();
            json.WriteString("code", info.Code);
            json.WriteNumber("quad", (int)info.QuadClass);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteEdges(Utf8JsonWriter json)
    {
        json.WriteStartArray("edges");
        foreach (var edge in network.Edges)
        {
            var evidence = edge.Evidence.OrderByDescending(e => e.Confidence).ToList();
            json.WriteStartArray();
            json.WriteNumberValue(network.Numbers[edge.Source.Id]);
            json.WriteNumberValue(network.Numbers[edge.Target.Id]);
            json.WriteNumberValue((int)edge.Type);
            json.WriteStringValue(edge.Status.Name());
            json.WriteStringValue(RelationSentence.Write(edge.Type, edge.Status, "", "", (edge as HoldsOfficeEdge)?.Title).Trim());
            json.WriteStartArray();
            foreach (var piece in evidence.Take(MostEvidence)) WriteEvidence(piece, json);
            json.WriteEndArray();
            WriteCounts(evidence.Skip(MostEvidence), json);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // Day, step of confidence and number, one behind the other. A day of −1 is none.
    private void WriteCounts(IEnumerable<Evidence> evidence, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var group in evidence.CountBy(e => (e.DocumentDate, Step: (int)Math.Floor((Math.Round(e.Confidence, 2) * Steps) + 1e-9))).OrderBy(g => g.Key))
        {
            json.WriteNumberValue(ExportText.Date(group.Key.DocumentDate) is { } day ? Number(day, _days) : -1);
            json.WriteNumberValue(group.Key.Step);
            json.WriteNumberValue(group.Value);
        }

        json.WriteEndArray();
    }

    private void WriteEvidence(Evidence evidence, Utf8JsonWriter json)
    {
        var quotation = report.QuotationOf(evidence);
        json.WriteStartArray();
        json.WriteNumberValue(Number(evidence.DocumentId, _documents));
        json.WriteStringValue(ExportText.Date(evidence.DocumentDate));
        json.WriteStringValue(quotation.Before);
        json.WriteStringValue(evidence.Text);
        json.WriteStringValue(quotation.After);
        json.WriteNumberValue(Number(evidence.Rule, _rules));
        json.WriteNumberValue(Math.Round(evidence.Confidence, 2));
        json.WriteStringValue(evidence.Trigger.Lemma);
        json.WriteStringValue(evidence.Cameo);
        json.WriteEndArray();
    }

    private void WriteArticle(Document document, Utf8JsonWriter json)
    {
        json.WriteStartArray("mentions");
        foreach (var mention in article!.Mentions) WriteMention(document, mention, json);
        json.WriteEndArray();
        json.WriteStartArray("triggers");
        foreach (var relations in article.Triggers)
        {
            json.WriteStartArray();
            foreach (var relation in relations) json.WriteNumberValue(relation);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        var edges = network.Edges.Select((e, i) => (Key: EdgeKey.Of(e.Source.Id, e.Target.Id, e.Type, e.Status, (e as HoldsOfficeEdge)?.Title), i)).ToDictionary(x => x.Key, x => x.i);
        json.WriteStartArray("relations");
        foreach (var relation in document.Relations)
        {
            json.WriteStartObject();
            json.WriteString("sentence", relation.ToString());
            json.WriteString("type", relation.Type.Info().Code);
            json.WriteString("group", ArticleView.Group(relation.Type));
            json.WriteString("status", relation.Status.Name());
            json.WriteNumber("conf", Math.Round(relation.Confidence, 2));
            json.WriteString("rule", relation.Rule);
            json.WriteString("cameo", relation.Cameo);
            json.WriteString("evidence", document.Slice(relation.Evidence));
            json.WriteNumber("edge", edges.GetValueOrDefault(EdgeKey.Of(relation.SourceId, relation.TargetId, relation.Type, relation.Status, relation.Title), -1));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMention(Document document, Mention mention, Utf8JsonWriter json)
    {
        var actor = mention.Actor;
        json.WriteStartObject();
        json.WriteString("text", document.Slice(mention.Span));
        json.WriteString("type", (actor?.Type ?? mention.Type).Name());
        json.WriteString("kind", mention.Kind switch { MentionKind.Name => "name", MentionKind.Pronoun => "pronoun", _ => "description" });
        json.WriteNumber("conf", Math.Round(mention.Confidence, 2));
        json.WriteString("actor", actor?.Id);
        json.WriteString("rollUp", actor?.RollUp);
        json.WriteString("name", actor?.Name);
        json.WriteStartArray("lines");
        if (actor is not null && actor.Id != actor.Name) json.WriteStringValue(actor.Id);
        if (actor?.AffiliationName is { } affiliation) json.WriteStringValue($"acts for {affiliation}");
        if (actor is { Sector: not Sector.None }) json.WriteStringValue(actor.Sector.Name());
        if (actor?.Country is { } country && country != actor.Affiliation) json.WriteStringValue($"of {country}");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStrings(string name, Dictionary<string, int> strings, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in strings.OrderBy(s => s.Value)) json.WriteStringValue(text.Key);
        json.WriteEndArray();
    }

    private static int Number(string text, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(text, out var number)) numbers.Add(text, number = numbers.Count);
        return number;
    }
}
