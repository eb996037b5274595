using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using GeoNer.Graph;
using GeoNer.Ontology;
using GeoNer.Tool.Batch.Writing;

namespace GeoNer.Tool.Batch;

/// <summary>
/// One part of the output while it is made. All its files come into their places when it is complete, its marker last: a part without one is made again.
/// For one thread at a time.
/// </summary>
internal sealed class PartWriter : IDisposable
{
    private readonly RunLayout _layout;
    private readonly BatchFormats _formats;
    private readonly RecordSum _records = new();
    private readonly Dictionary<string, AtomicFile> _files = [];
    private readonly ArrayBufferWriter<byte> _errorLine = new();
    private readonly GeoGraphBuilder _graph = new();
    private readonly List<DocumentRow> _documents = [];
    private readonly List<MentionRow> _mentions = [];
    private readonly List<ActorRow> _actors = [];
    private readonly List<RelationRow> _relations = [];
    private RunCounts _counts = new();

    /// <summary>Opens the files that are written as articles come.</summary>
    /// <param name="layout">Where they are.</param>
    /// <param name="formats">Which are wanted.</param>
    /// <param name="part">The number of the part.</param>
    public PartWriter(RunLayout layout, BatchFormats formats, int part)
    {
        _layout = layout;
        _formats = formats;
        Part = part;
        try
        {
            if (formats.HasFlag(BatchFormats.Jsonl)) Open("articles", ".jsonl");
            if (formats.HasFlag(BatchFormats.Cameo)) Open("cameo", ".tsv");
            Open("state", ".errors.jsonl");
            Open("state", ".keys");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The number of the part.</summary>
    public int Part { get; }

    /// <summary>Adds the next record of the part.</summary>
    public void Add(RecordOutcome outcome)
    {
        var place = outcome.Source.Record.Place;
        _counts = _counts with { Records = _counts.Records + 1 };
        _records.Add(outcome.Source.Record);
        if (outcome.Found is not { } found)
        {
            Report(place, null, "error", outcome.Error!);
            _counts = _counts with { Errors = _counts.Errors + 1 };
            return;
        }

        foreach (var warning in found.Article.Warnings) Report(place, found.Document.Id, "warning", warning);
        if (_formats.HasFlag(BatchFormats.Jsonl)) Stream("articles", ".jsonl").Write(found.JsonLine);
        if (_formats.HasFlag(BatchFormats.Cameo)) Stream("cameo", ".tsv").Write(found.CameoLines);
        if (_formats.HasFlag(BatchFormats.Graph)) _graph.Add(found.Document);
        KeyFile.Write(new KeyRecord(outcome.Source.Number, found.Key, found.Document.Id), Stream("state", ".keys"));
        if (_formats.HasFlag(BatchFormats.Parquet))
        {
            _documents.Add(found.Rows.Document);
            _mentions.AddRange(found.Rows.Mentions);
            _actors.AddRange(found.Rows.Actors);
            _relations.AddRange(found.Rows.Relations);
        }

        foreach (var relation in found.Rows.Relations) _counts.Relations[relation.Type] = _counts.Relations.GetValueOrDefault(relation.Type) + 1;
        _counts = _counts with
        {
            Articles = _counts.Articles + 1,
            Warnings = _counts.Warnings + found.Article.Warnings.Count,
            Characters = _counts.Characters + found.Document.Text.Length,
            Words = _counts.Words + found.Document.TokenCount,
            Mentions = _counts.Mentions + found.Rows.Mentions.Count,
        };
    }

    /// <summary>Writes tables and graph, and puts all into place.</summary>
    public async Task CompleteAsync()
    {
        if (_formats.HasFlag(BatchFormats.Parquet))
        {
            await Tables.Documents.WriteAsync([.. _documents], Open("documents", ".parquet")).ConfigureAwait(false);
            await Tables.Mentions.WriteAsync([.. _mentions], Open("mentions", ".parquet")).ConfigureAwait(false);
            await Tables.Actors.WriteAsync([.. _actors], Open("actors", ".parquet")).ConfigureAwait(false);
            await Tables.Relations.WriteAsync([.. _relations], Open("relations", ".parquet")).ConfigureAwait(false);
        }

        if (_formats.HasFlag(BatchFormats.Graph))
        {
            var graph = _graph.Build();
            var stream = Open("state", ".graph");
            foreach (var node in graph.Nodes) GraphRun.Write(NodeRecord.Of(node), stream);
            foreach (var edge in graph.Edges) GraphRun.Write(EdgeRecord.Of(edge), stream);
        }

        var files = new SortedDictionary<string, PartFile>(StringComparer.Ordinal);
        foreach (var (way, file) in _files)
        {
            file.Stream.Position = 0;
            files[way] = new PartFile(file.Stream.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file.Stream).ConfigureAwait(false)));
            file.Commit();
        }

        StateJson.Write(_layout.Marker(Part), new PartState(Part, _records.Take(), _counts, files));
    }

    public void Dispose()
    {
        foreach (var file in _files.Values) file.Dispose();
        _records.Dispose();
    }

    private FileStream Open(string kind, string extension)
    {
        var file = new AtomicFile(_layout.Part(Part, kind, extension));
        _files.Add(RunLayout.Way(Part, kind, extension), file);
        return file.Stream;
    }

    private FileStream Stream(string kind, string extension) => _files[RunLayout.Way(Part, kind, extension)].Stream;

    private void Report(string place, string? id, string kind, string reason)
    {
        _errorLine.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_errorLine, JsonOutput.Compact))
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, kind);
            json.WriteString("place"u8, place);
            if (id is not null) json.WriteString("id"u8, id);
            json.WriteString("reason"u8, reason);
            json.WriteEndObject();
        }

        _errorLine.Write("\n"u8);
        Stream("state", ".errors.jsonl").Write(_errorLine.WrittenSpan);
    }
}
