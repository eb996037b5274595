namespace GeoNer.Tool.Batch.Writing;

/// <summary>
/// A file written under a temporary name in the folder of its place, and moved there when complete and on the disk: whoever looks finds no file, the old
/// one or the whole new one, also after the power has failed.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    /// <summary>How temporary names end. They begin with a dot, so that no pattern of a reader meets them.</summary>
    public const string TemporaryEnd = ".geoner-tmp";

    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _file;
    private bool _isDone;

    /// <summary>Opens it; the folder must be there.</summary>
    public AtomicFile(string path)
    {
        _path = path;
        _temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}{TemporaryEnd}");
        _file = new FileStream(_temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 64 * 1024);
    }

    /// <summary>Where to write.</summary>
    public FileStream Stream => _file;

    /// <summary>Writes a file whole.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new AtomicFile(path);
        file.Stream.Write(bytes);
        file.Commit();
    }

    /// <summary>Removes what a run that was killed has left in a folder and the folders in it.</summary>
    public static void RemoveTemporaries(string folder)
    {
        var every = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, MaxRecursionDepth = 2 };
        foreach (var left in Directory.EnumerateFiles(folder, $".*{TemporaryEnd}", every)) File.Delete(left);
    }

    /// <summary>Moves the file into its place.</summary>
    public void Commit()
    {
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _isDone = true;
    }

    /// <summary>Without <see cref="Commit"/>, nothing of it stays.</summary>
    public void Dispose()
    {
        if (_isDone) return;
        _isDone = true;
        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // On a full disk what is still buffered cannot be written, and need not be: the file goes.
        }

        File.Delete(_temporary);
    }
}
