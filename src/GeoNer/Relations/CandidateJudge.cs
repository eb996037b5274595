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

    // In whole articles far fewer are right than their probability says (docs/accuracy.md): only the surest are taken.
    private const double LeastOfPairInArticle = 0.7;

    private readonly JudgeFeatures _features = new(Tagging.WordClasses.Shipped);
    private readonly float[] _types = new float[RelationJudge.Types.Count];

    /// <summary>The events that stand: of what rules join all that are likely, of each other pair the likeliest.</summary>
    public IEnumerable<Verdict> Judge(IReadOnlyList<PairCandidate> candidates)
    {
        var others = new List<Verdict>();
        foreach (var candidate in candidates)
        {
            if (Judge(candidate) is not { } verdict) continue;
            if (candidate.Match is null) others.Add(verdict);
            else yield return verdict;
        }

        foreach (var pair in others.GroupBy(Pair)) yield return pair.MaxBy(v => v.Confidence)!;
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
        if (presence < (candidate.Match is not null ? LeastOfRule : scene.IsAlone ? LeastOfPair : LeastOfPairInArticle)) return null;
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
