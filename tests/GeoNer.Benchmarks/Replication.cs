using System.IO.Compression;
using System.Text.Json.Nodes;

namespace GeoNer.Benchmarks;

/// <summary>Makes a large dump of a small one: its articles again and again, each time with ids of their own, so that memory and speed of a long run can be measured.</summary>
internal static class Replication
{
    /// <summary>Writes articles as JSON lines.</summary>
    /// <param name="count">How many to write.</param>
    /// <param name="output">The file; its articles are those of the inputs in their order, then again. An <c>id</c> gets the number of the round behind it.</param>
    /// <param name="inputs">Files of JSON lines, with <c>.gz</c> too; text files, one article each; folders of text files.</param>
    /// <exception cref="InvalidOperationException">The inputs have no article.</exception>
    public static void Write(int count, string output, IReadOnlyList<string> inputs)
    {
        using var file = new StreamWriter(output);
        for (var (round, written) = (0, 0); written < count; round++)
        {
            var before = written;
            foreach (var article in inputs.SelectMany(Articles).Take(count - written))
            {
                article["id"] = $"{article["id"]}-{round}";
                file.WriteLine(article.ToJsonString());
                written++;
            }

            if (written == before) throw new InvalidOperationException("The inputs have no article: name files of JSON lines, text files or folders of these.");
        }
    }

    private static IEnumerable<JsonObject> Articles(string path)
    {
        if (Directory.Exists(path))
            return Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal).SelectMany(Articles);
        if (path.EndsWith(".txt", StringComparison.Ordinal))
            return [new JsonObject { ["id"] = Path.GetFileNameWithoutExtension(path), ["text"] = File.ReadAllText(path) }];
        return Lines(path).Select((line, i) =>
        {
            var article = JsonNode.Parse(line)!.AsObject();
            if (article["id"] is null) article["id"] = $"{Path.GetFileName(path)}:{i + 1}";
            return article;
        });
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) yield return line;
        }
    }
}
