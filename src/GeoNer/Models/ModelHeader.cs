using System.Text.Json;

namespace GeoNer.Models;

/// <summary>What a trained model says of itself: one line of JSON at the head of its file.</summary>
internal sealed record ModelHeader
{
    /// <summary>What the model is: <c>word-classes</c>, <c>pos</c>, <c>ner</c>, <c>parser</c>, <c>lemmas</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Version of the features the model was trained with; another one is refused.</summary>
    public required int Version { get; init; }

    /// <summary>The data it was trained on, by file name.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>The seed of the training.</summary>
    public int Seed { get; init; }

    /// <summary>Labels, in the order of the weights; empty where the model has none.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    public byte[] ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            json.WriteNumber("version", Version);
            WriteList(json, "data", Data);
            json.WriteNumber("seed", Seed);
            WriteList(json, "labels", Labels);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static ModelHeader FromJson(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        using var json = JsonDocument.ParseValue(ref reader);
        var root = json.RootElement;
        return new ModelHeader
        {
            Kind = root.GetProperty("kind").GetString() ?? "",
            Version = root.GetProperty("version").GetInt32(),
            Data = ReadList(root, "data"),
            Seed = root.GetProperty("seed").GetInt32(),
            Labels = ReadList(root, "labels"),
        };
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string[] ReadList(JsonElement root, string name) =>
        root.GetProperty(name).EnumerateArray().Select(e => e.GetString() ?? "").ToArray();
}
