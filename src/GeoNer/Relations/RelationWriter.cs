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
        var sentence = syntax.Document.SentenceSpans[syntax.SentenceOf[trigger]];
        var entities = syntax.Document.Entities;
        for (var i = FirstAt(entities, sentence.Start); i < entities.Count && entities[i].FirstToken < sentence.End; i++)
        {
            var entity = entities[i];
            if (entity.Type != EntityType.Date) continue;
            var head = syntax.Head(syntax.HeadOf(entity.FirstToken, entity.EndToken));
            if (head >= 0 && (head == trigger || head == above)) return syntax.Document.Slice(entity.Span);
        }

        return null;
    }

    // The first entity at or after a token, by halving: a document may have very many.
    private static int FirstAt(IReadOnlyList<Mention> entities, int token)
    {
        int low = 0, high = entities.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entities[middle].FirstToken < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
