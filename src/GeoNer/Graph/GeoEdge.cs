using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// A relation between two nodes, with every place that states it. The class says which relation it is:
/// <c>graph.Edges.OfType&lt;CooperateEdge&gt;()</c>. Immutable.
/// </summary>
public abstract class GeoEdge
{
    private protected GeoEdge(EdgeEnds ends, RelationType type)
    {
        Source = ends.Source;
        Target = ends.Target;
        Status = ends.Status;
        Evidence = ends.Evidence;
        Type = type;
        Strongest = Evidence[0];
        foreach (var evidence in Evidence)
        {
            if (evidence.Confidence > Strongest.Confidence) Strongest = evidence;
        }
    }

    /// <summary>Who does it.</summary>
    public GeoNode Source { get; }

    /// <summary>Whom it is done to.</summary>
    public GeoNode Target { get; }

    /// <summary>What is said.</summary>
    public RelationType Type { get; }

    /// <summary>Whether the texts say that it holds. The same relation with another status is another edge.</summary>
    public RelationStatus Status { get; }

    /// <summary>
    /// The highest confidence among the evidence. Evidence is not added up: ten papers that print one agency's sentence
    /// know no more than one of them.
    /// </summary>
    public double Confidence => Strongest.Confidence;

    /// <summary>Where it is stated; never empty, in the order the documents were added.</summary>
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>How many places state it: the weight of the edge in a network of mentions.</summary>
    public int Weight => Evidence.Count;

    /// <summary>The day of the first dated document that states it; null when none is dated.</summary>
    public DateOnly? FirstDate => Evidence.Min(e => e.DocumentDate);

    /// <summary>The day of the last dated document that states it; null when none is dated.</summary>
    public DateOnly? LastDate => Evidence.Max(e => e.DocumentDate);

    /// <summary>The edge as a sentence: <c>Kazakhstan may cooperate with NATO</c>.</summary>
    public override string ToString() =>
        RelationSentence.Write(Type, Status, Source.Name, Target.Name, (this as HoldsOfficeEdge)?.Title);

    private protected Evidence Strongest { get; }
}
