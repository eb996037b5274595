using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>Makes the relation of a match: status, evidence, date, trigger.</summary>
internal sealed class RelationWriter(SyntaxIndex syntax)
{
    private readonly StatusReader _status = new(syntax);

    public Relation Write(RuleMatch match)
    {
        var status = match.Rule.Status ?? (match.Rule.Entities.Count > 0 ? RelationStatus.Actual : _status.Read(match.Trigger));
        return new Relation
        {
            Type = match.Rule.Type,
            Source = match.Source,
            Target = match.Target,
            Status = status,
            Confidence = Math.Clamp(match.Confidence, 0, 1),
            Cameo = match.Rule.Type.Info().IsEvent ? match.Rule.Cameo ?? match.Rule.Type.Info().CameoRoot : null,
            Rule = match.Rule.Name,
            Date = DateOf(match.Trigger),
            Trigger = new Trigger(syntax.Lemma(match.Trigger), syntax.Document.TokenSpans[match.Trigger]),
            Evidence = Evidence(match),
        };
    }

    private TextSpan Evidence(RuleMatch match)
    {
        var first = Math.Min(match.Trigger, Math.Min(match.Source.FirstToken, match.Target.FirstToken));
        var end = Math.Max(match.Trigger + 1, Math.Max(match.Source.EndToken, match.Target.EndToken));
        return syntax.Document.SpanOfTokens(first, end);
    }

    // A date that depends on the trigger or on the verb above it.
    private string? DateOf(int trigger)
    {
        var above = syntax.Head(trigger);
        foreach (var entity in syntax.Document.Entities)
        {
            if (entity.Type != EntityType.Date || syntax.SentenceOf[entity.FirstToken] != syntax.SentenceOf[trigger]) continue;
            var head = syntax.Head(syntax.HeadOf(entity.FirstToken, entity.EndToken));
            if (head >= 0 && (head == trigger || head == above)) return syntax.Document.Slice(entity.Span);
        }

        return null;
    }
}
