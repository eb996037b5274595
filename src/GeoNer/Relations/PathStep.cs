namespace GeoNer.Relations;

/// <summary>What a step of a path does.</summary>
internal enum PathStepKind
{
    /// <summary>Goes to the children joined by some relations.</summary>
    Down,

    /// <summary>Goes to the head, if joined by some relations.</summary>
    Up,

    /// <summary>Follows a named path.</summary>
    Named,

    /// <summary>Goes to every word of the sentence.</summary>
    Anywhere,

    /// <summary>Stays, if the word passes some tests.</summary>
    Test,
}

/// <summary>One step of a <see cref="RulePath"/>.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Relations">A bit for each <see cref="Documents.DependencyRelation"/> it may take; for steps down and up.</param>
/// <param name="Name">The path it follows, for a named step.</param>
/// <param name="Tests">What the word must be, for a test.</param>
/// <param name="IsOptional">Whether the step may be left out.</param>
internal sealed record PathStep(PathStepKind Kind, ulong Relations, string? Name, IReadOnlyList<WordTest> Tests, bool IsOptional);
