using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>Decides on the candidates of one document. For one thread.</summary>
internal sealed class CandidateJudge(RelationJudge judge, bool withRules = true)
{
    /// <summary>The rule named where no rule joins the two.</summary>
    public const string RuleName = "judge";

    // Below these an event is left out: chosen by cross-validation, see docs/accuracy.md.
    private const double LeastOfRule = 0.25;
    private const double LeastOfPair = 0.45;

    // What readers have learned from states an event in every sentence, which real text does not.
    private const double LeastOfReadPair = 0.6;

    // In whole articles far fewer are right than their probability says (docs/accuracy.md): only the surest are taken.
    private const double LeastOfPairInArticle = 0.7;

    // Of the logarithms of probabilities: chosen by cross-validation.
    private const float WeightOfFeatures = 0.8f;
    private const float WeightOfReading = 0.8f;

    private readonly JudgeFeatures _features = new(Tagging.WordClasses.Shipped, withRules);
    private readonly Dictionary<(SentenceSpan, SentenceSpan), PairReading> _readings = [];
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

    /// <summary>The likeliest type of a pair: by its features, and by what a reader makes of it where there is one.</summary>
    public PairGuess Guess(PairScene scene) => Guess(scene, Read(scene));

    private PairGuess Guess(PairScene scene, PairReading? reading)
    {
        judge.TypeProbabilities(_features.OfType(scene), _types);
        if (reading is not null) Blend(reading);
        var label = Array.IndexOf(_types, _types.Max());
        return new PairGuess(label, _types[label], reading);
    }

    /// <summary>How likely it is that an event is stated.</summary>
    public double Presence(PairCandidate candidate, PairGuess guess) => judge.Presence(_features.OfPresence(candidate, guess), guess.Reading is not null);

    // Two rules may join the same pair, which is read once.
    private PairReading? Read(PairScene scene)
    {
        if (judge.Reader is null) return null;
        var pair = (scene.Source, scene.Target);
        if (!_readings.TryGetValue(pair, out var reading)) _readings[pair] = reading = judge.Reader.Read(scene);
        return reading;
    }

    // A product of experts (Hinton 2002).
    private void Blend(PairReading reading)
    {
        var sum = 0f;
        for (var i = 0; i < _types.Length; i++) sum += _types[i] = MathF.Pow(_types[i], WeightOfFeatures) * MathF.Pow(reading.OfType(i), WeightOfReading);
        for (var i = 0; i < _types.Length; i++) _types[i] /= sum;
    }

    private Verdict? Judge(PairCandidate candidate)
    {
        var scene = candidate.Scene;
        var guess = scene.IsAlone ? Guess(scene) : Guess(scene, null);
        var presence = Presence(candidate, guess);
        if (presence < Least(candidate, guess)) return null;

        // Readers learn from sentences that were chosen for an event: in articles they say which it is, not whether there is one.
        if (!scene.IsAlone && candidate.Match is null) guess = Guess(scene);
        var label = guess.LabelFor(candidate);
        if (candidate.Match is { } match && RelationJudge.LabelOf(match.Rule.Type) == label)
            return new Verdict(match.Rule.Type, match.Rule.Cameo, match.Rule.Name, match.Trigger, match.Rule.Status, match.Source, match.Target, presence);
        var type = JudgeFeatures.TypeOf(label);
        var use = TriggerChoice.Of(scene, type);
        if (use is null && candidate.Match is null) return null;
        var isOfType = use is not null && RelationJudge.LabelOf(use.Rule.Type) == label;
        return new Verdict(
            isOfType ? use!.Rule.Type : type,
            isOfType ? use!.Rule.Cameo : type.Info().CameoRoot,
            RuleName,
            use?.Token ?? candidate.Match!.Trigger,
            isOfType ? use!.Rule.Status : null,
            scene.SourceMention!,
            scene.TargetMention!,
            presence);
    }

    private static double Least(PairCandidate candidate, PairGuess guess)
    {
        if (candidate.Match is not null) return LeastOfRule;
        if (!candidate.Scene.IsAlone) return LeastOfPairInArticle;
        return guess.Reading is null ? LeastOfPair : LeastOfReadPair;
    }

    private static (string, string) Pair(Verdict verdict)
    {
        var (a, b) = (verdict.Source.Actor!.RollUp, verdict.Target.Actor!.RollUp);
        return string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
    }
}
