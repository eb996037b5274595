using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>Applies the rules to the words of one document. For one thread.</summary>
internal sealed class RuleMatcher
{
    private readonly SyntaxIndex _syntax;
    private readonly MentionIndex _mentions;
    private readonly RuleSet _rules;
    private readonly PathWalker _walker;
    private readonly ArgumentResolver _resolver;

    public RuleMatcher(SyntaxIndex syntax, MentionIndex mentions, RuleSet rules)
    {
        _syntax = syntax;
        _mentions = mentions;
        _rules = rules;
        _walker = new PathWalker(syntax, mentions, rules);
        _resolver = new ArgumentResolver(syntax, mentions);
    }

    /// <summary>Adds every match of a sentence to a list.</summary>
    public void Match(SentenceSpan sentence, List<RuleMatch> matches)
    {
        for (var token = sentence.Start; token < sentence.End; token++)
        {
            foreach (var rule in _rules.OfLemma(_syntax.Lemma(token))) Try(rule, token, matches);
            if (_mentions.At(token) is { } mention)
            {
                foreach (var rule in _rules.OfEntity(mention.Type)) Try(rule, token, matches);
            }

            if (!_syntax.Document.TokenText(token).Contains('-')) continue;
            foreach (var rule in _rules.WithSuffix)
            {
                if (rule.Suffixes.Any(s => _syntax.Document.TokenText(token).EndsWith(s, StringComparison.OrdinalIgnoreCase))) Try(rule, token, matches);
            }
        }
    }

    /// <summary>The rules of which a word is the trigger, whether or not they find actors.</summary>
    public IEnumerable<Rule> Triggered(int token) => _rules.OfLemma(_syntax.Lemma(token)).ToArray().Where(rule => Applies(rule, token));

    /// <summary>Whether a side of a rule, applied to a word, finds an actor.</summary>
    public bool Reaches(Rule rule, int token, string actorId, bool isTarget)
    {
        foreach (var frame in rule.Frames)
        {
            var paths = frame.Between.Count > 0 ? frame.Between : isTarget ? frame.Target : frame.Source;
            if (First(paths, token, isTarget, m => m.Actor!.Id == actorId).Count > 0) return true;
        }

        return false;
    }

    private void Try(Rule rule, int token, List<RuleMatch> matches)
    {
        if (!Applies(rule, token)) return;
        foreach (var frame in rule.Frames)
        {
            var before = matches.Count;
            if (frame.Between.Count > 0) MatchBetween(rule, frame, token, matches);
            else MatchPair(rule, frame, token, matches);
            if (matches.Count > before) return;
        }
    }

    private bool Applies(Rule rule, int token)
    {
        if (rule.Tags.Count > 0 && !rule.Tags.Contains(_syntax.Tag(token))) return false;
        if (rule.Particles.Count > 0 && !HasParticle(rule, token)) return false;
        foreach (var path in rule.Where)
        {
            if (!_walker.Leads(path, token)) return false;
        }

        foreach (var path in rule.Unless)
        {
            if (_walker.Leads(path, token)) return false;
        }

        return true;
    }

    // A particle is compound:prt, or what the parser takes for an adverb or preposition right after the verb.
    private bool HasParticle(Rule rule, int token)
    {
        foreach (var child in _syntax.Children(token))
        {
            if (_syntax.Relation(child) is DependencyRelation.CompoundPrt or DependencyRelation.Advmod && rule.Particles.Contains(_syntax.Lemma(child))) return true;
        }

        return token + 1 < _syntax.Document.TokenCount && rule.Particles.Contains(_syntax.Lemma(token + 1));
    }

    private void MatchPair(Rule rule, RuleFrame frame, int token, List<RuleMatch> matches)
    {
        var sources = First(frame.Source, token, isTarget: false, m => Roles.MayBeSource(rule.Type, m));
        if (sources.Count == 0) return;
        var targets = First(frame.Target, token, isTarget: true, m => Roles.MayBeTarget(rule.Type, m) && sources.Exists(s => Roles.MayRelate(rule.Type, s.Mention, m)));
        foreach (var source in sources)
        {
            foreach (var target in targets) Add(rule, token, source, target, matches);
        }
    }

    private void MatchBetween(Rule rule, RuleFrame frame, int token, List<RuleMatch> matches)
    {
        foreach (var path in frame.Between)
        {
            // Each alternative of a named path may hold the pair; one that has a single actor does not.
            foreach (var alternative in Alternatives(path))
            {
                var actors = new List<Argument>();
                foreach (var word in _walker.Follow(alternative, token))
                    _resolver.Resolve(word, isTarget: false, m => Roles.MayBeSource(rule.Type, m), actors);
                if (actors.Select(a => a.Mention.Actor!.RollUp).Distinct().Count() < 2) continue;
                for (var i = 0; i < actors.Count; i++)
                {
                    for (var k = i + 1; k < actors.Count; k++) Add(rule, token, actors[i], actors[k], matches);
                }

                return;
            }
        }
    }

    private IEnumerable<RulePath> Alternatives(RulePath path) =>
        path.Steps is [{ Kind: PathStepKind.Named, Name: { } name }] ? _rules.Path(name).SelectMany(Alternatives) : [path];

    private List<Argument> First(IReadOnlyList<RulePath> paths, int token, bool isTarget, Func<Mention, bool> accepts)
    {
        var found = new List<Argument>();
        foreach (var path in paths)
        {
            _walker.Follow(path, token, word =>
            {
                var before = found.Count;
                _resolver.Resolve(word, isTarget, accepts, found);
                return found.Count > before;
            });
            if (found.Count > 0) return found;
        }

        return found;
    }

    private static void Add(Rule rule, int token, Argument source, Argument target, List<RuleMatch> matches)
    {
        if (source.Mention == target.Mention || !Roles.MayRelate(rule.Type, source.Mention, target.Mention)) return;
        var confidence = rule.Confidence * source.Confidence * target.Confidence * Math.Sqrt(source.Mention.Confidence * target.Mention.Confidence);
        matches.Add(new RuleMatch(rule, token, source.Mention, target.Mention, confidence));
    }
}
