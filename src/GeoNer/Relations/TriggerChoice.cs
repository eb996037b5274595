using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>Chooses the word that says an event between two parties: of the type if there is one, reaching most, then nearest.</summary>
internal static class TriggerChoice
{
    /// <returns>Null where the sentence has no trigger.</returns>
    public static TriggerUse? Of(PairScene scene, RelationType type)
    {
        TriggerUse? best = null;
        var most = double.NegativeInfinity;
        var label = RelationJudge.LabelOf(type);
        foreach (var use in scene.Uses)
        {
            var sides = JudgeFeatures.Reach(scene, use);

            // A word that has its two actors says nothing of a third: "exercises with NATO, a move likely to irritate Russia".
            if (use.Sources.Count > 0 && use.Targets.Count > 0 && (sides & 3) != 3 && (sides & 12) != 12) continue;
            var reach = System.Numerics.BitOperations.PopCount(sides & 3);
            var score = (RelationJudge.LabelOf(use.Rule.Type) == label ? 10 : 0) + (use.Rule.Rank * (1 + reach)) - (0.3 * JudgeFeatures.Distance(scene, use.Token));
            if (score > most) (best, most) = (use, score);
        }

        return best;
    }
}
