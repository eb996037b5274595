using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>
/// The fifth step: <c>he</c>, <c>she</c>, <c>I</c> and <c>you</c>. Each is given the person that <see cref="AntecedentModel"/> finds
/// likeliest, or nobody; what is given to one pronoun is known to the next. Of <c>it</c>, <c>they</c> and <c>we</c> the model only notes what it
/// finds, for <see cref="PronounLinker"/> to weigh.
/// </summary>
internal sealed class PersonPronounLinker
{
    private const int FarthestSentence = 12;
    private const int MostCandidates = 60;
    private const double LeastProbability = 0.3;
    private const double LeastAlternative = 0.05;
    private const int MostAlternatives = 5;

    private readonly LinkingContext _context;
    private readonly AntecedentModel _model;
    private readonly Dictionary<string, ActorHistory> _actors = new(StringComparer.Ordinal);
    private readonly LinkedList<ActorHistory> _recent = [];
    private readonly List<int> _features = [];

    private PersonPronounLinker(LinkingContext context, AntecedentModel model)
    {
        _context = context;
        _model = model;
    }

    /// <summary>Gives the pronouns of a document their actors.</summary>
    public static void Link(LinkingContext context, AntecedentModel model) => new PersonPronounLinker(context, model).Run(null);

    /// <summary>
    /// Shows each pronoun with its candidates to a trainer, which says who is right; that one is then taken for it.
    /// Each row of features belongs to the actor of the same place, the last one to nobody.
    /// </summary>
    public static void Train(LinkingContext context, AntecedentModel model, Func<PronounCase, IReadOnlyList<Actor>, IReadOnlyList<int[]>, Actor?> judge) =>
        new PersonPronounLinker(context, model).Run(judge);

    private void Run(Func<PronounCase, IReadOnlyList<Actor>, IReadOnlyList<int[]>, Actor?>? judge)
    {
        var known = _context.Names.Where(n => n.Actor is not null && n.Type is not (EntityType.Date or EntityType.Money))
            .Concat(_context.References)
            .OrderBy(m => m.FirstToken).ThenByDescending(m => m.EndToken)
            .ToList();
        var next = 0;
        for (var s = 0; s < _context.Document.SentenceCount; s++)
        {
            var sentence = _context.Document.SentenceSpans[s];
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                while (next < known.Count && known[next].FirstToken < i) Enter(known[next++], null);
                if (_context.Syntax.Tag(i) is not (UPos.PRON or UPos.DET) || _context.NameAt[i] >= 0) continue;
                if (PronounCase.ClassOf(_context.Document.TokenText(i)) is not { } of) continue;
                Resolve(new PronounCase(_context, i, of), sentence, known, next, judge);
            }
        }
    }

    private void Resolve(PronounCase pronoun, SentenceSpan sentence, List<Mention> known, int next, Func<PronounCase, IReadOnlyList<Actor>, IReadOnlyList<int[]>, Actor?>? judge)
    {
        var candidates = Candidates(pronoun, sentence, known, next);
        var rows = judge is null ? null : new List<int[]>(candidates.Count + 1);
        var count = 0;
        var scores = new double[candidates.Count + 1];
        var isBeside = false;
        foreach (var candidate in candidates)
        {
            _features.Clear();
            AntecedentFeatures.Extract(pronoun, candidate, _features);
            scores[count++] = Score();
            rows?.Add([.. _features]);
            isBeside |= pronoun.Sentence - _context.Syntax.SentenceOf[candidate.LastHead] <= 1;
        }

        _features.Clear();
        AntecedentFeatures.ExtractNobody(pronoun, isBeside, _features);
        scores[^1] = Score();
        rows?.Add([.. _features]);
        var best = candidates.Count - 1;
        for (var i = best - 1; i >= 0; i--)
        {
            if (scores[i] >= scores[best]) best = i;
        }

        var probability = best < 0 ? 0 : 1 / scores.Sum(score => Math.Exp(score - scores[best]));
        var chosen = probability >= LeastProbability ? candidates[best].Actor : null;
        if (judge is null && pronoun.Class is PronounClass.It or PronounClass.They or PronounClass.We)
        {
            if (best >= 0) _context.NoteOpinion(pronoun.Token, new AntecedentOpinion(candidates[best].Last, probability, 1 / scores.Sum(score => Math.Exp(score - scores[^1]))));
            return;
        }

        if (judge is not null) chosen = judge(pronoun, candidates.ConvertAll(c => c.Actor), rows!);
        if (chosen is null) return;
        _context.AddReference(MentionKind.Pronoun, TypeOf(chosen, candidates), pronoun.Token, pronoun.Token + 1, chosen, probability);
        _context.References[^1] = _context.References[^1] with { LinkConfidence = probability, Alternatives = Others(candidates, scores, best) };
        Enter(_context.References[^1], pronoun.Class);
    }

    private static ActorAlternative[] Others(List<ActorHistory> candidates, double[] scores, int best)
    {
        var all = scores.Sum(score => Math.Exp(score - scores[best]));
        return Enumerable.Range(0, candidates.Count).Where(i => i != best)
            .Select(i => new ActorAlternative(candidates[i].Actor, Math.Exp(scores[i] - scores[best]) / all))
            .Where(a => a.Confidence >= LeastAlternative).OrderByDescending(a => a.Confidence).Take(MostAlternatives).ToArray();
    }

    private static EntityType TypeOf(Actor actor, List<ActorHistory> candidates) => candidates.Find(c => c.Id == actor.Id)?.Type ?? actor.Type;

    // Whoever was mentioned in the last sentences, the nearest first, and who is named for the first time later in this one.
    private List<ActorHistory> Candidates(PronounCase pronoun, SentenceSpan sentence, List<Mention> known, int next)
    {
        var candidates = new List<ActorHistory>();
        var mostMentioned = _actors.Count == 0 ? 0 : _recent.Take(MostCandidates).Max(a => a.Count);
        foreach (var actor in _recent)
        {
            var isFar = pronoun.Sentence - _context.Syntax.SentenceOf[actor.LastHead] > FarthestSentence;
            if (candidates.Count >= MostCandidates || (isFar && !(actor.Type == EntityType.Person && pronoun.Class is PronounClass.I))) break;
            if (!MayBe(pronoun.Class, actor)) continue;
            actor.Rank = candidates.Count;
            actor.IsMostMentioned = actor.Count == mostMentioned;
            candidates.Add(actor);
        }

        foreach (var kind in candidates.GroupBy(c => c.Type))
        {
            var most = kind.Max(c => c.Count);
            foreach (var actor in kind) actor.IsMostMentionedOfKind = actor.Count == most;
        }

        for (var k = next; k < known.Count && known[k].FirstToken < sentence.End; k++)
        {
            if (known[k].Actor is not { } actor || known[k].FirstToken <= pronoun.Token || _actors.ContainsKey(actor.Id) || candidates.Exists(c => c.Id == actor.Id)) continue;
            var later = History(known[k]);
            later.Rank = candidates.Count;
            if (MayBe(pronoun.Class, later)) candidates.Add(later);
        }

        return candidates;
    }

    private static bool MayBe(PronounClass pronoun, ActorHistory actor) => pronoun switch
    {
        PronounClass.He or PronounClass.She => actor.Type == EntityType.Person,
        PronounClass.I or PronounClass.You => actor.Type == EntityType.Person,
        PronounClass.It => actor.Type != EntityType.Person && !(actor.Type == EntityType.Nationality && actor.IsPlural),
        _ => true,
    };

    private void Enter(Mention mention, PronounClass? pronoun)
    {
        var id = mention.Actor!.Id;
        if (_actors.TryGetValue(id, out var history))
        {
            _recent.Remove(history.Place!);
            history.Last = mention;
            history.LastHead = _context.Syntax.HeadOf(mention.FirstToken, mention.EndToken);
        }
        else
        {
            _actors[id] = history = History(mention);
        }

        history.LastClass = pronoun;
        history.Count++;
        history.IsInHeadline |= _context.Document.SentenceSpans[_context.Syntax.SentenceOf[history.LastHead]].Kind == BlockKind.Headline;
        history.Place = _recent.AddFirst(history);
    }

    private ActorHistory History(Mention mention)
    {
        var head = _context.Syntax.HeadOf(mention.FirstToken, mention.EndToken);
        var text = _context.Document.TokenText(head);
        return new ActorHistory(mention.Actor!, mention.Type, mention.Type == EntityType.Person ? _context.GenderOf(mention.Actor!) : Gender.Unknown)
        {
            Last = mention,
            LastHead = head,
            Count = 0,
            IsFirst = _actors.Count == 0,
            IsPlural = text.EndsWith("s", StringComparison.Ordinal) && !_context.Document.Lemmas[head].EndsWith('s'),
        };
    }

    private double Score()
    {
        double score = 0;
        foreach (var feature in _features) score += _model.Weights[feature];
        return score;
    }
}
