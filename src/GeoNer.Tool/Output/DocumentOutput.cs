using GeoNer.Documents;
using GeoNer.Graph;

namespace GeoNer.Tool.Output;

/// <summary>One format of <c>geoner extract</c>: documents come in order, then the end.</summary>
internal abstract class DocumentOutput
{
    /// <summary>The names of the formats; the first is the usual one.</summary>
    public static readonly IReadOnlyList<string> Formats = ["jsonl", "json", "text", .. GraphFormat.All.Select(f => f.Name)];

    /// <summary>The format of a name.</summary>
    /// <param name="format">The name.</param>
    /// <param name="target">Where to.</param>
    /// <param name="oneADay">Whether a graph counts each event once a day.</param>
    public static DocumentOutput Create(string format, OutputTarget target, bool oneADay = false) => format switch
    {
        "jsonl" => new JsonLinesOutput(target.Stream),
        "json" => new JsonOutput(target.Stream),
        "text" => new TextOutput(target),
        _ when GraphFormat.Find(format) is { } graph => new GraphOutput(target.Stream, oneADay ? (whole, stream) => graph.Write(whole.OneADay(), stream) : graph.Write),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
    };

    /// <summary>Writes the next document.</summary>
    public abstract void Write(Document document);

    /// <summary>Writes what comes after the last document.</summary>
    public virtual void Complete()
    {
    }
}
