using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>
/// Lists what the judge decides on in one sentence: the matches of rules, and the pairs of actors that no rule joins but a short
/// path of the tree. For one thread.
/// </summary>
internal sealed class CandidateFinder(Document document, SyntaxIndex syntax, MentionIndex mentions)
{
    // A sentence that lists many actors has pairs by the square of them: only the rules' own are judged there.
    private const int MostActors = 10;
    private const int LongestPath = 9;

    private readonly List<(Mention Mention, int Head)> _actors = [];

    /// <summary>Adds the candidates of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="all">All matches of events in it.</param>
    /// <param name="selected">Those that stand.</param>
    /// <param name="uses">The triggers of the sentence.</param>
    /// <param name="found">Added to.</param>
    public void Find(SentenceSpan sentence, List<RuleMatch> all, List<RuleMatch> selected, List<TriggerUse> uses, List<PairCandidate> found)
    {
        foreach (var match in selected)
        {
            if (match.Rule.Type.Info().IsEvent) found.Add(new PairCandidate(Scene(sentence, match.Source, match.Target, uses), match));
        }

        _actors.Clear();
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (mentions.At(i) is { } mention) _actors.Add((mention, i));
            if (mentions.SecondAt(i) is { } second) _actors.Add((second, i));
        }

        if (_actors.Count > MostActors || uses.Count == 0) return;
        foreach (var (source, sourceHead) in _actors)
        {
            foreach (var (target, targetHead) in _actors)
            {
                if (ReferenceEquals(source, target) || !IsPair(source, target) || syntax.Arcs(sourceHead, targetHead) > LongestPath) continue;
                if (IsSetting(source, sourceHead) || IsSetting(target, targetHead)) continue;

                // What a rule joins stands as it is, and what gave way to a stronger word (accused Iran of attacking) stays away.
                if (all.Exists(m => m.Rule.Type.Info().IsEvent && Joins(m, source, target))) continue;
                found.Add(new PairCandidate(Scene(sentence, source, target, uses), null));
            }
        }
    }

    // Of accusation, which asks for no more than two actors.
    private static bool IsPair(Mention source, Mention target) =>
        Roles.MayBeSource(RelationType.Accuse, source) && Roles.MayBeTarget(RelationType.Consult, target) && Roles.MayRelate(RelationType.Accuse, source, target);

    // "met in Vienna": where it happens.
    private bool IsSetting(Mention mention, int head) =>
        mention.Type is EntityType.Place or EntityType.Facility or EntityType.Range && syntax.Case(head) is "in" or "at" or "near" or "outside" or "around" or "across";

    private static bool Joins(RuleMatch match, Mention source, Mention target) =>
        Same(match.Source, source, target) && Same(match.Target, source, target);

    private static bool Same(Mention mention, Mention one, Mention other) =>
        mention.Actor!.RollUp == one.Actor!.RollUp || mention.Actor.RollUp == other.Actor!.RollUp;

    private PairScene Scene(SentenceSpan sentence, Mention source, Mention target, List<TriggerUse> uses) =>
        new(syntax, sentence, Words(source), Words(target), source, target, uses);

    private SentenceSpan Words(Mention mention) => new(mention.FirstToken, Math.Min(mention.EndToken, document.TokenCount));
}
