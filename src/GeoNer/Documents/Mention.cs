using GeoNer.Ontology;

namespace GeoNer.Documents;

/// <summary>A stretch of tokens that names or refers to something. Immutable.</summary>
public sealed record Mention
{
    /// <summary>The name in the output: <c>e1</c>, <c>e2</c>, … for names and <c>r1</c>, … for references; empty until the document has it.</summary>
    public string Id { get; init; } = "";

    /// <summary>How the mention refers.</summary>
    public MentionKind Kind { get; init; }

    /// <summary>What is mentioned.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Index of the first token in the document.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Index after the last token in the document.</summary>
    public required int EndToken { get; init; }

    /// <summary>Where the mention stands in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What the mention refers to; null where nothing is known of it (dates, amounts).</summary>
    public Actor? Actor { get; init; }

    /// <summary>How sure the stage is that this mention is right, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>
    /// How likely it is that a name stands for <see cref="Actor"/> and not for one of <see cref="Alternatives"/>, from 0 to 1; 1 where only one bears the name.
    /// </summary>
    public double LinkConfidence { get; init; } = 1;

    /// <summary>Whom else the mention may stand for, the likeliest first; empty where that is not in doubt. Together with <see cref="LinkConfidence"/> they are at most 1.</summary>
    public IReadOnlyList<ActorAlternative> Alternatives { get; init; } = [];

    /// <summary>Whether all that is known of two mentions is the same.</summary>
    public bool Equals(Mention? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Id == other.Id && Kind == other.Kind && Type == other.Type && FirstToken == other.FirstToken && EndToken == other.EndToken && Span == other.Span
            && Equals(Actor, other.Actor) && Confidence.Equals(other.Confidence) && LinkConfidence.Equals(other.LinkConfidence) && Alternatives.SequenceEqual(other.Alternatives));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Type, Span, Actor);
}
