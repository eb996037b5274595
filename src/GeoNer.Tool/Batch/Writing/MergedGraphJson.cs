using System.Text.Json;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tool.Batch.Writing;

/// <summary>Writes the merged graph as one JSON object, record by record, as <see cref="GraphJsonWriter"/> does; counts stand for the lists of documents.</summary>
internal sealed class MergedGraphJson : IDisposable
{
    private readonly Utf8JsonWriter _json;
    private bool _isAtEdges;

    /// <summary>Writes what stands before the first node. The stream is left open.</summary>
    public MergedGraphJson(Stream output)
    {
        _json = new Utf8JsonWriter(output, JsonOutput.Indented);
        _json.WriteStartObject();
        _json.WriteStartArray("nodes"u8);
    }

    public void Write(NodeRecord node)
    {
        _json.WriteStartObject();
        _json.WriteString("id"u8, node.Id);
        _json.WriteString("type"u8, node.Type.Name());
        _json.WriteString("name"u8, node.Name);
        _json.WriteString("affiliation"u8, node.Affiliation);
        _json.WriteString("sector"u8, node.Sector.Name());
        _json.WriteString("country"u8, node.Country);
        if (node.Roles.Count > 0)
        {
            _json.WriteStartArray("roles"u8);
            foreach (var role in node.Roles) _json.WriteStringValue(role);
            _json.WriteEndArray();
        }

        _json.WriteNumber("mentions"u8, node.Mentions);
        _json.WriteNumber("documents"u8, node.Documents);
        if (node.Type == EntityType.Person) WriteOffices(node);
        _json.WriteEndObject();
        FlushLarge();
    }

    public void Write(EdgeRecord edge)
    {
        BeginEdges();
        var info = edge.Type.Info();
        _json.WriteStartObject();
        _json.WriteString("source"u8, edge.Source);
        _json.WriteString("type"u8, info.Code);
        _json.WriteString("target"u8, edge.Target);
        _json.WriteString("status"u8, edge.Status.Name());
        _json.WriteString("sentence"u8, MergedGraphMl.Sentence(edge));
        _json.WriteConfidence(edge.Evidence[0].Confidence);
        _json.WriteNumber("statements"u8, edge.Statements);
        _json.WriteNumber("documents"u8, edge.Documents);
        _json.WriteString("first"u8, ExportText.Date(edge.First));
        _json.WriteString("last"u8, ExportText.Date(edge.Last));
        if (info.QuadClass != QuadClass.None)
        {
            _json.WriteNumber("quadClass"u8, (int)info.QuadClass);
            _json.WriteString("cameo"u8, edge.Evidence[0].Cameo);
        }

        if (edge.Type is RelationType.HoldsOffice) _json.WriteString("title"u8, edge.Title);
        _json.WriteStartArray("evidence"u8);
        foreach (var evidence in edge.Evidence) Write(evidence);
        _json.WriteEndArray();
        _json.WriteEndObject();
        FlushLarge();
    }

    /// <summary>Writes what stands behind the last edge.</summary>
    public void Complete()
    {
        BeginEdges();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void BeginEdges()
    {
        if (_isAtEdges) return;
        _isAtEdges = true;
        _json.WriteEndArray();
        _json.WriteStartArray("edges"u8);
    }

    private void Write(EvidenceRecord evidence)
    {
        _json.WriteStartObject();
        _json.WriteString("document"u8, evidence.Document);
        _json.WriteString("documentDate"u8, ExportText.Date(evidence.DocumentDate));
        _json.WriteNumber("start"u8, evidence.Start);
        _json.WriteNumber("end"u8, evidence.End);
        _json.WriteString("text"u8, evidence.Text);
        _json.WriteString("source"u8, evidence.Source.Actor);
        _json.WriteString("sourceSector"u8, evidence.Source.Sector.Name());
        _json.WriteString("target"u8, evidence.Target.Actor);
        _json.WriteString("targetSector"u8, evidence.Target.Sector.Name());
        _json.WriteTrigger(new Trigger(evidence.Trigger, new TextSpan(evidence.TriggerStart, evidence.TriggerEnd)));
        _json.WriteString("rule"u8, evidence.Rule);
        _json.WriteConfidence(evidence.Confidence);
        _json.WriteString("cameo"u8, evidence.Cameo);
        _json.WriteString("date"u8, evidence.Date);
        _json.WriteEndObject();
    }

    private void WriteOffices(NodeRecord person)
    {
        _json.WriteStartArray("offices"u8);
        foreach (var office in person.Offices)
        {
            _json.WriteStartObject();
            _json.WriteString("title"u8, office.Title);
            _json.WriteString("of"u8, office.Of);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    // The writer buffers all it is given until it is flushed.
    private void FlushLarge()
    {
        if (_json.BytesPending > 64 * 1024) _json.Flush();
    }
}
