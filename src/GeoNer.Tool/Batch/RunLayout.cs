using System.Globalization;

namespace GeoNer.Tool.Batch;

/// <summary>Where the files of a run are. Immutable.</summary>
internal sealed class RunLayout(string folder)
{
    private static readonly (string Folder, string Extension)[] Parts =
    [
        ("articles", ".jsonl"), ("documents", ".parquet"), ("mentions", ".parquet"), ("actors", ".parquet"), ("relations", ".parquet"), ("cameo", ".tsv"),
        ("state", ".errors.jsonl"), ("state", ".keys"), ("state", ".graph"),
    ];

    public string Folder => folder;

    public string Manifest => Path.Combine(folder, "manifest.json");

    public string Errors => Path.Combine(folder, "errors.jsonl");

    public string Duplicates => Path.Combine(folder, "duplicates.jsonl");

    public string GraphMl => Path.Combine(folder, "graph.graphml");

    public string GraphJson => Path.Combine(folder, "graph.json");

    public string State => Path.Combine(folder, "state");

    public string Plan => Path.Combine(State, "plan.json");

    public string Total => Path.Combine(State, "total.json");

    public string Lock => Path.Combine(State, "lock");

    public string Marker(int part) => Path.Combine(State, $"{PartName(part)}.json");

    /// <summary>A file of a part, by its folder and extension.</summary>
    public string Part(int part, string kind, string extension) => Path.Combine(folder, kind, PartName(part) + extension);

    /// <summary>The way of a file inside the folder, with slashes, as the manifest has it.</summary>
    public static string Way(int part, string kind, string extension) => $"{kind}/{PartName(part)}{extension}";

    /// <summary>All files that a part may have.</summary>
    public static IEnumerable<string> Ways(int part) => Parts.Select(p => Way(part, p.Folder, p.Extension));

    /// <summary>Makes the folders.</summary>
    public void Create(BatchFormats formats)
    {
        Directory.CreateDirectory(State);
        if (formats.HasFlag(BatchFormats.Jsonl)) Directory.CreateDirectory(Path.Combine(folder, "articles"));
        if (formats.HasFlag(BatchFormats.Cameo)) Directory.CreateDirectory(Path.Combine(folder, "cameo"));
        if (!formats.HasFlag(BatchFormats.Parquet)) return;
        foreach (var table in (string[])["documents", "mentions", "actors", "relations"]) Directory.CreateDirectory(Path.Combine(folder, table));
    }

    /// <summary>Takes the folder for this process; the lock goes with it, also when it is killed.</summary>
    /// <exception cref="ToolException">Another run has it.</exception>
    public FileStream Hold()
    {
        try
        {
            return new FileStream(Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new ToolException($"{folder}: another run is writing there.", error);
        }
    }

    private static string PartName(int part) => string.Create(CultureInfo.InvariantCulture, $"part-{part:D5}");
}
