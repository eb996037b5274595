using System.Text;
using System.Text.Json;
using GeoNer.Accurate.Pieces;
using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Tagging;

namespace GeoNer.Accurate.Model;

/// <summary>
/// A model folder as <c>training</c> writes it: <c>header.json</c> (what the model is and what its numbers mean),
/// <c>model.onnx</c>, <c>vocab.txt</c> and <c>folding.tsv</c>. Reading checks all of it. Immutable.
/// </summary>
internal sealed class AccurateModel
{
    private const string Kind = "transformer";
    private const int Version = 1;

    private AccurateModel(ModelFolder folder, byte[] graph, WordPiece pieces, JsonElement header)
    {
        Folder = folder;
        Graph = graph;
        Pieces = pieces;
        var labels = Strings(header, "entityLabels");
        EntityLabels = labels.Select(EntityLabel.Parse).ToArray();
        if (labels.Length == 0 || labels[0] != "O") throw new FormatException("the first entity label is not O");
        Tags = Strings(header, "tags").Select(tag => Enum.Parse<UPos>(tag)).ToArray();
        Relations = Strings(header, "relations").Select(name => DependencyRelations.Parse(name)).ToArray();
        if (!Relations.Contains(DependencyRelation.Root)) throw new FormatException("there is no relation root");
        LabelWidth = header.GetProperty("labelWidth").GetInt32();
        var calibration = header.GetProperty("calibration").EnumerateArray().Select(e => e.GetSingle()).ToArray();
        if (calibration.Length != 2) throw new FormatException("the calibration is not a slope and a shift");
        Calibration = (calibration[0], calibration[1]);
        Transitions = header.GetProperty("transitions").EnumerateArray().SelectMany(row => row.EnumerateArray().Select(e => e.GetSingle())).ToArray();
        if (Transitions.Length != (labels.Length + 1) * labels.Length) throw new FormatException("labels and transitions do not match");
        Forbid(labels, Transitions);
        TransitionWeights = Array.ConvertAll(Transitions, MathF.Exp);
    }

    /// <summary>Where the model came from.</summary>
    public ModelFolder Folder { get; }

    /// <summary>Its name for messages.</summary>
    public string Name => Folder.Name;

    public byte[] Graph { get; }

    public WordPiece Pieces { get; }

    public EntityLabel[] EntityLabels { get; }

    public UPos[] Tags { get; }

    public DependencyRelation[] Relations { get; }

    /// <summary>Numbers of a word as a head in the scores of labels.</summary>
    public int LabelWidth { get; }

    /// <summary>Slope and shift of the logarithmic odds of a mention (Platt 1999), fitted on development data.</summary>
    public (float Slope, float Shift) Calibration { get; }

    /// <summary>Logarithmic, <c>[from * labels + to]</c>, the start of a sentence being the last row; what BIO forbids is minus infinity.</summary>
    public float[] Transitions { get; }

    /// <summary><see cref="Transitions"/>, not logarithmic.</summary>
    public float[] TransitionWeights { get; }

    /// <summary>Reads the model of a folder.</summary>
    /// <exception cref="ModelException">A file is missing, damaged or of another version; the message names it.</exception>
    public static AccurateModel Read(ModelFolder folder)
    {
        var bytes = folder.Read("header.json");
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var header = json.RootElement;
            if (header.GetProperty("kind").GetString() is var kind && kind != Kind)
                throw new ModelException($"{folder.Name}/header.json: this is a model of kind '{kind}', not '{Kind}'.");
            if (header.GetProperty("version").GetInt32() is var version && version != Version)
                throw new ModelException($"{folder.Name}/header.json: the model has the form of version {version}, this program of version {Version}: {ModelFolder.Remedy}");
            var graph = folder.Read("model.onnx", header.GetProperty("modelSha256").GetString());
            var vocabulary = folder.Read("vocab.txt", header.GetProperty("vocabularySha256").GetString());
            var folding = folder.Read("folding.tsv", header.GetProperty("foldingSha256").GetString());
            return new AccurateModel(folder, graph, new WordPiece(Lines(vocabulary), Lines(folding)), header);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new ModelException($"{folder.Name}/header.json: the model is damaged ({e.Message.TrimEnd('.')}): {ModelFolder.Remedy}", e);
        }
    }

    private static string[] Lines(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static string[] Strings(JsonElement header, string name) => header.GetProperty(name).EnumerateArray().Select(e => e.GetString() ?? "").ToArray();

    private static void Forbid(string[] labels, float[] transitions)
    {
        for (var from = 0; from <= labels.Length; from++)
        {
            for (var to = 0; to < labels.Length; to++)
            {
                if (!BioLabels.MayFollow(from == labels.Length ? "O" : labels[from], labels[to])) transitions[(from * labels.Length) + to] = float.NegativeInfinity;
            }
        }
    }
}
