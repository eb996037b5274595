using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;
using GeoNer.Tagging;

namespace GeoNer.Relations;

/// <summary>
/// What speaks for the type of event between two parties, and for there being one, as hashed features: the rules and what
/// they reach, the path between the parties, words and word classes on it, between them and around them. For one thread.
/// </summary>
/// <param name="classes">The classes of words.</param>
/// <param name="withRules">False to leave out what rules say of the type: to measure what they are worth.</param>
internal sealed class JudgeFeatures(WordClasses classes, bool withRules = true)
{
    /// <summary>A change of the features makes every trained judge void.</summary>
    public const int Version = 2;

    // Sums of 8-bit weights must fit 16 bits.
    private const int Most = 240;
    private const int SizeCounts = 8; // so that regularisation hardly holds it back
    private const int ReadingCounts = 4;
    private const int LongestPath = 6;
    private const int MostBetween = 24;

    private readonly List<uint> _found = new(Most);

    private enum Template : uint
    {
        Bias = 1, Rule, RuleType, Best, BestSecond, Far, Modality, PathUp, PathDown, PathWord, PathClass, PathWhole, PathShort, Top, TopClass, TopTag,
        Argument, ArgumentClass, Status, Between, BetweenClass, BetweenPair, Around, SourceWord, TargetWord, SourceClass, TargetClass, SentenceWord,
        SentenceClass, Order, Gap, Matched, MatchedRule, MatchedScore, SourceKind, TargetKind, Kinds, Actors, Reached, Guess, GuessScore, PathLength,
        Others, Block, Pair, TopWithKinds, ReachedSide, Size, Read, ReadType, ReadNone,
    }

    /// <summary>What speaks for a type. The list is overwritten by the next call.</summary>
    public List<uint> OfType(PairScene scene)
    {
        _found.Clear();
        Add(Template.Bias, 0);
        if (withRules) AddUses(scene);
        AddPath(scene);
        AddTop(scene);
        AddBetween(scene);
        AddSide(scene, scene.Source, Template.SourceWord, Template.SourceClass);
        AddSide(scene, scene.Target, Template.TargetWord, Template.TargetClass);
        AddSentence(scene);
        return _found;
    }

    /// <summary>What speaks for there being an event at all. The list is overwritten by the next call.</summary>
    /// <param name="candidate">The pair, and the match of a rule that joins it.</param>
    /// <param name="likeliest">The likeliest type if there is one.</param>
    public List<uint> OfPresence(PairCandidate candidate, PairGuess likeliest)
    {
        var (scene, match) = candidate;
        var (guess, probability, reading) = likeliest;
        _found.Clear();
        Add(Template.Bias, 0);
        var (source, target) = (scene.SourceMention!, scene.TargetMention!);
        var kinds = FeatureHash.Mix(Kind(source), Kind(target));
        Add(Template.Kinds, kinds);
        Add(Template.SourceKind, Kind(source));
        Add(Template.TargetKind, Kind(target));
        Add(Template.Guess, (uint)guess);
        Add(Template.GuessScore, Bucket(probability, 6));
        Add(Template.GuessScore, (uint)guess, Bucket(probability, 3), 1);
        Add(Template.Block, (uint)scene.Sentence.Kind);

        // A sentence that is given by itself was chosen for what it says; most of an article is not.
        var size = scene.IsAlone ? 0u : scene.Syntax.Document.SentenceCount < 5 ? 1u : 2;
        for (var i = 0; i < SizeCounts; i++) Add(Template.Size, size, match is null ? 0u : 1);
        if (match is not null) Add(Template.Size, size, (uint)match.Rule.Type, 1);
        Add(Template.Size, size, Bucket(probability, 3), 2);
        if (match is not null)
        {
            Add(Template.Matched, (uint)match.Rule.Type);
            Add(Template.MatchedRule, Word(match.Rule.Name));
            Add(Template.MatchedScore, Bucket(match.Confidence, 8));
            Add(Template.MatchedScore, Bucket(match.Rule.Confidence, 8), 1);
            Add(Template.Matched, (uint)match.Rule.Type == (uint)TypeOf(guess) ? 1u : 0, Bucket(probability, 4), 2);
        }
        else
        {
            Add(Template.Matched, 99);
        }

        if (reading is not null) AddReading(reading, likeliest.LabelFor(candidate), match is not null, size);
        AddReached(scene, guess);
        AddPath(scene);
        AddTop(scene);
        Add(Template.TopWithKinds, kinds, Top(scene));
        AddOthers(scene);
        return _found;
    }

    /// <summary>The type with the number of a label; YIELD, which CAMEO splits later, is CONCEDE here.</summary>
    public static RelationType TypeOf(int label) => RelationJudge.Types[label];

    private void AddUses(PairScene scene)
    {
        RelationType? first = null, second = null;
        double firstScore = 0, secondScore = 0;
        foreach (var use in scene.Uses)
        {
            var reach = Reach(scene, use);
            if (reach != 0)
            {
                Add(Template.Rule, Word(use.Rule.Name), reach);
                Add(Template.RuleType, (uint)use.Rule.Type, reach);
            }

            var distance = Distance(scene, use.Token);
            if (reach == 0) Add(Template.Far, (uint)use.Rule.Type, (uint)Math.Min(distance, 6));
            var score = use.Rule.Rank * (0.1 + (0.45 * ((reach & 1) + ((reach >> 1) & 1))) + (0.5 / (1 + (0.25 * distance))));
            if (score > firstScore)
            {
                if (first != use.Rule.Type) (second, secondScore) = (first, firstScore);
                (first, firstScore) = (use.Rule.Type, score);
            }
            else if (score > secondScore && use.Rule.Type != first)
            {
                (second, secondScore) = (use.Rule.Type, score);
            }
        }

        if (first is { } best)
        {
            Add(Template.Best, (uint)best);
            Add(Template.Best, (uint)best, Bucket(firstScore / 2, 6));
            Add(Template.BestSecond, (uint)best, second is { } other ? (uint)other : 99);
        }
        else
        {
            Add(Template.Best, 99);
        }
    }

    // What a reader makes of the pair says more than all the rest.
    private void AddReading(PairReading reading, int label, bool isMatch, uint size)
    {
        uint none = Odds(reading.OfNone), type = Odds(reading.OfType(label)), both = Odds(reading.Of(label)), of = isMatch ? 1u : 0;
        for (var i = 0; i < ReadingCounts; i++)
        {
            Add(Template.ReadNone, none);
            Add(Template.Read, both);
            Add(Template.Read, both, of, 1);
            Add(Template.ReadType, type, of);
        }

        Add(Template.Read, both, size, 2);
        Add(Template.ReadNone, none, size);
        Add(Template.Read, (uint)label, both, 3);
    }

    // Logarithmic odds in steps of one, from 1 : 150 to 150 : 1.
    private static uint Odds(float probability)
    {
        var p = Math.Clamp(probability, 0.001f, 0.999f);
        return (uint)(Math.Clamp(MathF.Round(MathF.Log(p / (1 - p))), -5, 5) + 5);
    }

    private void AddReached(PairScene scene, int guess)
    {
        uint best = 0, ofGuess = 0;
        foreach (var use in scene.Uses)
        {
            var reach = Reach(scene, use);
            best |= reach;
            if (use.Rule.Type == TypeOf(guess)) ofGuess |= reach;
            if (reach != 0) Add(Template.ReachedSide, (uint)use.Rule.Type, reach);
        }

        Add(Template.Reached, best);
        Add(Template.Reached, ofGuess, 1);
    }

    // Bits: its source is ours, its target is ours, its source is our target, its target is our source.
    public static uint Reach(PairScene scene, TriggerUse use) =>
        (Holds(use.Sources, scene.SourceMention) ? 1u : 0) | (Holds(use.Targets, scene.TargetMention) ? 2u : 0)
        | (Holds(use.Sources, scene.TargetMention) ? 4u : 0) | (Holds(use.Targets, scene.SourceMention) ? 8u : 0);

    private static bool Holds(IReadOnlyList<Mention> mentions, Mention? mention)
    {
        if (mention is null) return false;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (ReferenceEquals(mentions[i], mention) || mentions[i].Actor!.Id == mention.Actor!.Id) return true;
        }

        return false;
    }

    public static int Distance(PairScene scene, int token)
    {
        var sum = 0;
        foreach (var head in (ReadOnlySpan<int>)[scene.SourceHead, scene.TargetHead]) sum += head < 0 ? 3 : Math.Min(scene.Syntax.Arcs(token, head), 8);
        return sum / 2;
    }

    private void AddPath(PairScene scene)
    {
        var top = scene.Top;
        var syntax = scene.Syntax;
        uint whole = FeatureHash.Nothing, plain = FeatureHash.Nothing;
        var length = 0;
        foreach (var (start, template) in (ReadOnlySpan<(int, Template)>)[(scene.SourceHead, Template.PathUp), (scene.TargetHead, Template.PathDown)])
        {
            if (start < 0 || top < 0) continue;
            var labels = FeatureHash.Mix((uint)template, FeatureHash.Nothing);
            for (var (token, steps) = (start, 0); token != top && token >= 0; token = syntax.Head(token), steps++, length++)
            {
                if (steps >= LongestPath) break;
                var relation = (uint)syntax.Relation(token);
                labels = FeatureHash.Mix(labels, relation);
                plain = FeatureHash.Mix(plain, relation);
                var preposition = syntax.Case(token);
                if (preposition.Length > 0) labels = FeatureHash.Mix(labels, Word(preposition));
                if (token == start) continue;
                AddWord(syntax, token, Template.PathWord, Template.PathClass);
            }

            Add(template, labels);
            whole = FeatureHash.Mix(whole, labels);
        }

        Add(Template.PathWhole, whole);
        Add(Template.PathShort, plain);
        Add(Template.PathLength, (uint)Math.Min(length, 9));
    }

    private void AddTop(PairScene scene)
    {
        var top = scene.Top;
        if (top < 0)
        {
            Add(Template.Top, FeatureHash.Nothing);
            return;
        }

        var syntax = scene.Syntax;
        AddWord(syntax, top, Template.Top, Template.TopClass);
        Add(Template.TopTag, (uint)syntax.Tag(top), syntax.IsPassive(top) ? 1u : 0);
        foreach (var child in syntax.Children(top))
        {
            var relation = syntax.Relation(child);
            if (relation is DependencyRelation.Punct or DependencyRelation.Nsubj) continue;
            if (relation is DependencyRelation.Aux or DependencyRelation.Advmod or DependencyRelation.CompoundPrt or DependencyRelation.Mark)
            {
                Add(Template.Status, Word(syntax.Lemma(child)), (uint)relation);
                Add(Template.Status, Word(syntax.Lemma(child)), Word(syntax.Lemma(top)), 7);
                continue;
            }

            var preposition = Word(syntax.Case(child));
            Add(Template.Argument, (uint)relation, preposition, Word(syntax.Lemma(top)));
            if (_found.Count >= Most - 2) return;
            var (fine, middle, _) = ClassesOf(syntax, child);
            Add(Template.Argument, (uint)relation, Word(syntax.Lemma(child)));
            Add(Template.ArgumentClass, (uint)relation, fine);
            Add(Template.ArgumentClass, (uint)relation, middle, Word(syntax.Lemma(top)));
        }
    }

    private void AddBetween(PairScene scene)
    {
        if (scene.Source.Length == 0 || scene.Target.Length == 0) return;
        var sourceFirst = scene.Source.Start < scene.Target.Start;
        Add(Template.Order, sourceFirst ? 1u : 0);
        var (from, to) = sourceFirst ? (scene.Source.End, scene.Target.Start) : (scene.Target.End, scene.Source.Start);
        Add(Template.Gap, Bucket((to - from) / 20.0, 6), sourceFirst ? 1u : 0);
        var before = FeatureHash.Nothing;
        var count = 0;
        for (var i = from; i < to && count < MostBetween; i++, count++)
        {
            var word = Word(scene.Syntax.Lemma(i));
            Add(Template.BetweenPair, before, word);
            before = word;
            AddWord(scene.Syntax, i, Template.Between, Template.BetweenClass, sourceFirst ? 1u : 0);
        }

        for (var i = 1; i <= 2; i++)
        {
            var after = Math.Max(scene.Source.End, scene.Target.End) + i - 1;
            if (after < scene.Sentence.End) Add(Template.Around, Word(scene.Syntax.Lemma(after)), (uint)i);
        }
    }

    private void AddSide(PairScene scene, SentenceSpan words, Template word, Template wordClass)
    {
        var head = words.Length == 0 ? -1 : scene.Syntax.HeadOf(words.Start, words.End);
        Add(word, head < 0 ? FeatureHash.Nothing : 0);
        for (var i = words.Start; i < words.End && i < words.Start + 12; i++)
        {
            if (scene.Syntax.Tag(i) is UPos.NOUN or UPos.ADJ or UPos.VERB) AddWord(scene.Syntax, i, word, wordClass, i == head ? 1u : 0);
        }
    }

    private void AddSentence(PairScene scene)
    {
        for (var i = scene.Sentence.Start; i < scene.Sentence.End && _found.Count < Most - 3; i++)
        {
            if (scene.Syntax.Tag(i) is not (UPos.VERB or UPos.NOUN or UPos.ADJ)) continue;
            AddWord(scene.Syntax, i, Template.SentenceWord, Template.SentenceClass);
        }
    }

    // Other actors between the two, and whether one of them stands nearer to the word above.
    private void AddOthers(PairScene scene)
    {
        var (from, to) = scene.Source.Start < scene.Target.Start ? (scene.Source.End, scene.Target.Start) : (scene.Target.End, scene.Source.Start);
        uint names = 0, verbs = 0;
        for (var i = from; i < to; i++)
        {
            if (scene.Syntax.Tag(i) == UPos.PROPN && (i == from || scene.Syntax.Tag(i - 1) != UPos.PROPN)) names++;
            if (scene.Syntax.Tag(i) == UPos.VERB) verbs++;
        }

        Add(Template.Others, Math.Min(names, 4), Math.Min(verbs, 3));
        Add(Template.Gap, Bucket((to - from) / 20.0, 6), scene.Source.Start < scene.Target.Start ? 1u : 0);
    }

    private void AddWord(SyntaxIndex syntax, int token, Template word, Template wordClass, uint side = 0)
    {
        Add(word, Word(syntax.Lemma(token)), side);
        if (syntax.Tag(token) is not (UPos.VERB or UPos.NOUN or UPos.ADJ or UPos.ADV)) return;
        var (fine, middle, _) = ClassesOf(syntax, token);
        Add(wordClass, fine, side);
        Add(wordClass, middle, side, 1);
    }

    private (ushort Fine, ushort Middle, ushort Coarse) ClassesOf(SyntaxIndex syntax, int token) =>
        classes.Lookup(FeatureHash.Folded(syntax.Lemma(token)));

    private static uint Top(PairScene scene) => scene.Top is var top && top >= 0 ? Word(scene.Syntax.Lemma(top)) : FeatureHash.Nothing;

    private static uint Kind(Mention mention) =>
        ((uint)mention.Type * 64) + ((uint)mention.Kind * 16) + (mention.Actor!.Affiliation is null ? 0u : 1) + (mention.Actor.Sector == Sector.None ? 0u : 2) + (mention.Actor.Type == EntityType.Country ? 4u : 0);

    private static uint Word(string word) => word.Length == 0 ? FeatureHash.Nothing : FeatureHash.Folded(word);

    private static uint Bucket(double value, int buckets) => (uint)Math.Clamp((int)(value * buckets), 0, buckets);

    private void Add(Template template, uint a)
    {
        if (_found.Count < Most) _found.Add(FeatureHash.Mix((uint)template, a));
    }

    private void Add(Template template, uint a, uint b)
    {
        if (_found.Count < Most) _found.Add(FeatureHash.Mix((uint)template, a, b));
    }

    private void Add(Template template, uint a, uint b, uint c)
    {
        if (_found.Count < Most) _found.Add(FeatureHash.Mix(FeatureHash.Mix((uint)template, a, b), c));
    }
}
