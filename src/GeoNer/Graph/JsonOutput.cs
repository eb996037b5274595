using System.Text.Encodings.Web;
using System.Text.Json;
using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>What the JSON writers share. Names are written as UTF-8 literals: no reflection, no string per field.</summary>
internal static class JsonOutput
{
    /// <summary>
    /// Only what JSON demands is escaped, so that other scripts stay readable. The output is data, not part of an HTML page.
    /// A lone surrogate, which UTF-8 cannot hold, is written as U+FFFD: one UTF-16 unit for one, so offsets still hold.
    /// </summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions Indented =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static string Name(this RelationStatus status) => status switch
    {
        RelationStatus.Possible => "possible",
        RelationStatus.Negated => "negated",
        _ => "actual",
    };

    public static string Name(this EntityType type) => type switch
    {
        EntityType.Person => nameof(EntityType.Person),
        EntityType.Country => nameof(EntityType.Country),
        EntityType.Alliance => nameof(EntityType.Alliance),
        EntityType.Organization => nameof(EntityType.Organization),
        EntityType.Range => nameof(EntityType.Range),
        EntityType.Facility => nameof(EntityType.Facility),
        EntityType.Place => nameof(EntityType.Place),
        EntityType.Nationality => nameof(EntityType.Nationality),
        EntityType.Event => nameof(EntityType.Event),
        EntityType.Equipment => nameof(EntityType.Equipment),
        EntityType.Date => nameof(EntityType.Date),
        EntityType.Money => nameof(EntityType.Money),
        _ => nameof(EntityType.Miscellaneous),
    };

    public static string? Name(this Sector sector) => sector == Sector.None ? null : Enum.GetName(sector);

    public static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
    }

    public static void WriteConfidence(this Utf8JsonWriter json, double confidence) =>
        json.WriteNumber("confidence"u8, Math.Round(confidence, 4));

    public static void WriteTrigger(this Utf8JsonWriter json, Trigger trigger)
    {
        json.WriteStartObject("trigger"u8);
        json.WriteString("lemma"u8, trigger.Lemma);
        json.WriteSpan(trigger.Span);
        json.WriteEndObject();
    }
}
