using GeoNer.Ontology;

namespace GeoNer.Documents;

/// <summary>A statement of the text: what one actor does to another, or is to it. Immutable.</summary>
public sealed record Relation
{
    /// <summary>What is said.</summary>
    public required RelationType Type { get; init; }

    /// <summary>The mention of the actor that does it.</summary>
    public required Mention Source { get; init; }

    /// <summary>The mention of the actor it is done to.</summary>
    public required Mention Target { get; init; }

    /// <summary>Whether the text says that it holds.</summary>
    public RelationStatus Status { get; init; }

    /// <summary>How sure the extractor is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The CAMEO code, two to four digits, for an event; null for a fact.</summary>
    public string? Cameo { get; init; }

    /// <summary>The name of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>The office, for <see cref="RelationType.HoldsOffice"/>; otherwise null.</summary>
    public string? Title { get; init; }

    /// <summary>When, as written in the text (<c>September 23</c>); null where the clause gives no date.</summary>
    public string? Date { get; init; }

    /// <summary>The word that says it.</summary>
    public required Trigger Trigger { get; init; }

    /// <summary>Where it is said: from the first to the last word that takes part, inside one sentence.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>The source actor.</summary>
    /// <exception cref="InvalidOperationException">The source mention has no actor.</exception>
    public Actor SourceActor => Source.Actor ?? throw new InvalidOperationException("The source mention has no actor.");

    /// <summary>The target actor.</summary>
    /// <exception cref="InvalidOperationException">The target mention has no actor.</exception>
    public Actor TargetActor => Target.Actor ?? throw new InvalidOperationException("The target mention has no actor.");

    /// <summary>
    /// What the relation is written with as its source: the roll-up of the actor, but the actor itself for an office holder, and
    /// for what is located or held somewhere.
    /// </summary>
    public string SourceId => KeepsSource ? SourceActor.Id : SourceActor.RollUp;

    /// <summary>The name of <see cref="SourceId"/>.</summary>
    public string SourceName => KeepsSource ? SourceActor.Name : SourceActor.RollUpName;

    /// <summary>What the relation is written with as its target: the roll-up of the actor, but the actor itself for a place or event.</summary>
    public string TargetId => KeepsTarget ? TargetActor.Id : TargetActor.RollUp;

    /// <summary>The name of <see cref="TargetId"/>.</summary>
    public string TargetName => KeepsTarget ? TargetActor.Name : TargetActor.RollUpName;

    private bool KeepsSource => Type is RelationType.HoldsOffice or RelationType.LocatedIn or RelationType.HeldAt;

    private bool KeepsTarget => Type is RelationType.LocatedIn or RelationType.HeldAt or RelationType.TakesPartIn;

    /// <summary>The relation as a sentence: <c>Kazakhstan may cooperate with NATO</c>.</summary>
    public override string ToString() => RelationSentence.Write(this);
}
