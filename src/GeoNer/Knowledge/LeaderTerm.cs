namespace GeoNer.Knowledge;

/// <summary>A term of office of a leader. Immutable; a row of <c>leaders.tsv</c>.</summary>
public sealed record LeaderTerm
{
    /// <summary>Code of the country, or id of the alliance or body (<c>NATO</c>).</summary>
    public required string Of { get; init; }

    /// <summary>The kind of office.</summary>
    public required LeaderOffice Office { get; init; }

    /// <summary>The title as news writes it before the name: <c>Prime Minister</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The usual full name.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings of the full name. May be empty.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The form used alone after the first mention: <c>Nazarbayev</c>, <c>Xi</c>, <c>Suu Kyi</c>.</summary>
    public required string ShortName { get; init; }

    /// <summary>The gender.</summary>
    public required Gender Gender { get; init; }

    /// <summary>The first day, or the first of the month or year where no more is known.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, or the last of the month or year where no more is known; null while in office.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the term and a span of days, both ends included, have a day in common.</summary>
    public bool Overlaps(DateOnly first, DateOnly last) => From <= last && (To is not { } to || to >= first);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}, {Title} of {Of}, {From:yyyy-MM-dd} to {(To is { } to ? $"{to:yyyy-MM-dd}" : "now")}";
}
