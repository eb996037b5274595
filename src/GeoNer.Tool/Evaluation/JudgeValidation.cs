using System.Globalization;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Relations;
using GeoNer.Tool.Input;
using GeoNer.Tool.Training;

namespace GeoNer.Tool.Evaluation;

/// <summary>
/// What the relation judge does on texts it has not learned from: for each part of the annotated texts a judge is trained on the
/// other parts. Prints the type of given pairs, the pairs found in plain text, the graphs of articles and the truth of the
/// confidence; beside them what the rules alone do. For one thread at a time.
/// </summary>
internal sealed class JudgeValidation(RuleSet rules, int folds)
{
    private readonly Scores _rules = new();
    private readonly Scores _judged = new();
    private readonly Scores _read = new();
    private readonly PairScore _withoutRules = new();
    private readonly PairScore _readerAlone = new();
    private bool _hasReader;

    /// <summary>Trains on the texts as each tier reads them, and measures one tier.</summary>
    /// <param name="tiers">The same texts, in the same order, as the tiers read them; the first is measured.</param>
    /// <param name="progress">Told each part.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public void Run(IReadOnlyList<JudgeTexts> tiers, Action<string> progress, CancellationToken cancellationToken)
    {
        var (pairs, graphs) = (tiers[0].Pairs, tiers[0].Graphs);
        for (var fold = 0; fold < folds; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress($"part {fold + 1} of {folds}");
            var others = tiers.SelectMany(t => t.Except(fold, folds)).ToList();
            var judge = JudgeTraining.Judge(others, progress);
            var withoutRules = JudgeTraining.JudgeWithoutRules(others);
            for (var i = fold; i < pairs.Count; i += folds) Add(pairs[i].Gold, pairs[i].Item, judge, withoutRules);
            for (var i = fold; i < graphs.Count; i += folds) Add(graphs[i].Gold, graphs[i].Item, judge);
        }
    }

    public void Write(TextWriter output)
    {
        output.WriteLine("rules alone");
        _rules.Write(output);
        output.WriteLine();
        output.WriteLine("with the judge");
        _judged.Write(output);
        output.WriteLine();
        if (_hasReader)
        {
            output.WriteLine("with the judge and the reader of pairs");
            _read.Write(output);
            output.WriteLine();
            Write(output, "the reader of pairs alone", _readerAlone);
        }

        Write(output, "the judge, of features that know nothing of rules", _withoutRules);
    }

    private static void Write(TextWriter output, string name, PairScore score) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, given pairs: root macro F1 {score.RootMacroF1:F2} quad macro F1 {score.QuadMacroF1:F2}"));

    private void Add(PairGold gold, JudgeItem item, RelationJudge judge, RelationJudge withoutRules)
    {
        foreach (var (scores, which) in Judges(judge, item))
        {
            var answer = new PairClassifier(rules, which).Judge(item.Document, gold.Question.Source, gold.Question.Target);
            scores.Relate.Add(gold.Type, gold.Quad, answer?.Type);
            var relations = new RelationExtractor(rules, KnowledgeBase.Shipped, which).Find(item.Document);
            scores.Plain.Add(gold.Question.Source, gold.Question.Target, gold.Type, relations);
        }

        RelationType? TypeOf(int label) => label < 0 ? null : JudgeFeatures.TypeOf(label);
        _withoutRules.Add(gold.Type, gold.Quad, TypeOf(item.Pair is { } pair ? new CandidateJudge(withoutRules, withRules: false).Guess(pair).Label : -1));
        if (item.Reader is not null) _readerAlone.Add(gold.Type, gold.Quad, TypeOf(item.Pair is { } read ? item.Reader.Read(read).Best : -1));
    }

    private void Add(GoldGraph gold, JudgeItem item, RelationJudge judge)
    {
        foreach (var (scores, which) in Judges(judge, item))
        {
            var relations = new RelationExtractor(rules, KnowledgeBase.Shipped, which).Find(item.Document);
            scores.Graph.Add(gold.Relations, relations.Select(GraphRelation.Of).ToList());
            foreach (var relation in relations)
            {
                if (GraphScore.IsRight(gold.Relations, GraphRelation.Of(relation)) is { } isRight) scores.Calibration.Add(relation.Confidence, isRight);
            }
        }
    }

    private IEnumerable<(Scores Scores, RelationJudge? Judge)> Judges(RelationJudge judge, JudgeItem item)
    {
        yield return (_rules, null);
        yield return (_judged, judge);
        if (item.Reader is null) yield break;
        _hasReader = true;
        yield return (_read, judge.With(item.Reader));
    }

    private sealed class Scores
    {
        public PairScore Relate { get; } = new();

        public PlainTextScore Plain { get; } = new();

        public GraphScore Graph { get; } = new();

        public CalibrationScore Calibration { get; } = new();

        public void Write(TextWriter output)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"given pairs: root macro F1 {Relate.RootMacroF1:F2} quad macro F1 {Relate.QuadMacroF1:F2}"));
            Plain.Write(output);
            Graph.Write(output);
            Calibration.Write(output);
        }
    }
}
