using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>Applies the rules to the words of one document. For one thread.</summary>
internal sealed class RuleMatcher
{
    private const int FarthestParticle = 5;

    private readonly SyntaxIndex _syntax;
    private readonly MentionIndex _mentions;
    private readonly RuleSet _rules;
    private readonly PathWalker _walker;
    private readonly ArgumentResolver _resolver;
    private List<TriggerUse>? _uses;
    private int _sentence = -1;
    private bool _isSentenceRuledOut;

    public RuleMatcher(SyntaxIndex syntax, MentionIndex mentions, RuleSet rules)
    {
        _syntax = syntax;
        _mentions = mentions;
        _rules = rules;
        _walker = new PathWalker(syntax, mentions, rules);
        _resolver = new ArgumentResolver(syntax, mentions, rules);
    }

    /// <summary>Adds every match of a sentence to a list, and to another every word that is a trigger, whether or not its rule finds two actors.</summary>
    public void Match(SentenceSpan sentence, List<RuleMatch> matches, List<TriggerUse>? uses = null)
    {
        _uses = uses;
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
                if (EndsWithAny(_syntax.Document.TokenText(token), rule.Suffixes)) Try(rule, token, matches);
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
            if (First(paths, token, new Side(rule.Type, isTarget, ActorId: actorId)).Count > 0) return true;
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

    private static bool EndsWithAny(ReadOnlySpan<char> word, IReadOnlyList<string> suffixes)
    {
        for (var i = 0; i < suffixes.Count; i++)
        {
            if (word.EndsWith(suffixes[i], StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private bool Applies(Rule rule, int token)
    {
        if (rule.Tags.Count > 0 && !rule.Tags.Contains(_syntax.Tag(token))) return false;
        if (rule.Particles.Count > 0 && !HasParticle(rule, token)) return false;
        foreach (var path in rule.Where)
        {
            if (!_walker.Leads(path, token)) return false;
        }

        return !LeadsAny(rule.Unless, token) && !(rule.Type.Info().IsEvent && IsRuledOut(token));
    }

    // Asked once a sentence of what is the same for all its words: each word would cost a fifth of the time of a run.
    private bool IsRuledOut(int token)
    {
        if (_syntax.SentenceOf[token] != _sentence)
        {
            _sentence = _syntax.SentenceOf[token];
            _isSentenceRuledOut = LeadsAny(_rules.NeverInSentence, token);
        }

        return _isSentenceRuledOut || LeadsAny(_rules.NeverAtWord, token);
    }

    private bool LeadsAny(IReadOnlyList<RulePath> paths, int token)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            if (_walker.Leads(paths[i], token)) return true;
        }

        return false;
    }

    // A particle is compound:prt, what the parser takes for an adverb or preposition right after the verb, or an adverb soon
    // after its object: "handed the prisoners back".
    private bool HasParticle(Rule rule, int token)
    {
        foreach (var child in _syntax.Children(token))
        {
            if (IsParticle(rule, child)) return true;
        }

        var end = Math.Min(_syntax.Document.TokenCount, token + 1 + FarthestParticle);
        for (var i = token + 1; i < end && _syntax.Tag(i) is not (UPos.VERB or UPos.PUNCT); i++)
        {
            if (rule.Particles.Contains(_syntax.Lemma(i)) && (i == token + 1 || IsParticle(rule, i))) return true;
        }

        return false;
    }

    private bool IsParticle(Rule rule, int token) =>
        _syntax.Relation(token) is DependencyRelation.CompoundPrt or DependencyRelation.Advmod && rule.Particles.Contains(_syntax.Lemma(token));

    private void MatchPair(Rule rule, RuleFrame frame, int token, List<RuleMatch> matches)
    {
        var sources = First(frame.Source, token, new Side(rule.Type, IsTarget: false));
        if (sources.Count == 0 && _uses is null) return;
        var targets = First(frame.Target, token, new Side(rule.Type, IsTarget: true, sources.Count == 0 ? null : sources));
        if (rule.Type.Info().IsEvent) _uses?.Add(new TriggerUse(rule, token, Mentions(sources), Mentions(targets)));
        foreach (var source in sources)
        {
            foreach (var target in targets) Add(rule, token, source, target, matches);
        }
    }

    private void MatchBetween(Rule rule, RuleFrame frame, int token, List<RuleMatch> matches)
    {
        foreach (var path in frame.Between)
        {
            // An alternative that has a single actor does not hold the pair.
            var actors = First([path], token, new Side(rule.Type, IsTarget: false));
            if (!HoldsTwo(actors)) continue;
            if (rule.Type.Info().IsEvent) _uses?.Add(new TriggerUse(rule, token, Mentions(actors), Mentions(actors)));
            for (var i = 0; i < actors.Count; i++)
            {
                for (var k = i + 1; k < actors.Count; k++) Add(rule, token, actors[i], actors[k], matches);
            }

            return;
        }

        if (rule.Type.Info().IsEvent) _uses?.Add(new TriggerUse(rule, token, [], []));
    }

    private static Mention[] Mentions(List<Argument> found) => found.Count == 0 ? [] : found.ConvertAll(a => a.Mention).ToArray();

    private static bool HoldsTwo(List<Argument> actors)
    {
        for (var i = 1; i < actors.Count; i++)
        {
            if (actors[i].Mention.Actor!.RollUp != actors[0].Mention.Actor!.RollUp) return true;
        }

        return false;
    }

    private List<Argument> First(IReadOnlyList<RulePath> paths, int token, Side side)
    {
        var goal = new ArgumentGoal(_resolver, side);
        for (var i = 0; i < paths.Count && goal.Found.Count == 0; i++) _walker.Follow(paths[i], token, goal);
        return goal.Found;
    }

    private static void Add(Rule rule, int token, Argument source, Argument target, List<RuleMatch> matches)
    {
        if (source.Mention == target.Mention || !Roles.MayRelate(rule.Type, source.Mention, target.Mention)) return;
        var confidence = rule.Confidence * source.Confidence * target.Confidence * Math.Sqrt(source.Mention.Confidence * target.Mention.Confidence);
        matches.Add(new RuleMatch(rule, token, source.Mention, target.Mention, confidence));
    }

    // A word counts where an actor is found for it.
    private sealed class ArgumentGoal(ArgumentResolver resolver, Side side) : IPathGoal
    {
        public List<Argument> Found { get; } = [];

        public bool IsReachedOnce => false;

        public bool Reach(int token)
        {
            var before = Found.Count;
            resolver.Resolve(token, side, Found);
            return Found.Count > before;
        }
    }
}
