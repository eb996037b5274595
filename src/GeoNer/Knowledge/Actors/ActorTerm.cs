namespace GeoNer.Knowledge;

/// <summary>What an actor of an <see cref="ActorLexicon"/> is in a span of days. Immutable.</summary>
public sealed record ActorTerm
{
    /// <summary>
    /// What it is. More than one where the name stands for several actors at once (<c>[ELR/GAL]</c>); none where the dictionary says
    /// that the name is no actor (<c>[---]</c>).
    /// </summary>
    public required IReadOnlyList<ActorCode> Codes { get; init; }

    /// <summary>The first day; null for since ever.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null for still.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the term has a first or a last day.</summary>
    public bool IsDated => From is not null || To is not null;

    /// <summary>Whether a day is in the term; both ends are.</summary>
    public bool Contains(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join('/', Codes)} {From:yyyy-MM-dd}..{To:yyyy-MM-dd}";
}
