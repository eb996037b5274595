using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>Makes the relation of a match: status, evidence, date, trigger.</summary>
internal sealed class RelationWriter(SyntaxIndex syntax)
{
    private readonly StatusReader _status = new(syntax);

    public Relation Write(RuleMatch match) => Write(new Verdict(
        match.Rule.Type,
        match.Rule.Cameo,
        match.Rule.Name,
        match.Trigger,
        match.Rule.Entities.Count > 0 ? match.Rule.Status ?? RelationStatus.Actual : match.Rule.Status,
        match.Source,
        match.Target,
        match.Confidence));

    public Relation Write(Verdict verdict) => new()
    {
        Type = verdict.Type,
        Source = verdict.Source,
        Target = verdict.Target,
        Status = verdict.Status ?? _status.Read(verdict.Trigger),
        Confidence = Math.Clamp(verdict.Confidence, 0, 1),
        Cameo = verdict.Type.Info().IsEvent ? verdict.Cameo ?? verdict.Type.Info().CameoRoot : null,
        Rule = verdict.Rule,
        Date = DateOf(verdict.Trigger),
        Trigger = new Trigger(syntax.Lemma(verdict.Trigger), syntax.Document.TokenSpans[verdict.Trigger]),
        Evidence = Evidence(verdict),
    };

    private TextSpan Evidence(Verdict verdict)
    {
        var first = Math.Min(verdict.Trigger, Math.Min(verdict.Source.FirstToken, verdict.Target.FirstToken));
        var end = Math.Max(verdict.Trigger + 1, Math.Max(verdict.Source.EndToken, verdict.Target.EndToken));
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
