using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Linking;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Training;

/// <summary>
/// Learns whom pronouns stand for: a log-linear choice among the actors that the linker offers and nobody, trained on texts
/// with annotated coreference, whose names are found as in use. Seeded by nothing: the texts come in their order.
/// </summary>
internal static class PronounTraining
{
    private const int Epochs = 40;
    private const double Rate = 0.1;
    private const double Decay = 2e-4;

    /// <param name="files">Texts as <see cref="CoreferenceGold"/> reads them.</param>
    /// <param name="extractor">Gives documents entities, types, trees and lemmas.</param>
    /// <param name="output">Gets the table.</param>
    /// <param name="progress">Is told how it goes.</param>
    public static void Run(IReadOnlyList<string> files, GeoExtractor extractor, TextWriter output, Action<string> progress)
    {
        var cases = new List<(int[][] Rows, bool[] Right)>();
        foreach (var gold in files.SelectMany(CoreferenceGold.Read))
        {
            AddCases(gold, extractor, cases);
            progress($"{gold.Id}: {cases.Count} pronouns");
        }

        if (cases.Count == 0) throw new InvalidDataException($"{string.Join(", ", files)}: there is no pronoun to learn from.");
        var weights = Learn(cases, progress);
        new AntecedentModel(weights).Write(output);
    }

    private static void AddCases(CoreferenceGold gold, GeoExtractor extractor, List<(int[][] Rows, bool[] Right)> cases)
    {
        var document = extractor.Extract(gold.Text, gold.Id);
        var context = new LinkingContext(document, KnowledgeBase.Shipped);
        EntityLinker.LinkNames(context);
        var actorsOf = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var mention in gold.Mentions.Where(m => m.IsName))
        {
            var on = context.Names.Where(n => n.Actor is not null && Overlap(n.Span, mention.Head) > 0).MaxBy(n => Likeness(n.Span, mention.Span));
            if (on is null) continue;
            if (!actorsOf.TryGetValue(mention.Cluster, out var ids)) actorsOf[mention.Cluster] = ids = new HashSet<string>(StringComparer.Ordinal);
            ids.Add(on.Actor!.Id);
        }

        PersonPronounLinker.Train(context, new AntecedentModel(new float[AntecedentFeatures.Count]), (pronoun, actors, rows) =>
        {
            var span = document.TokenSpans[pronoun.Token];
            var mention = gold.Mentions.FirstOrDefault(m => !m.IsName && Overlap(m.Head, span) > 0);
            if (mention is null && !gold.IsWhole) return null;
            var ids = mention is null ? null : actorsOf.GetValueOrDefault(mention.Cluster);
            var right = new bool[rows.Count];
            Actor? chosen = null;
            for (var i = 0; i < actors.Count; i++)
            {
                // Another than the two names may be anybody else.
                right[i] = mention is { Cluster: "" } ? !actorsOf.Values.Any(a => a.Contains(actors[i].Id)) : ids?.Contains(actors[i].Id) == true;
                if (right[i]) chosen ??= actors[i];
            }

            // Of an actor whose name was not found there is nothing to learn.
            var isNobody = mention is null || mention.Cluster.Length == 0;
            if (chosen is null && !isNobody) return null;
            right[^1] = isNobody;
            if (rows.Count > 1) cases.Add(([.. rows], right));
            return mention is { Cluster: "" } ? null : chosen;
        });
    }

    private static float[] Learn(List<(int[][] Rows, bool[] Right)> cases, Action<string> progress)
    {
        var weights = new double[AntecedentFeatures.Count];
        var squares = new double[weights.Length];
        var gradient = new Dictionary<int, double>();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            double loss = 0;
            var hits = 0;
            foreach (var (rows, right) in cases)
            {
                var scores = rows.Select(row => row.Sum(f => weights[f])).ToArray();
                var top = scores.Max();
                var all = scores.Sum(s => Math.Exp(s - top));
                var good = scores.Where((_, i) => right[i]).Sum(s => Math.Exp(s - top));
                loss -= Math.Log(Math.Max(1e-12, good / all));
                if (right[Array.IndexOf(scores, top)]) hits++;
                gradient.Clear();
                for (var i = 0; i < rows.Length; i++)
                {
                    var p = Math.Exp(scores[i] - top);
                    var change = (right[i] ? p / good : 0) - (p / all);
                    foreach (var feature in rows[i]) gradient[feature] = gradient.GetValueOrDefault(feature) + change;
                }

                foreach (var (feature, change) in gradient)
                {
                    var step = change - (Decay * weights[feature]);
                    squares[feature] += step * step;
                    weights[feature] += Rate * step / Math.Sqrt(squares[feature] + 1e-6);
                }
            }

            if (epoch % 10 == 0) progress($"epoch {epoch}: loss {loss / cases.Count:F4}, right {100.0 * hits / cases.Count:F1} %");
        }

        return Array.ConvertAll(weights, w => (float)w);
    }

    private static int Overlap(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    private static double Likeness(TextSpan a, TextSpan b) =>
        Overlap(a, b) / (double)(Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));
}
