using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>
/// Says which event a text states between a given source and target: the rules' own match where one joins the two, else the
/// trigger that stands nearest to them in the tree. Stateless and safe for any number of threads.
/// </summary>
public sealed class PairClassifier
{
    private const double OneSided = 0.45;
    private const double Reversed = 0.6;

    private readonly RuleSet _rules;

    /// <summary>Makes a classifier on some rules.</summary>
    public PairClassifier(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
    }

    /// <summary>Judges one pair.</summary>
    /// <param name="document">A document with dependencies and lemmas.</param>
    /// <param name="source">Where the source stands; empty when it is not stated.</param>
    /// <param name="target">Where the target stands; empty when it is not stated.</param>
    /// <returns>The event that fits best; null when no word of the text is a trigger.</returns>
    public PairJudgement? Judge(Document document, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
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

        // Arcs from a word to the nearest word of each side, added up; a side that is not in the sentence counts five.
        public double Distance(SyntaxIndex syntax, int token)
        {
            double sum = 0;
            foreach (var side in (ReadOnlySpan<string>)[SourceId, TargetId])
            {
                var nearest = 5;
                for (var i = 0; i < _at.Length; i++)
                {
                    if (_at[i]?.Actor?.Id == side && syntax.SentenceOf[i] == syntax.SentenceOf[token]) nearest = Math.Min(nearest, Arcs(syntax, token, i));
                }

                sum += nearest;
            }

            return sum;
        }

        private static int Arcs(SyntaxIndex syntax, int a, int b)
        {
            for (var (up, fromA) = (a, 0); up >= 0; up = syntax.Head(up), fromA++)
            {
                for (var (other, fromB) = (b, 0); other >= 0; other = syntax.Head(other), fromB++)
                {
                    if (other == up) return fromA + fromB;
                }
            }

            return 99;
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
