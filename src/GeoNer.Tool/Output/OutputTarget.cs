namespace GeoNer.Tool.Output;

/// <summary>
/// Where a command writes. A file is written beside its place under a temporary name, and moved there by <see cref="Commit"/>:
/// whoever looks finds the old file or the complete new one.
/// </summary>
internal sealed class OutputTarget : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly string? _path;
    private readonly string? _temporary;
    private readonly Stream? _owned;

    private OutputTarget(Stream stream, TextWriter? terminal)
    {
        Stream = new BufferedStream(stream, BufferSize);
        Terminal = terminal;
    }

    private OutputTarget(FileStream file, string path, string? temporary)
    {
        _owned = Stream = file;
        _path = path;
        _temporary = temporary;
    }

    /// <summary>The bytes go here; buffered.</summary>
    public Stream Stream { get; }

    /// <summary>The terminal, when a person reads the output there; otherwise null.</summary>
    public TextWriter? Terminal { get; }

    /// <summary>Opens a file, or standard output for null and <c>-</c>.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static OutputTarget Open(string? path, ToolConsole console)
    {
        if (path is null or "-") return new OutputTarget(console.Output, console.Terminal);
        if (Directory.Exists(path)) throw new ToolException($"{path}: cannot be written: it is a folder.");
        try
        {
            var place = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
            if (IsSpecial(place)) return new OutputTarget(Create(place, FileMode.Open), place, null);
            var folder = Path.GetDirectoryName(place)!;
            if (!Directory.Exists(folder)) throw new ToolException($"{path}: cannot be written: the folder '{folder}' does not exist.");
            var temporary = Path.Combine(folder, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}.tmp");
            return new OutputTarget(Create(temporary, FileMode.CreateNew), place, temporary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path}: cannot be written: {error.Message}", error);
        }
    }

    /// <summary>Says that all is written: the file takes its place.</summary>
    /// <exception cref="ToolException">It cannot be moved there.</exception>
    public void Commit()
    {
        Stream.Flush();
        if (_temporary is null) return;
        try
        {
            _owned!.Dispose();
            File.Move(_temporary, _path!, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{_path}: cannot be written: {error.Message}", error);
        }
    }

    public void Dispose()
    {
        if (_owned is null) return;
        try
        {
            _owned.Dispose();
        }
        catch (IOException)
        {
            // The disk is full, which the write that failed has told already; what counts now is that the file goes.
        }

        if (_temporary is not null) File.Delete(_temporary);
    }

    private static FileStream Create(string path, FileMode mode) => new(path, mode, FileAccess.Write, FileShare.Read, BufferSize);

    // A device or pipe (/dev/null) must be written to, never replaced.
    private static bool IsSpecial(string path) => File.Exists(path) && (File.GetAttributes(path) & FileAttributes.Device) != 0;
}
