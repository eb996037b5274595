using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>
/// Chooses among the matches of one sentence: for each pair the best rule of a word; nothing that a stronger word above has
/// taken in (<c>accused Iran of attacking</c>); each relation once.
/// </summary>
internal static class MatchSelection
{
    public static List<RuleMatch> Select(List<RuleMatch> matches, SyntaxIndex syntax)
    {
        var best = matches.GroupBy(m => (m.Trigger, Pair(m)))
            .SelectMany(g => BestOfWord([.. g]))
            .ToList();
        var absorbing = best.Where(m => m.Rule.Absorbs).ToList();
        return best.Where(m => !absorbing.Exists(a => Absorbs(a, m, syntax)))
            .GroupBy(m => m.Rule.Type.Info().IsEvent ? (m.Rule.Type, m.Source.Actor!.RollUp, m.Target.Actor!.RollUp) : (m.Rule.Type, m.Source.Actor!.Id, m.Target.Actor!.Id))
            .Select(g => g.OrderByDescending(m => m.Confidence).ThenBy(m => m.Trigger).First())
            .ToList();
    }

    // One event a word and pair, and one fact. A verb with its particle is another verb: "spoke out", "backed down".
    private static IEnumerable<RuleMatch> BestOfWord(RuleMatch[] matches)
    {
        var order = matches.OrderByDescending(m => m.Rule.Particles.Count > 0).ThenByDescending(m => m.Rule.Rank + m.Confidence).ThenBy(m => m.Rule.Name, StringComparer.Ordinal).ToList();
        return order.Where(m => m.Rule.Type.Info().IsEvent).Take(1).Concat(order.Where(m => !m.Rule.Type.Info().IsEvent).Take(1));
    }

    private static (string, string) Pair(RuleMatch match)
    {
        var (a, b) = (match.Source.Actor!.Id, match.Target.Actor!.Id);
        return string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
    }

    private static bool Absorbs(RuleMatch above, RuleMatch below, SyntaxIndex syntax)
    {
        if (above.Trigger == below.Trigger || !below.Rule.Type.Info().IsEvent) return false;
        for (var (token, steps) = (below.Trigger, 0); token >= 0 && steps < 8; token = syntax.Head(token), steps++)
        {
            if (token == above.Trigger) return true;
            if (syntax.Relation(token) is DependencyRelation.AclRelcl or DependencyRelation.Parataxis or DependencyRelation.Nsubj) return false;
            if (syntax.Relation(token) == DependencyRelation.Conj && syntax.Head(token) == above.Trigger) return false;
        }

        return false;
    }
}
