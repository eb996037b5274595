using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>
/// Says which event a text states between a given source and target: by a learned judge; or, where there is none, by the rules'
/// own match where one joins the two, else the trigger that stands nearest to them in the tree. Stateless and safe for any
/// number of threads.
/// </summary>
public sealed class PairClassifier
{
    private const double OneSided = 0.45;
    private const double Reversed = 0.6;

    private readonly RuleSet _rules;
    private readonly RelationJudge? _judge;

    /// <summary>Makes a classifier on some rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="judge">Decides the type; null for the rules alone.</param>
    public PairClassifier(RuleSet rules, RelationJudge? judge = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
        _judge = judge;
    }

    /// <summary>Judges one pair.</summary>
    /// <param name="document">A document with dependencies and lemmas.</param>
    /// <param name="source">Where the source stands; empty when it is not stated.</param>
    /// <param name="target">Where the target stands; empty when it is not stated.</param>
    /// <returns>The event that fits best; null when neither is in the text, or, of the rules alone, when no word of it is a trigger.</returns>
    public PairJudgement? Judge(Document document, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        return _judge is not null && Scene(document, source, target) is { } scene ? Judge(scene) : OfRules(document, source, target);
    }

    /// <summary>The pair in the sentence that has most of it; null where none has any.</summary>
    internal PairScene? Scene(Document document, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        var syntax = _rules.Index(document);
        var sides = new Sides(document, source, target);
        var best = document.SentenceSpans.ToArray().Select(s => (Sentence: s, Sides: sides.CountIn(s))).Where(s => s.Sides > 0).OrderByDescending(s => s.Sides).FirstOrDefault();
        if (best.Sides == 0) return null;
        var uses = new List<TriggerUse>();
        new RuleMatcher(syntax, new MentionIndex(document.TokenCount, sides.At), _rules).Match(best.Sentence, [], uses);
        var (sourceMention, targetMention) = (sides.In(best.Sentence, Sides.SourceId), sides.In(best.Sentence, Sides.TargetId));
        return new PairScene(syntax, best.Sentence, Words(sourceMention), Words(targetMention), sourceMention, targetMention, uses);
    }

    private static SentenceSpan Words(Mention? mention) => mention is null ? default : new SentenceSpan(mention.FirstToken, mention.EndToken);

    // The judge has learned types with PLOVER's rules of modality applied.
    private PairJudgement Judge(PairScene scene)
    {
        var (label, probability, _) = new CandidateJudge(_judge!).Guess(scene);
        var type = JudgeFeatures.TypeOf(label);
        if (TriggerChoice.Of(scene, type) is not { } use) return new PairJudgement(type, RelationStatus.Actual, probability, type.Info().CameoRoot, CandidateJudge.RuleName);
        var status = use.Rule.Status ?? new StatusReader(scene.Syntax).Read(use.Token);
        var isOfType = RelationJudge.LabelOf(use.Rule.Type) == label;
        return new PairJudgement(isOfType ? use.Rule.Type : type, status, probability, isOfType ? use.Rule.Cameo : type.Info().CameoRoot, isOfType ? use.Rule.Name : CandidateJudge.RuleName);
    }

    private PairJudgement? OfRules(Document document, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        var syntax = _rules.Index(document);
        var sides = new Sides(document, source, target);
        var matcher = new RuleMatcher(syntax, new MentionIndex(document.TokenCount, sides.At), _rules);
        var status = new StatusReader(syntax);
        var best = Matched(document, matcher) ?? Nearest(document, syntax, sides, matcher);
        return best is not { } b ? null : Judgement(b.Rule, status.Read(b.Trigger), b.Score);
    }

    private static PairJudgement Judgement(Rule rule, RelationStatus status, double score)
    {
        status = rule.Status ?? status;
        var type = Modality.Apply(rule.Type, status);
        return new PairJudgement(type, status, Math.Clamp(score, 0, 1), type == rule.Type ? rule.Cameo : type.Info().CameoRoot, rule.Name);
    }

    private static Candidate? Matched(Document document, RuleMatcher matcher)
    {
        var matches = new List<RuleMatch>();
        foreach (var sentence in document.SentenceSpans) matcher.Match(sentence, matches);
        return matches.Where(m => m.Rule.Type.Info().IsEvent && m.Source.Actor!.Id != m.Target.Actor!.Id)
            .Select(m => new Candidate(m.Rule, m.Trigger, (m.Rule.Rank + m.Confidence) / 2 * (m.Source.Actor!.Id == Sides.SourceId || m.Rule.Type.Info().IsSymmetric ? 1 : Reversed)))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Trigger).ThenBy(c => c.Rule.Name, StringComparer.Ordinal)
            .Cast<Candidate?>().FirstOrDefault();
    }

    private static Candidate? Nearest(Document document, SyntaxIndex syntax, Sides sides, RuleMatcher matcher)
    {
        Candidate? best = null;
        foreach (var sentence in document.SentenceSpans)
        {
            if (!sides.Touches(sentence)) continue;
            for (var token = sentence.Start; token < sentence.End; token++)
            {
                if (sides.At(token) is not null && syntax.Tag(token) == UPos.PROPN) continue;
                foreach (var rule in matcher.Triggered(token))
                {
                    if (!rule.Type.Info().IsEvent) continue;
                    var near = 1 / (1 + (0.25 * sides.Distance(syntax, token)));
                    var reached = (matcher.Reaches(rule, token, Sides.SourceId, isTarget: false) ? OneSided : 0) + (matcher.Reaches(rule, token, Sides.TargetId, isTarget: true) ? OneSided : 0);
                    var score = rule.Confidence * (0.1 + reached + (near * 0.5)) * 0.6;
                    if (best is not { } b || score > b.Score) best = new Candidate(rule, token, score);
                }
            }
        }

        return best;
    }

    private readonly record struct Candidate(Rule Rule, int Trigger, double Score);

    /// <summary>The two given parties as mentions over all their words.</summary>
    private sealed class Sides
    {
        public const string SourceId = "source";
        public const string TargetId = "target";

        private readonly Mention?[] _at;

        public Sides(Document document, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
        {
            _at = new Mention?[document.TokenCount];
            foreach (var span in target) Add(document, span, TargetId);
            foreach (var span in source) Add(document, span, SourceId);
        }

        public Mention? At(int token) => _at[token];

        public bool Touches(SentenceSpan sentence)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (_at[i] is not null) return true;
            }

            return false;
        }

        /// <summary>How many of the two a sentence has.</summary>
        public int CountIn(SentenceSpan sentence) => (In(sentence, SourceId) is null ? 0 : 1) + (In(sentence, TargetId) is null ? 0 : 1);

        /// <summary>The first mention of a side in a sentence.</summary>
        public Mention? In(SentenceSpan sentence, string id)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (_at[i]?.Actor?.Id == id) return _at[i];
            }

            return null;
        }

        // Arcs from a word to the nearest word of each side, added up; a side that is not in the sentence counts five.
        public double Distance(SyntaxIndex syntax, int token)
        {
            double sum = 0;
            foreach (var side in (ReadOnlySpan<string>)[SourceId, TargetId])
            {
                var nearest = 5;
                for (var i = 0; i < _at.Length; i++)
                {
                    if (_at[i]?.Actor?.Id == side && syntax.SentenceOf[i] == syntax.SentenceOf[token]) nearest = Math.Min(nearest, syntax.Arcs(token, i));
                }

                sum += nearest;
            }

            return sum;
        }

        private void Add(Document document, TextSpan span, string id)
        {
            int first = -1, end = -1;
            for (var i = 0; i < document.TokenCount; i++)
            {
                if (!document.TokenSpans[i].Overlaps(span)) continue;
                if (first < 0) first = i;
                end = i + 1;
            }

            if (first < 0) return;
            var actor = new Actor { Id = id, Name = id, Type = EntityType.Organization };
            var mention = new Mention { Type = EntityType.Organization, FirstToken = first, EndToken = end, Span = document.SpanOfTokens(first, end), Actor = actor };
            _at.AsSpan(first..end).Fill(mention);
        }
    }
}
