using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>
/// Finds the relations that each sentence states: by rules over its tree, and by a learned judge, which says how sure each match
/// is and finds the pairs that no rule joins; and the offices of persons. Stateless and safe for any number of threads.
/// </summary>
public sealed class RelationExtractor : IDocumentStage
{
    private readonly RuleSet _rules;
    private readonly KnowledgeBase _knowledge;
    private readonly RelationJudge? _judge;

    /// <summary>Makes the stage with some rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="knowledge">The facts that tell an office from a name.</param>
    /// <param name="judge">Judges what the rules find, and pairs they do not; null for the rules alone.</param>
    public RelationExtractor(RuleSet rules, KnowledgeBase knowledge, RelationJudge? judge = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(knowledge);
        _rules = rules;
        _knowledge = knowledge;
        _judge = judge;
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Actors | DocumentLayers.Dependencies | DocumentLayers.Lemmas;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Relations;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.SetRelations(Find(document, cancellationToken));
    }

    /// <summary>The relations of a document that has actors, which may be frozen.</summary>
    internal Relation[] Find(Document document, CancellationToken cancellationToken = default)
    {
        var relations = new List<Relation>();
        var judge = _judge is null ? null : new CandidateJudge(_judge);
        foreach (var sentence in Sentences(document, judge is not null, cancellationToken))
        {
            var writer = new RelationWriter(sentence.Syntax);
            if (judge is null)
            {
                foreach (var match in sentence.Selected) relations.Add(writer.Write(match));
                continue;
            }

            foreach (var match in sentence.Selected)
            {
                if (!match.Rule.Type.Info().IsEvent) relations.Add(writer.Write(match));
            }

            foreach (var verdict in judge.Judge(sentence.Candidates)) relations.Add(writer.Write(verdict));
        }

        OfficeFacts.Add(document, _knowledge, relations);
        return relations.OrderBy(r => r.Evidence).ThenBy(r => r.Type).ThenBy(r => r.Source.Span).ThenBy(r => r.Target.Span).ToArray();
    }

    /// <summary>What the rules make of each sentence.</summary>
    internal IEnumerable<JudgedSentence> Sentences(Document document, bool withCandidates, CancellationToken cancellationToken = default)
    {
        var syntax = _rules.Index(document);
        var mentions = new MentionIndex(syntax, document.Entities.Concat(document.References).Where(m => m.Actor is not null));
        var matcher = new RuleMatcher(syntax, mentions, _rules);
        var finder = new CandidateFinder(document, syntax, mentions);
        for (var i = 0; i < document.SentenceCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sentence = document.SentenceSpans[i];
            var matches = new List<RuleMatch>();
            var uses = withCandidates ? new List<TriggerUse>() : null;
            matcher.Match(sentence, matches, uses);
            var selected = MatchSelection.Select(matches, syntax);
            var candidates = new List<PairCandidate>();
            if (uses is not null) finder.Find(sentence, matches, selected, uses, candidates);
            if (selected.Count > 0 || candidates.Count > 0) yield return new JudgedSentence(syntax, selected, candidates);
        }
    }
}
