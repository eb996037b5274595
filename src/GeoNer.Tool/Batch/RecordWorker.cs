using System.Buffers;
using System.Globalization;
using GeoNer.Graph;
using GeoNer.Tool.Batch.Writing;

namespace GeoNer.Tool.Batch;

/// <summary>Reads a record, extracts, and puts the result into the forms in which it is written. For any number of threads.</summary>
internal sealed class RecordWorker(GeoExtractor extractor, BatchOptions options)
{
    /// <summary>Works on a record. Whatever goes wrong with it is its error.</summary>
    public RecordOutcome Work(NumberedRecord source, CancellationToken cancellationToken)
    {
        try
        {
            return new RecordOutcome(source, Find(source, cancellationToken), null);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new RecordOutcome(source, null, error is FormatException ? error.Message : $"cannot be worked on: {error.Message} ({error.GetType().Name})");
        }
    }

    private Found Find(NumberedRecord source, CancellationToken cancellationToken)
    {
        var read = source.Record.Read();
        var article = read.Article;
        if (article.Text.Length > options.MaxText)
            throw new FormatException($"the text of {article.Text.Length} UTF-16 units is longer than the limit of {options.MaxText} (--max-text); it is left out whole.");
        var document = extractor.Extract(article.Text, article.Id, article.Title, article.Date, cancellationToken);
        var key = TextKey.Of(article.Text, options.NearDuplicates);
        var rows = DocumentRows.Of(source.Number, document, read, source.Record.Place, key.Hash.ToString("x32", CultureInfo.InvariantCulture));
        var json = new ArrayBufferWriter<byte>(4096);
        if (options.Formats.HasFlag(BatchFormats.Jsonl))
        {
            DocumentJsonWriter.Write(document, json);
            json.Write("\n"u8);
        }

        using var cameo = new MemoryStream();
        if (options.Formats.HasFlag(BatchFormats.Cameo)) CameoWriter.Write(GeoGraph.From(document), cameo);
        return new Found(read, document, rows, json.WrittenSpan.ToArray(), cameo.ToArray(), key);
    }
}
