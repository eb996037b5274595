using System.Globalization;
using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Tool.Evaluation;

/// <summary>
/// Relations found in plain text against given pairs: a pair counts as found when a relation joins a mention on its source
/// to one on its target, and as right when the type is right too. Pairs with only one side are passed over. For one thread at a time.
/// </summary>
internal sealed class PlainTextScore
{
    private const string Yield = "YIELD";

    private int _pairs;
    private int _found;
    private int _right;
    private int _relations;

    /// <summary>The events between the two of each sentence, by type; what joins others is not judged.</summary>
    public TypeScore Types { get; } = new();

    /// <summary>Share of the pairs found with the right type, in percent.</summary>
    public double Found => 100.0 * _right / Math.Max(1, _pairs);

    /// <summary>Adds one sentence.</summary>
    public void Add(IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target, string goldRoot, IReadOnlyList<Relation> relations)
    {
        if (source.Count == 0 || target.Count == 0) return;
        _pairs++;
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            var info = relation.Type.Info();
            if (!info.IsEvent) continue;
            _relations++;
            var joins = (On(relation.Source, source) && On(relation.Target, target)) || (info.IsSymmetric && On(relation.Source, target) && On(relation.Target, source));
            if (joins) types.Add(relation.Type is RelationType.Concede or RelationType.Retreat ? Yield : info.Code);
        }

        Types.Add<string>([goldRoot], types, t => t);
        if (types.Count > 0) _found++;
        if (types.Contains(goldRoot)) _right++;
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"relation found between the two {100.0 * _found / Math.Max(1, _pairs):F2}%; of those with the right type {100.0 * _right / Math.Max(1, _found):F2}%; relations reported a sentence {(double)_relations / Math.Max(1, _pairs):F2}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FOUND {Found:F2}"));
    }

    private static bool On(Mention mention, IReadOnlyList<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (mention.Span.Overlaps(span)) return true;
        }

        return false;
    }
}
