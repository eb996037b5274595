using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>How two actors got on in one period. Immutable.</summary>
/// <param name="Start">The first day of the period.</param>
/// <param name="End">The day after its last.</param>
/// <param name="Cooperation">How many pieces of evidence state cooperation, in words or deeds.</param>
/// <param name="Conflict">How many state conflict.</param>
/// <param name="Net">The sum of what the evidence is worth; by <see cref="Worth"/> where no other score was asked for.</param>
public sealed record CooperationPoint(DateOnly Start, DateOnly End, int Cooperation, int Conflict, double Net)
{
    // A guard against a date such as 0001-01-01 in a dump: days of 2,700 years would be a million points.
    private const int MostPoints = 100_000;

    /// <summary>
    /// What one piece of evidence is worth: 1 for cooperation in words and 2 in deeds, −1 for conflict in words and −2 in deeds. A coarse
    /// scale on the four classes of CAMEO and PLOVER; for a finer one (Goldstein's of CAMEO codes) give your own.
    /// </summary>
    public static double Worth(EventEdge edge, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(edge);
        return WorthOf(edge.QuadClass);
    }

    internal static double WorthOf(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation => 1,
        QuadClass.MaterialCooperation => 2,
        QuadClass.VerbalConflict => -1,
        QuadClass.MaterialConflict => -2,
        _ => 0,
    };

    internal static IReadOnlyList<CooperationPoint> Series(IEnumerable<EventEdge> edges, PeriodLength length, Func<EventEdge, Evidence, double> score)
    {
        var dated = edges.SelectMany(edge => edge.Evidence.Where(e => e.DocumentDate is not null).Select(e => (Edge: edge, Evidence: e)))
            .ToLookup(x => Periods.StartOf(x.Evidence.DocumentDate!.Value, length));
        if (dated.Count == 0) return [];
        var points = new List<CooperationPoint>();
        var last = dated.Max(group => group.Key);
        for (var start = dated.Min(group => group.Key); start <= last; start = points[^1].End)
        {
            if (points.Count == MostPoints)
                throw new InvalidOperationException($"More than {MostPoints} periods lie between the first and the last statement: take longer ones, or cut the graph with During first.");
            var conflicts = dated[start].Count(x => x.Edge.QuadClass.IsConflict());
            points.Add(new CooperationPoint(
                start, Periods.Next(start, length), dated[start].Count() - conflicts, conflicts, dated[start].Sum(x => score(x.Edge, x.Evidence))));
            if (points[^1].End == DateOnly.MaxValue) break;
        }

        return points;
    }
}
