namespace GeoNer.Tool.Batch.Reading;

/// <summary>A file of the inputs, or a place where there should be one. Immutable.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">As the user wrote it, with the way inside a folder: the name in places.</param>
/// <param name="Id">The id of the article where the file is one: its way inside the folder, or its name.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Changed">When it was last written, in ticks of UTC.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
internal sealed record InputItem(string Path, string Name, string Id, long Length, long Changed, string? Problem = null);

/// <summary>
/// The files of the inputs in an order that is the same everywhere: the inputs as given, in folders by the ordinal order of names, files of a folder
/// before its folders. What begins with a dot is passed over, and so are links to folders, which may go in a circle.
/// </summary>
internal static class InputTree
{
    /// <summary>Walks the inputs; the names of one folder at a time are held.</summary>
    public static IEnumerable<InputItem> Files(IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
        {
            var name = input.Replace('\\', '/').TrimEnd('/');
            if (name.Length == 0) name = "/";
            if (Directory.Exists(input))
            {
                foreach (var file in Folder(input, name, "")) yield return file;
            }
            else
            {
                yield return File(input, name, System.IO.Path.GetFileName(name));
            }
        }
    }

    private static IEnumerable<InputItem> Folder(string path, string name, string way)
    {
        string[] files;
        string[] folders;
        string? problem = null;
        try
        {
            files = [.. Directory.EnumerateFiles(path).Select(p => System.IO.Path.GetFileName(p)).Where(f => f[0] != '.').Order(StringComparer.Ordinal)];
            folders =
            [
                .. new DirectoryInfo(path).EnumerateDirectories().Where(d => d.Name[0] != '.' && d.LinkTarget is null).Select(d => d.Name)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            (files, folders, problem) = ([], [], $"the folder cannot be read: {error.Message}");
        }

        if (problem is not null) yield return new InputItem(path, name, way, 0, 0, problem);
        foreach (var file in files) yield return File(System.IO.Path.Combine(path, file), $"{name}/{file}", way + file);
        foreach (var folder in folders)
        {
            foreach (var file in Folder(System.IO.Path.Combine(path, folder), $"{name}/{folder}", $"{way}{folder}/")) yield return file;
        }
    }

    private static InputItem File(string path, string name, string id)
    {
        try
        {
            // Length and time of a link are its own: those of the file it leads to count.
            var file = new FileInfo(path);
            if (file.Exists && file.LinkTarget is not null) file = (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
            if (!file.Exists) return new InputItem(path, name, id, 0, 0, "no such file.");
            return new InputItem(path, name, id, file.Length, file.LastWriteTimeUtc.Ticks);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new InputItem(path, name, id, 0, 0, $"cannot be read: {error.Message}");
        }
    }
}
