using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>
/// Finds the relations that each sentence states, by rules over its tree, and the offices of persons. Stateless and safe
/// for any number of threads.
/// </summary>
public sealed class RelationExtractor : IDocumentStage
{
    private readonly RuleSet _rules;
    private readonly KnowledgeBase _knowledge;

    /// <summary>Makes the stage with some rules.</summary>
    public RelationExtractor(RuleSet rules, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(knowledge);
        _rules = rules;
        _knowledge = knowledge;
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Actors | DocumentLayers.Dependencies | DocumentLayers.Lemmas;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Relations;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var syntax = _rules.Index(document);
        var mentions = new MentionIndex(syntax, document.Entities.Concat(document.References).Where(m => m.Actor is not null));
        var matcher = new RuleMatcher(syntax, mentions, _rules);
        var writer = new RelationWriter(syntax);
        var relations = new List<Relation>();
        var matches = new List<RuleMatch>();
        foreach (var sentence in document.SentenceSpans)
        {
            cancellationToken.ThrowIfCancellationRequested();
            matches.Clear();
            matcher.Match(sentence, matches);
            foreach (var match in MatchSelection.Select(matches, syntax)) relations.Add(writer.Write(match));
        }

        OfficeFacts.Add(document, _knowledge, relations);
        document.SetRelations(relations.OrderBy(r => r.Evidence).ThenBy(r => r.Type).ThenBy(r => r.Source.Span).ThenBy(r => r.Target.Span).ToArray());
    }
}
