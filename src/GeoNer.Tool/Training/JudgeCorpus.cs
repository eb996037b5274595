using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Relations;
using GeoNer.Tool.Evaluation;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Training;

/// <summary>Makes <see cref="JudgeItem"/>s of annotated sentences and articles, as an extractor reads them.</summary>
internal sealed class JudgeCorpus(GeoExtractor extractor, RuleSet rules, IPairReader? reader)
{
    // A sentence is annotated for one pair; others in it may be stated too.
    private const float WeightOfUnmarked = 0.4f;

    private readonly RelationExtractor _relations = new(rules, KnowledgeBase.Shipped);
    private readonly PairClassifier _pairs = new(rules);

    /// <summary>A sentence of which one pair is annotated.</summary>
    public JudgeItem Read(PairGold gold)
    {
        var (source, target) = (gold.Question.Source, gold.Question.Target);
        var document = extractor.Extract(gold.Question.Text, gold.Question.Id);
        var label = LabelOf(gold.Type);
        bool Joins(PairCandidate c) => On(c.Scene.SourceMention!, source) && On(c.Scene.TargetMention!, target);
        bool Reverses(PairCandidate c) => On(c.Scene.SourceMention!, target) && On(c.Scene.TargetMention!, source);
        return new JudgeItem(
            document,
            Candidates(document),
            _pairs.Scene(document, source, target),
            label,
            (candidate, type) => (Joins(candidate) || (JudgeItem.IsSymmetric(label) && Reverses(candidate))) && type == label,
            candidate => Joins(candidate) ? label : -1,
            WeightOfUnmarked,
            reader);
    }

    /// <summary>An article with its gold graph.</summary>
    public JudgeItem Read(GoldGraph gold, string text)
    {
        var document = extractor.Extract(text, gold.Name);
        var events = gold.Relations.Where(r => LabelOf(r.Type) >= 0)
            .Select(r => (Relation: r, Label: LabelOf(r.Type), At: r.Evidence.Length > 0 ? text.IndexOf(r.Evidence, StringComparison.Ordinal) : -1)).ToList();

        bool IsOf(PairCandidate candidate, GraphRelation relation, int label)
        {
            var (source, target) = (ActorNames.Normalize(candidate.Scene.SourceMention!.Actor!.RollUp), ActorNames.Normalize(candidate.Scene.TargetMention!.Actor!.RollUp));
            var (goldSource, goldTarget) = (ActorNames.Normalize(relation.Source), ActorNames.Normalize(relation.Target));
            return (source == goldSource && target == goldTarget) || (JudgeItem.IsSymmetric(label) && source == goldTarget && target == goldSource);
        }

        bool IsQuoted(PairCandidate candidate, GraphRelation relation, int at)
        {
            var sentence = document.SpanOfTokens(candidate.Scene.Sentence.Start, candidate.Scene.Sentence.End);
            return at >= 0 && at < sentence.End && at + relation.Evidence.Length > sentence.Start;
        }

        return new JudgeItem(
            document,
            Candidates(document),
            null,
            -1,
            (candidate, label) =>
            {
                var of = events.Where(e => IsOf(candidate, e.Relation, e.Label)).ToList();
                if (of.Exists(e => !e.Relation.IsOptional && e.Label == label)) return true;
                return of.Exists(e => e.Relation.IsOptional && e.Label == label) ? null : false;
            },
            candidate => events.Where(e => IsOf(candidate, e.Relation, e.Label) && IsQuoted(candidate, e.Relation, e.At) && e.Relation.Status == RelationStatus.Actual.Name())
                .Select(e => e.Label).DefaultIfEmpty(-1).First(),
            1,
            reader);
    }

    private static int LabelOf(string type) =>
        type == "YIELD" ? RelationJudge.LabelOf(RelationType.Concede) : RelationTypes.TryParse(type, out var known) && known.Info().IsEvent ? RelationJudge.LabelOf(known) : -1;

    private PairCandidate[] Candidates(Document document) => _relations.Sentences(document, withCandidates: true).SelectMany(s => s.Candidates).ToArray();

    private static bool On(Mention mention, IReadOnlyList<TextSpan> spans) => spans.Any(s => mention.Span.Overlaps(s));
}
