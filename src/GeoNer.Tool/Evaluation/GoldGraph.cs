using System.Text.Json;

namespace GeoNer.Tool.Evaluation;

/// <summary>The gold graphs of a folder: for each article <c>NAME.json</c> with its relations, and <c>NAME.txt</c> with its text.</summary>
/// <param name="Name">The name of both files.</param>
/// <param name="TextFile">Where the text is.</param>
/// <param name="Relations">The relations.</param>
internal sealed record GoldGraph(string Name, string TextFile, IReadOnlyList<GraphRelation> Relations)
{
    /// <summary>Reads the graphs, in the order of their names.</summary>
    /// <exception cref="ToolException">The folder has none, a text is missing, or a graph is malformed.</exception>
    public static IReadOnlyList<GoldGraph> ReadAll(string folder)
    {
        if (!Directory.Exists(folder)) throw new ToolException($"{folder}: no such folder.");
        var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files.ConvertAll(Read) : throw new ToolException($"{folder}: there is no .json file in it: it is not a folder of gold graphs.");
    }

    private static GoldGraph Read(string file)
    {
        var text = Path.ChangeExtension(file, ".txt");
        if (!File.Exists(text)) throw new ToolException($"{text}: no such file; it must have the text of '{Path.GetFileName(file)}'.");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return new GoldGraph(
                Path.GetFileNameWithoutExtension(file), text, json.RootElement.GetProperty("relations").EnumerateArray().Select(Relation).ToList());
        }
        catch (JsonException error)
        {
            throw new ToolException($"{file}:{error.LineNumber + 1}: broken JSON: {error.Message.Split(" LineNumber:")[0]}", error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException($"{file}: not a gold graph: it must have 'relations', each with 'source', 'type' and 'target' as text.", error);
        }
    }

    private static GraphRelation Relation(JsonElement json)
    {
        var source = Text(json, "source");
        return new GraphRelation(
            source,
            Text(json, "type"),
            Text(json, "target"),
            json.TryGetProperty("status", out var status) ? status.GetString() ?? "actual" : "actual",
            source,
            json.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True,
            json.TryGetProperty("evidence", out var evidence) ? evidence.GetString() ?? "" : "");
    }

    private static string Text(JsonElement json, string key) => json.GetProperty(key).GetString() ?? throw new KeyNotFoundException(key);
}
