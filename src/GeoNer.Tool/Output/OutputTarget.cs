namespace GeoNer.Tool.Output;

/// <summary>
/// Where a command writes. A file is written beside its place under a temporary name, and moved there by <see cref="Commit"/>:
/// whoever looks finds the old file or the complete new one.
/// </summary>
/// <remarks>
/// Some things are written in place instead, and emptied again when the command fails: see <see cref="MustStay"/>. Moving a file
/// over <c>/dev/null</c> would replace the device for the whole machine.
/// </remarks>
internal sealed class OutputTarget : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private static readonly string[] SystemFolders = ["/dev/", "/proc/", "/sys/"];

    private readonly string? _path;
    private readonly string? _temporary;
    private readonly FileStream? _file;
    private readonly bool _wasEmpty;
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
        _wasEmpty = temporary is null && file.CanSeek && file.Length == 0 && !IsOfSystem(path);
    }

    /// <summary>The bytes go here; buffered.</summary>
    public Stream Stream { get; }

    /// <summary>The terminal, when a person reads the output there; otherwise null.</summary>
    public TextWriter? Terminal { get; }

    /// <summary>Opens a file, or standard output for null, <c>-</c> and <c>/dev/stdout</c>.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static OutputTarget Open(string? path, ToolConsole console)
    {
        if (path is null or "-" or "/dev/stdout") return new OutputTarget(console.Output, console.Terminal);
        if (Directory.Exists(path)) throw new ToolException($"{path}: cannot be written: it is a folder.");
        try
        {
            var place = Place(path);
            if (MustStay(place)) return new OutputTarget(Create(place, FileMode.OpenOrCreate, FileShare.ReadWrite), place, null);
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
        if (!_isComplete && _wasEmpty) _file.SetLength(0);
        _file.Dispose();
        if (_temporary is not null) File.Delete(_temporary);
    }

    /// <summary>
    /// True for what must never be replaced. The framework gives devices and named pipes the attributes of an empty file, so
    /// this asks the other way round: only what is surely a plain file, or is not there yet, may be.
    /// </summary>
    internal static bool MustStay(string fullPath)
    {
        if (IsOfSystem(fullPath)) return true;
        var file = new FileInfo(fullPath);
        return file.LinkTarget is not null || (file.Exists && file.Length == 0);
    }

    /// <summary>The full path, and where it is a link to a plain file, the path of that: so the link stays one.</summary>
    internal static string Place(string path)
    {
        var full = Path.GetFullPath(path);
        if (IsOfSystem(full) || new FileInfo(full).LinkTarget is null) return full;
        var target = File.ResolveLinkTarget(full, returnFinalTarget: true);
        return target is FileInfo { Exists: true, LinkTarget: null } ? target.FullName : full;
    }

    private static bool IsOfSystem(string fullPath) =>
        !OperatingSystem.IsWindows() && SystemFolders.Any(f => fullPath.StartsWith(f, StringComparison.Ordinal));

    private static FileStream Create(string path, FileMode mode, FileShare share) => new(path, mode, FileAccess.Write, share, bufferSize: 0);
}
