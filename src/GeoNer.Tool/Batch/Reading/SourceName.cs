namespace GeoNer.Tool.Batch.Reading;

/// <summary>What a file holds.</summary>
internal enum SourceKind
{
    Unknown,
    Text,
    Html,
    JsonLines,
    Json,
    Comma,
    Tab,
    Parquet,
    Zip,
    Tar,
    Warc,
}

/// <summary>What the name of a file says of its content. Immutable.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="IsGzip">Whether that is compressed with gzip.</param>
internal readonly record struct SourceName(SourceKind Kind, bool IsGzip)
{
    /// <summary>The kinds, for messages.</summary>
    public const string Kinds = ".txt, .html, .jsonl, .json, .csv, .tsv, .parquet, .zip, .tar or .warc, also with .gz";

    public static SourceName Of(string name)
    {
        var extension = Path.GetExtension(name).ToUpperInvariant();
        if (extension == ".TGZ") return new SourceName(SourceKind.Tar, true);
        if (extension != ".GZ") return new SourceName(KindOf(extension), false);
        return new SourceName(KindOf(Path.GetExtension(Path.GetFileNameWithoutExtension(name)).ToUpperInvariant()), true);
    }

    private static SourceKind KindOf(string extension) => extension switch
    {
        ".TXT" or ".TEXT" => SourceKind.Text,
        ".HTML" or ".HTM" or ".XHTML" => SourceKind.Html,
        ".JSONL" or ".NDJSON" => SourceKind.JsonLines,
        ".JSON" => SourceKind.Json,
        ".CSV" => SourceKind.Comma,
        ".TSV" or ".TAB" => SourceKind.Tab,
        ".PARQUET" or ".PQ" => SourceKind.Parquet,
        ".ZIP" => SourceKind.Zip,
        ".TAR" => SourceKind.Tar,
        ".WARC" => SourceKind.Warc,
        _ => SourceKind.Unknown,
    };
}
