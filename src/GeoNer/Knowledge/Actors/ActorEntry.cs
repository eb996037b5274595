using GeoNer.Ontology;

namespace GeoNer.Knowledge;

/// <summary>An actor of an <see cref="ActorLexicon"/>: its names, and what it is and was. Immutable.</summary>
public sealed record ActorEntry
{
    /// <summary>The name that the actor goes by in the output.</summary>
    public required string Name { get; init; }

    /// <summary>Other names. May be empty.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it is; null where the dictionary does not say, and the tagger and the code decide.</summary>
    public EntityType? Type { get; init; }

    /// <summary>What it is and when; at least one.</summary>
    public required IReadOnlyList<ActorTerm> Terms { get; init; }

    /// <summary>The term of a day.</summary>
    /// <param name="day">The day; null when not known.</param>
    /// <returns>
    /// The first dated term that has the day, else the first one without dates; null where there is neither. Where the day is not known the first one without
    /// dates, else the one that began last.
    /// </returns>
    public ActorTerm? TermOf(DateOnly? day)
    {
        if (day is { } known && Terms.FirstOrDefault(t => t.IsDated && t.Contains(known)) is { } dated) return dated;
        return Terms.FirstOrDefault(t => !t.IsDated) ?? (day is null ? Terms.MaxBy(t => t.From ?? DateOnly.MinValue) : null);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
