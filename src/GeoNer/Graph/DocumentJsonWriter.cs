using System.Buffers;
using System.Text;
using System.Text.Json;
using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// Writes a document as the JSON object of <c>geoner extract --format jsonl</c>: id, entities, references and relations,
/// with half-open UTF-16 offsets into the text of the document.
/// </summary>
/// <remarks>
/// Confidence has at most four decimals. In relations <c>source</c> and <c>target</c> are rolled up, except the source of
/// HOLDS_OFFICE, which is the person. A mention whose actor a user's dictionary has described has <c>country</c>,
/// <c>sector</c> and <c>roles</c> besides. A lone surrogate in the text is written as U+FFFD.
/// </remarks>
public static class DocumentJsonWriter
{
    /// <summary>Writes one document. Descriptions of less than even confidence that no relation rests on are left out. Layers that are not there give empty lists.</summary>
    /// <param name="document">The document.</param>
    /// <param name="json">Stands where a value may be written; neither flushed nor disposed.</param>
    public static void Write(Document document, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("id"u8, document.Id);
        json.WriteStartArray("entities"u8);
        foreach (var entity in document.Entities) WriteMention(document, entity, json);
        json.WriteEndArray();
        json.WriteStartArray("references"u8);
        foreach (var reference in ToldReferences.Of(document)) WriteMention(document, reference, json);
        json.WriteEndArray();
        json.WriteStartArray("relations"u8);
        foreach (var relation in document.Relations) WriteRelation(document, relation, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one document as UTF-8 without line breaks: a line of a <c>.jsonl</c> file, still without its end.</summary>
    public static void Write(Document document, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, JsonOutput.Compact);
        Write(document, json);
    }

    /// <summary>The document as one line of JSON.</summary>
    public static string ToJson(Document document)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Write(document, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteMention(Document document, Mention mention, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, mention.Id);
        if (mention.Kind == MentionKind.Name)
            json.WriteString("type"u8, mention.Type.Name());
        else
            json.WriteString("kind"u8, mention.Kind == MentionKind.Pronoun ? "pronoun" : "nominal");
        json.WriteString("text"u8, mention.Span.Of(document.Text));
        json.WriteSpan(mention.Span);
        json.WriteString("actor"u8, mention.Actor?.Id);
        json.WriteString("name"u8, mention.Actor?.Name);
        if (mention.Actor is { IsUsersOwn: true } own) WriteParts(own, json);
        json.WriteConfidence(mention.Confidence);
        json.WriteEndObject();
    }

    // What a user's dictionary has said, in the fields it was said in.
    private static void WriteParts(Actor actor, Utf8JsonWriter json)
    {
        json.WriteString("country"u8, actor.Country);
        json.WriteString("sector"u8, actor.Sector.Name());
        json.WriteStartArray("roles"u8);
        foreach (var role in actor.Roles) json.WriteStringValue(role);
        json.WriteEndArray();
    }

    private static void WriteRelation(Document document, Relation relation, Utf8JsonWriter json)
    {
        var info = relation.Type.Info();
        var source = relation.SourceActor;
        var target = relation.TargetActor;
        json.WriteStartObject();
        json.WriteString("type"u8, info.Code);
        json.WriteString("predicate"u8, relation.Type is RelationType.HoldsOffice ? $"is {relation.Title} of" : info.Predicate);
        json.WriteString("source"u8, relation.SourceId);
        json.WriteString("sourceName"u8, relation.SourceName);
        json.WriteString("sourceSector"u8, source.Sector.Name());
        json.WriteString("target"u8, relation.TargetId);
        json.WriteString("targetName"u8, relation.TargetName);
        json.WriteString("targetSector"u8, target.Sector.Name());
        json.WriteString("sourceMention"u8, relation.Source.Id);
        json.WriteString("targetMention"u8, relation.Target.Id);
        json.WriteString("status"u8, relation.Status.Name());
        json.WriteConfidence(relation.Confidence);
        json.WriteString("cameo"u8, relation.Cameo);
        json.WriteString("rule"u8, relation.Rule);
        json.WriteString("title"u8, relation.Title);
        json.WriteString("date"u8, relation.Date);
        json.WriteTrigger(relation.Trigger);
        json.WriteStartObject("evidence"u8);
        json.WriteSpan(relation.Evidence);
        json.WriteString("text"u8, relation.Evidence.Of(document.Text));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
