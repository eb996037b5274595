namespace GeoNer.Tool.Output;

/// <summary>
/// Where a command writes. A file is written beside its place under a temporary name, and moved there by <see cref="Commit"/>:
/// whoever looks finds the old file or the complete new one.
/// </summary>
/// <remarks>
/// What is there and has no length is written in place, and emptied again when the command fails. The framework cannot tell
/// an empty file from a device or a named pipe (it gives all of them the same attributes), and moving a file over
/// <c>/dev/null</c> would replace the device for the whole machine.
/// </remarks>
internal sealed class OutputTarget : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly string? _path;
    private readonly string? _temporary;
    private readonly FileStream? _file;
    private bool _isComplete;

    private OutputTarget(Stream output, TextWriter? terminal)
    {
        Stream = new BufferedStream(output, BufferSize);
        Terminal = terminal;
    }

    private OutputTarget(FileStream file, string path, string? temporary)
    {
        Stream = new BufferedStream(file, BufferSize);
        _file = file;
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
            var place = Place(path);
            if (MustStay(place)) return new OutputTarget(Create(place, FileMode.Open, FileShare.ReadWrite), place, null);
            var folder = Path.GetDirectoryName(place)!;
            if (!Directory.Exists(folder)) throw new ToolException($"{path}: cannot be written: the folder '{folder}' does not exist.");
            var temporary = Path.Combine(folder, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}.tmp");
            return new OutputTarget(Create(temporary, FileMode.CreateNew, FileShare.Read), place, temporary);
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
        _isComplete = true;
        if (_temporary is null) return;
        try
        {
            _file!.Dispose();
            File.Move(_temporary, _path!, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{_path}: cannot be written: {error.Message}", error);
        }
    }

    /// <summary>Closes the file; without <see cref="Commit"/> nothing of it stays. What is still buffered is dropped.</summary>
    public void Dispose()
    {
        if (_file is null) return;
        if (!_isComplete && _temporary is null && _file.CanSeek) _file.SetLength(0);
        _file.Dispose();
        if (_temporary is not null) File.Delete(_temporary);
    }

    /// <summary>True for what must be written in place, as moving a file over it could replace a device.</summary>
    internal static bool MustStay(string path) => File.Exists(path) && new FileInfo(path).Length == 0;

    // A link is followed, so that it stays one; /proc/self/fd/1 leads to a name such as 'pipe:[123]', which is no path.
    private static string Place(string path)
    {
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null;
        return target is not null && File.Exists(target) ? target : Path.GetFullPath(path);
    }

    private static FileStream Create(string path, FileMode mode, FileShare share) => new(path, mode, FileAccess.Write, share, bufferSize: 0);
}
