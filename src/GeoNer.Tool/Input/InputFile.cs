namespace GeoNer.Tool.Input;

/// <summary>A file named on the command line, or standard input.</summary>
internal sealed class InputFile
{
    private readonly string? _path;
    private readonly Stream? _stream;

    private InputFile(string name, string? path, Stream? stream)
    {
        Name = name;
        _path = path;
        _stream = stream;
    }

    /// <summary>As the user wrote it; <c>stdin</c> for standard input.</summary>
    public string Name { get; }

    /// <summary>The id of the article in a text file: its name without folder and extension.</summary>
    public string ArticleId => _path is null ? Name : Path.GetFileNameWithoutExtension(_path);

    /// <summary>Whether the name says that it holds JSON lines; null when there is no name to go by.</summary>
    public bool? IsJsonLines => _path is null ? null : Path.GetExtension(_path).ToUpperInvariant() is ".JSONL" or ".NDJSON";

    /// <summary>Checks every file before the first is read; no file means standard input.</summary>
    /// <exception cref="ToolException">A file does not exist or is a folder.</exception>
    public static IReadOnlyList<InputFile> OpenAll(IReadOnlyList<string> paths, ToolConsole console) =>
        paths.Count == 0 ? [Open("-", console)] : [.. paths.Select(p => Open(p, console))];

    /// <summary>Checks one file; <c>-</c> is standard input.</summary>
    /// <exception cref="ToolException">It does not exist or is a folder.</exception>
    public static InputFile Open(string path, ToolConsole console)
    {
        if (path == "-") return new InputFile("stdin", null, console.Input);
        if (Directory.Exists(path)) throw new ToolException($"{path}: is a folder; name the files in it, for example '{path.TrimEnd('/')}/*.txt'.");
        if (!File.Exists(path)) throw new ToolException($"{path}: no such file.");
        return new InputFile(path, path, null);
    }

    /// <summary>Opens it for reading.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public ByteReader Read()
    {
        if (_stream is not null) return new ByteReader(_stream, Name, leaveOpen: true);
        try
        {
            return new ByteReader(new FileStream(_path!, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0), Name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{Name}: cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Reads all of it as text.</summary>
    /// <exception cref="ToolException">It cannot be read, or is not text.</exception>
    public async Task<string> ReadTextAsync(CancellationToken cancellationToken)
    {
        using var bytes = Read();
        var content = await bytes.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        return TextDecoder.Decode(content.Span, Name);
    }
}
