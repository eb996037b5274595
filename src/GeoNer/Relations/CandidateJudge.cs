using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>Decides on the candidates of one sentence. For one thread.</summary>
internal sealed class CandidateJudge(RelationJudge judge)
{
    /// <summary>The rule named where no rule joins the two.</summary>
    public const string RuleName = "judge";

    // Below these an event is left out: chosen by cross-validation, see docs/accuracy.md.
    private const double LeastOfRule = 0.25;
    private const double LeastOfPair = 0.4;

    private readonly JudgeFeatures _features = new(Tagging.WordClasses.Shipped);
    private readonly float[] _types = new float[RelationJudge.Types.Count];

    /// <summary>The events that stand, each type and pair once; of two directions of an unmatched pair the surer.</summary>
    public IEnumerable<Verdict> Judge(IReadOnlyList<PairCandidate> candidates)
    {
        var verdicts = new List<Verdict>();
        foreach (var candidate in candidates)
        {
            if (Judge(candidate) is { } verdict) verdicts.Add(verdict);
        }

        return verdicts.OrderByDescending(v => v.Rule != RuleName).ThenByDescending(v => v.Confidence)
            .GroupBy(v => (v.Rule == RuleName, Pair(v), v.Rule == RuleName ? default : (v.Type, v.Source.Actor!.RollUp)))
            .Select(g => g.First())
            .GroupBy(v => (v.Type, Pair(v), v.Type.Info().IsSymmetric ? "" : v.Source.Actor!.RollUp))
            .Select(g => g.MaxBy(v => v.Confidence)!);
    }

    /// <summary>The likeliest type of a pair, its label and how likely it is.</summary>
    public (int Label, double Probability) Guess(PairScene scene)
    {
        judge.TypeProbabilities(_features.OfType(scene), _types);
        var label = Array.IndexOf(_types, _types.Max());
        return (label, _types[label]);
    }

    private Verdict? Judge(PairCandidate candidate)
    {
        var scene = candidate.Scene;
        var (label, probability) = Guess(scene);
        var presence = judge.Presence(_features.OfPresence(scene, candidate.Match, label, probability));
        if (presence < (candidate.Match is null ? LeastOfPair : LeastOfRule)) return null;
        if (candidate.Match is { } match)
            return new Verdict(match.Rule.Type, match.Rule.Cameo, match.Rule.Name, match.Trigger, match.Rule.Status, match.Source, match.Target, presence);
        var type = JudgeFeatures.TypeOf(label);
        var use = TriggerChoice.Of(scene, type);
        if (use is null) return null;
        var isOfType = RelationJudge.LabelOf(use.Rule.Type) == label;
        return new Verdict(
            isOfType ? use.Rule.Type : type,
            isOfType ? use.Rule.Cameo : type.Info().CameoRoot,
            RuleName,
            use.Token,
            isOfType ? use.Rule.Status : null,
            scene.SourceMention!,
            scene.TargetMention!,
            presence);
    }

    private static (string, string) Pair(Verdict verdict)
    {
        var (a, b) = (verdict.Source.Actor!.RollUp, verdict.Target.Actor!.RollUp);
        return string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
    }
}
