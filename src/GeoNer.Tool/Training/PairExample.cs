using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Tool.Training;

/// <summary>A sentence with two parties in it, for the reader of pairs (<c>training/geoner_training/pairs.py</c>) to learn from.</summary>
/// <param name="Text">The number of the text it is from: texts are never divided between training and measuring.</param>
/// <param name="IsArticle">Whether that is an article, in which any number of pairs may be related; otherwise a sentence of which one is.</param>
/// <param name="Words">The tokens of the sentence.</param>
/// <param name="Source">The source among them, half-open; empty when it is not in the sentence.</param>
/// <param name="Target">The target.</param>
/// <param name="Type">The code of the event that is stated, <see cref="None"/> for none; null where that is not known.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record PairExample(int Text, bool IsArticle, IReadOnlyList<string> Words, SentenceSpan Source, SentenceSpan Target, string? Type, float Weight)
{
    /// <summary>The name of no event, beside the codes of <see cref="RelationJudge.Types"/>.</summary>
    public const string None = "NONE";

    /// <summary>The sentence and the pair in one text: the same for all who read them the same.</summary>
    public string Key => string.Join(' ', Words) + FormattableString.Invariant($"\t{Source.Start}-{Source.End}\t{Target.Start}-{Target.End}");

    /// <summary>The pair as a judge sees it.</summary>
    public static PairExample Of(PairScene scene, int text = 0, bool isArticle = false, string? type = null, float weight = 1)
    {
        var (document, sentence) = (scene.Syntax.Document, scene.Sentence);
        SentenceSpan Within(SentenceSpan span) => span.Length == 0 ? default : new SentenceSpan(span.Start - sentence.Start, Math.Min(span.End, sentence.End) - sentence.Start);
        var words = Enumerable.Range(sentence.Start, sentence.Length).Select(i => document.TokenText(i).ToString()).ToArray();
        return new PairExample(text, isArticle, words, Within(scene.Source), Within(scene.Target), type, weight);
    }

    /// <summary>All pairs of some texts: the given ones, and what there is to judge. The same pair of a sentence is there once.</summary>
    public static IEnumerable<PairExample> OfAll(JudgeTexts texts)
    {
        var items = texts.Pairs.Select(p => p.Item).Select((item, i) => (item, i)).Concat(texts.Graphs.Select(g => g.Item).Select((item, i) => (item, i)));
        foreach (var (item, number) in items)
        {
            var examples = new List<PairExample>();
            if (item.Pair is { } pair) examples.Add(Of(pair, number, false, Code(item.PairLabel)));
            examples.AddRange(item.Candidates.Select(c => Of(c.Scene, number, item.Pair is null, TypeOf(item, c), item.LabelOf(c) < 0 ? item.WeightOfAbsent : 1)));
            foreach (var same in examples.GroupBy(e => e.Key)) yield return same.FirstOrDefault(e => e.Type is not null and not None) ?? same.First();
        }
    }

    // None only where no type is stated between the two, in this sentence or another.
    private static string? TypeOf(JudgeItem item, PairCandidate candidate)
    {
        if (item.LabelOf(candidate) is var label && label >= 0) return Code(label);
        return Enumerable.Range(0, RelationJudge.Types.Count).All(type => item.IsPresent(candidate, type) == false) ? None : null;
    }

    private static string Code(int label) => RelationJudge.Types[label].Info().Code;
}
