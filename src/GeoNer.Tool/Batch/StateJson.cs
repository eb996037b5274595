using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GeoNer.Tool.Batch.Writing;

namespace GeoNer.Tool.Batch;

/// <summary>How the small files of a run are written: indented, in the order of the properties, the same values the same bytes.</summary>
internal static class StateJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Bytes<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n'];

    public static void Write<T>(string path, T value) => AtomicFile.Write(path, Bytes(value));

    /// <summary>Reads a file that <see cref="Write"/> made.</summary>
    /// <exception cref="ToolException">It is broken or was not made by this version.</exception>
    public static T Read<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Options) ?? throw new ToolException($"{path}: is empty.");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path}: cannot be read as the state of a run: {error.Message}", error);
        }
    }
}
