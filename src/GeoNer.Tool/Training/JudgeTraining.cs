using GeoNer.ML;
using GeoNer.Models;
using GeoNer.Relations;
using GeoNer.Tagging;

namespace GeoNer.Tool.Training;

/// <summary>
/// Trains the relation judge: first the types, on pairs that state one; then whether there is an event, which sees the likeliest
/// type as models that have not learned from the text guess it. Nothing is left to chance.
/// </summary>
internal static class JudgeTraining
{
    private const int InnerFolds = 4;
    private const float TypeRegularization = 1;
    private const float PresenceRegularization = 60;

    // Articles are few and what is read most: they count more than sentences with one annotated pair.
    private const float TypeOfArticle = 2;
    private const float TypeOfCandidate = 0.5f;
    private const float PresenceInArticle = 3;

    /// <summary>Trains on some texts and writes the model.</summary>
    public static void Run(IReadOnlyList<JudgeItem> items, Stream output, IReadOnlyList<string> data, Action<string> progress)
    {
        var features = new JudgeFeatures(WordClasses.Shipped);
        var types = items.Select(i => TypeExamples(i, features).ToArray()).ToArray();
        progress($"{items.Count} texts, {types.Sum(t => t.Length)} pairs with a type, {items.Sum(i => i.Candidates.Count)} candidates");
        var (presence, presenceOfRead) = (new List<LinearExample>(), new List<LinearExample>());

        // A text that two tiers have read is in one fold.
        var order = items.Select(i => i.Document.Id).Distinct().Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i % InnerFolds);
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var guesser = JudgeOf(TypeWeights(types.Where((_, i) => order[items[i].Document.Id] != fold)));
            foreach (var item in items.Where(i => order[i.Document.Id] == fold))
            {
                presence.AddRange(PresenceExamples(item, new CandidateJudge(guesser), features));
                if (item.Reader is not null) presenceOfRead.AddRange(PresenceExamples(item, new CandidateJudge(guesser.With(item.Reader)), features));
            }
        }

        progress($"{presence.Count} candidates, {presence.Count(e => e.Label == 1)} of them stated");
        RelationJudge.Write(
            output,
            new ModelHeader { Kind = RelationJudge.ModelKind, Version = JudgeFeatures.Version, Data = data },
            TypeWeights(types),
            LinearTrainer.Binary(presence, PresenceRegularization),
            presenceOfRead.Count == 0 ? [] : LinearTrainer.Binary(presenceOfRead, PresenceRegularization));
    }

    /// <summary>The judge that training on some texts gives.</summary>
    public static RelationJudge Judge(IReadOnlyList<JudgeItem> items, Action<string> progress)
    {
        using var stream = new MemoryStream();
        Run(items, stream, [], progress);
        return RelationJudge.Read(new MemoryStream(stream.ToArray()), "the judge");
    }

    /// <summary>A judge of types that knows nothing of rules.</summary>
    public static RelationJudge JudgeWithoutRules(IReadOnlyList<JudgeItem> items)
    {
        var features = new JudgeFeatures(WordClasses.Shipped, withRules: false);
        return JudgeOf(TypeWeights(items.Select(i => TypeExamples(i, features).ToArray())));
    }

    private static RelationJudge JudgeOf(IEnumerable<(uint, ReadOnlyMemory<float>)> types)
    {
        using var stream = new MemoryStream();
        RelationJudge.Write(stream, new ModelHeader { Kind = RelationJudge.ModelKind, Version = JudgeFeatures.Version }, types, [], []);
        return RelationJudge.Read(new MemoryStream(stream.ToArray()), "the judge");
    }

    private static IReadOnlyList<(uint, ReadOnlyMemory<float>)> TypeWeights(IEnumerable<LinearExample[]> examples) =>
        LinearTrainer.Multiclass(examples.SelectMany(e => e).ToList(), RelationJudge.Types.Count, TypeRegularization);

    private static IEnumerable<LinearExample> TypeExamples(JudgeItem item, JudgeFeatures features)
    {
        if (item.Pair is { } pair) yield return new LinearExample([.. features.OfType(pair)], item.PairLabel);
        foreach (var candidate in item.Candidates)
        {
            if (item.LabelOf(candidate) is var label && label >= 0)
                yield return new LinearExample([.. features.OfType(candidate.Scene)], label, item.Pair is null ? TypeOfArticle : TypeOfCandidate);
        }
    }

    private static IEnumerable<LinearExample> PresenceExamples(JudgeItem item, CandidateJudge judge, JudgeFeatures features)
    {
        foreach (var candidate in item.Candidates)
        {
            var guess = judge.Guess(candidate.Scene);
            if (item.IsPresent(candidate, guess.LabelFor(candidate)) is not { } isPresent) continue;
            var found = features.OfPresence(candidate, guess);
            yield return new LinearExample([.. found], isPresent ? 1 : 0, (isPresent ? 1 : item.WeightOfAbsent) * (item.Pair is null ? PresenceInArticle : 1));
        }
    }
}
