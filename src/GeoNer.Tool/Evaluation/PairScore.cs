using System.Globalization;
using GeoNer.Ontology;

namespace GeoNer.Tool.Evaluation;

/// <summary>
/// The event type of given pairs against gold, as in Hu et al. (ACL 2024): macro F1 over the root types of PLV, whose YIELD
/// is our CONCEDE and RETREAT, and over the four quad classes. No answer is a wrong one. For one thread at a time.
/// </summary>
internal sealed class PairScore
{
    private const string Yield = "YIELD";

    private readonly ClassScore _roots = new();
    private readonly ClassScore _quads = new();

    public double RootMacroF1 => _roots.MacroF1;

    public double QuadMacroF1 => _quads.MacroF1;

    /// <summary>Adds one pair.</summary>
    /// <param name="goldRoot">The type in the corpus.</param>
    /// <param name="goldQuad">The quad class in the corpus, from 1 to 4.</param>
    /// <param name="answer">The type found; null when none was.</param>
    public void Add(string goldRoot, int goldQuad, RelationType? answer)
    {
        var isYield = answer is RelationType.Concede or RelationType.Retreat;
        _roots.Add(goldRoot, isYield ? Yield : answer?.Info().Code);

        // CAMEO counts YIELD as material cooperation.
        var quad = isYield ? QuadClass.MaterialCooperation : answer?.Info().QuadClass;
        _quads.Add($"{goldQuad}", quad is null ? null : $"{(int)quad}");
    }

    public void Write(TextWriter output)
    {
        _quads.Write("quad", output);
        _roots.Write("root", output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"F1 {RootMacroF1:F2}"));
    }
}
