using System.Text.Json;
using GeoNer.Accurate.Model;
using GeoNer.Models;
using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Accurate.Pairs;

/// <summary>The reader of pairs of a model folder: <c>pairs.json</c> (what its numbers mean) and <c>pairs.onnx</c>. Immutable.</summary>
internal sealed class PairModel
{
    /// <summary>The file that a folder with a reader of pairs has.</summary>
    public const string Header = "pairs.json";

    private const string GraphFile = "pairs.onnx";
    private const string Kind = "pairs";
    private const string None = "NONE";
    private const int Version = 1;

    private PairModel(byte[] graph, JsonElement header)
    {
        Graph = graph;
        MostPieces = header.GetProperty("mostPieces").GetInt32();
        Before = header.GetProperty("before").GetInt32();
        if (MostPieces is < 8 or > 510 || Before < 0 || Before >= MostPieces) throw new FormatException("mostPieces or before is out of bounds");
        var labels = header.GetProperty("labels").EnumerateArray().Select(e => e.GetString()).ToArray();
        Columns = [.. RelationJudge.Types.Select(t => t.Info().Code).Append(None).Select(code => Array.IndexOf(labels, code))];
        if (labels.Length != Columns.Length || Columns.Contains(-1)) throw new FormatException("its labels are not the types of events and none");
    }

    public byte[] Graph { get; }

    /// <summary>Pieces of a sentence that are read.</summary>
    public int MostPieces { get; }

    /// <summary>Pieces that are kept before the first party, where a sentence is too long to be read whole.</summary>
    public int Before { get; }

    /// <summary>The score of each of the judge's types, and last of none, among the scores of the network.</summary>
    public int[] Columns { get; }

    /// <summary>Reads it.</summary>
    /// <exception cref="ModelException">A file is missing, damaged or of another version; the message names it.</exception>
    public static PairModel Read(ModelFolder folder)
    {
        var bytes = folder.Read(Header);
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var header = json.RootElement;
            if (header.GetProperty("kind").GetString() is var kind && kind != Kind)
                throw new ModelException($"{folder.Name}/{Header}: this is a model of kind '{kind}', not '{Kind}'.");
            if (header.GetProperty("version").GetInt32() is var version && version != Version)
                throw new ModelException($"{folder.Name}/{Header}: the model has the form of version {version}, this program of version {Version}: {ModelFolder.Remedy}");
            return new PairModel(folder.Read(GraphFile, header.GetProperty("modelSha256").GetString()), header);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ModelException($"{folder.Name}/{Header}: the model is damaged ({e.Message.TrimEnd('.')}): {ModelFolder.Remedy}", e);
        }
    }
}
