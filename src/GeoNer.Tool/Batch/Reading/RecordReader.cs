using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Batch.Reading;

/// <summary>
/// The records of all inputs, in order. What cannot be read is a record of its own that says where and why; where a file breaks off, that stands behind
/// the records before the break.
/// </summary>
/// <param name="fields">What the fields of objects and rows are.</param>
/// <param name="limits">How much a file may cost.</param>
/// <param name="count">Told how many bytes of the files on disk were read.</param>
internal sealed class RecordReader(FieldMapping fields, ReadLimits limits, Action<int>? count = null)
{
    private const int EncodingSample = 4096;

    /// <summary>Reads one file of the inputs.</summary>
    public IEnumerable<BatchRecord> Read(InputItem item)
    {
        if (item.Problem is not null) return [BatchRecord.Failure(item.Name, item.Problem)];
        var place = new Place(item.Name);
        return Guarded(Open(item, place), place);
    }

    private IEnumerable<BatchRecord> Open(InputItem item, Place place)
    {
        using var file = new CountedStream(new FileStream(item.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024), count ?? (_ => { }));
        var guard = new ExpansionGuard(item.Length, limits);
        foreach (var record in Content(file, item.Name, item.Id, guard, place, isMember: false)) yield return record;
    }

    /// <summary>The records of a file's content, by its name.</summary>
    private IEnumerable<BatchRecord> Content(Stream stream, string name, string id, ExpansionGuard guard, Place place, bool isMember)
    {
        var (kind, isGzip) = SourceName.Of(name);
        if (kind == SourceKind.Unknown) return [BatchRecord.Failure(name, $"is of no kind that is read: {SourceName.Kinds}.")];
        if (isMember && kind is SourceKind.Zip or SourceKind.Tar) return [BatchRecord.Failure(name, "is an archive in an archive: take it out first.")];
        if (isGzip && kind is SourceKind.Zip or SourceKind.Parquet) return [BatchRecord.Failure(name, "cannot be read through gzip: uncompress it first.")];
        return isGzip ? Unpacked(stream, kind, name, id, guard, place) : Content(stream, kind, name, id, guard, place, isMember);
    }

    private IEnumerable<BatchRecord> Unpacked(Stream stream, SourceKind kind, string name, string id, ExpansionGuard guard, Place place)
    {
        using var unpacked = guard.Watch(new GZipStream(stream, CompressionMode.Decompress));
        var shortId = id.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? id[..^3] : id;
        foreach (var record in Content(unpacked, kind, name, shortId, guard, place, isMember: true)) yield return record;
    }

    private IEnumerable<BatchRecord> Content(Stream stream, SourceKind kind, string name, string id, ExpansionGuard guard, Place place, bool isMember) =>
        kind switch
        {
            SourceKind.Text => Whole(stream, name, bytes => Text(bytes, id)),
            SourceKind.Html => Whole(stream, name, bytes => HtmlArticle.Read(bytes, id, null, null)),
            SourceKind.JsonLines => JsonLines(stream, name, place),
            SourceKind.Json => Json(stream, name, place),
            SourceKind.Comma or SourceKind.Tab => DelimitedReader.Read(Utf8(stream), kind == SourceKind.Tab, fields, name, limits.RecordBytes, place.Reach),
            SourceKind.Parquet => ParquetRows.Read(isMember ? InMemory(stream) : stream, fields, name, place.Reach),
            SourceKind.Zip => Zip(stream, name, guard, place),
            SourceKind.Tar => Tar(stream, name, guard, place),
            _ => Warc(stream, name, place),
        };

    private IEnumerable<BatchRecord> Whole(Stream stream, string name, Func<byte[], BatchArticle> read)
    {
        var bytes = new DumpStream(stream).ReadToEnd(limits.RecordBytes);
        yield return new BatchRecord(name, bytes.Length, () => read(bytes));
    }

    private static BatchArticle Text(byte[] bytes, string id)
    {
        var (text, encoding) = DumpText.Decode(bytes, null, out var warning);
        if (string.IsNullOrWhiteSpace(text)) throw new FormatException("is empty.");
        return new BatchArticle(new Article(id, text), encoding, warning is null ? [] : [warning]);
    }

    private IEnumerable<BatchRecord> JsonLines(Stream stream, string name, Place place)
    {
        var bytes = Utf8(stream);
        var line = 0;
        while (bytes.ReadLine(limits.RecordBytes, out var length) is { } json)
        {
            line++;
            var at = string.Create(CultureInfo.InvariantCulture, $"{name}:{line}");
            place.Reach(at);
            if (length > limits.RecordBytes)
                yield return BatchRecord.Failure(at, DumpStream.TooLong("a line", length, limits.RecordBytes));
            else if (json.AsSpan().IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0)
                yield return new BatchRecord(at, json.Length, () => JsonFields.Read(json, fields, at));
        }
    }

    private IEnumerable<BatchRecord> Json(Stream stream, string name, Place place)
    {
        var objects = new JsonObjects(Utf8(stream), limits.RecordBytes);
        while (objects.Next(out var length) is { } json)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{name}:{objects.Line}");
            place.Reach(at);
            yield return length > limits.RecordBytes
                ? BatchRecord.Failure(at, DumpStream.TooLong("an object", length, limits.RecordBytes))
                : new BatchRecord(at, json.Length, () => JsonFields.Read(json, fields, at));
        }
    }

    private IEnumerable<BatchRecord> Zip(Stream stream, string name, ExpansionGuard guard, Place place)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || entry.Name.StartsWith('.') || entry.Name.Length == 0) continue;
            var member = $"{name}!{entry.FullName}";
            foreach (var record in Member(() => entry.Open(), member, entry.FullName, guard, place)) yield return record;
        }
    }

    private IEnumerable<BatchRecord> Tar(Stream stream, string name, ExpansionGuard guard, Place place)
    {
        using var archive = new TarReader(stream, leaveOpen: true);
        while (archive.GetNextEntry() is { } entry)
        {
            var member = $"{name}!{entry.Name}";
            place.Reach(member);
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) continue;
            if (Path.GetFileName(entry.Name).StartsWith('.')) continue;
            foreach (var record in Member(() => entry.DataStream ?? Stream.Null, member, entry.Name, guard, place)) yield return record;
        }
    }

    // A member that cannot be read is reported, and the archive goes on with the next.
    private IEnumerable<BatchRecord> Member(Func<Stream> open, string name, string id, ExpansionGuard guard, Place place)
    {
        place.Reach(name);
        return Guarded(Opened(), place);

        IEnumerable<BatchRecord> Opened()
        {
            using var stream = guard.Watch(open());
            foreach (var record in Content(stream, name, id, guard, place, isMember: true)) yield return record;
        }
    }

    private IEnumerable<BatchRecord> Warc(Stream stream, string name, Place place)
    {
        var records = new WarcRecords(new DumpStream(stream), limits.RecordBytes);
        while (records.Next() is { } record)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{name}: record {records.Number}{(record.Uri is null ? "" : $" {record.Uri}")}");
            place.Reach(at);
            if (record.Problem is not null)
                yield return BatchRecord.Failure(at, record.Problem);
            else if (record.Type == "response" && new HttpResponse(record.Block) is { Status: 200, MayBeHtml: true } response)
                yield return new BatchRecord(at, record.Length, () => HtmlArticle.Read(response.Body(limits.RecordBytes), record.Uri ?? at, record.Uri, response.Charset));
        }
    }

    /// <summary>The stream, in UTF-8 where it was UTF-16.</summary>
    private static DumpStream Utf8(Stream stream)
    {
        var bytes = new DumpStream(stream);
        var beginning = bytes.Peek(EncodingSample);
        if (TextDecoder.Utf16Of(beginning) is { } utf16) return new DumpStream(Encoding.CreateTranscodingStream(new Rest(bytes), utf16, Encoding.UTF8));
        if (TextDecoder.BinaryReason(beginning) is { } reason) throw new FormatException(reason);
        return bytes;
    }

    private MemoryStream InMemory(Stream stream) => new(new DumpStream(stream).ReadToEnd(limits.RecordBytes));

    /// <summary>The records, and behind them the failure that ended them.</summary>
    private static IEnumerable<BatchRecord> Guarded(IEnumerable<BatchRecord> records, Place place)
    {
        using var source = records.GetEnumerator();
        while (true)
        {
            BatchRecord? failure = null;
            try
            {
                if (!source.MoveNext()) yield break;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Readers of foreign formats throw whatever they meet in a broken file.
                failure = BatchRecord.Failure(place.Name, place.IsInside ? $"cannot be read on from here: {Reason(error)} What follows in the file is missing." : Reason(error));
            }

            if (failure is not null)
            {
                yield return failure;
                yield break;
            }

            yield return source.Current;
        }
    }

    private static string Reason(Exception error) => error switch
    {
        FormatException => error.Message,
        IOException or UnauthorizedAccessException or InvalidDataException => $"{error.Message.TrimEnd('.')}.",
        _ => $"{error.Message.TrimEnd('.')} ({error.GetType().Name}).",
    };

    /// <summary>How far the reading of a file has come.</summary>
    private sealed class Place(string file)
    {
        public string Name { get; private set; } = file;

        public bool IsInside { get; private set; }

        public void Reach(string name)
        {
            Name = name;
            IsInside = true;
        }
    }

    /// <summary>What is left of a stream of which the beginning was looked at.</summary>
    private sealed class Rest(DumpStream bytes) : ReadOnlyStream
    {
        public override int Read(byte[] buffer, int offset, int size)
        {
            var block = bytes.ReadBlock(Math.Min(size, EncodingSample));
            block.CopyTo(buffer, offset);
            return block.Length;
        }
    }
}
