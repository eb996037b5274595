using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>One place where a document states an edge. Immutable.</summary>
public sealed record Evidence
{
    /// <summary>Id of the document; empty when it has none.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The day the document was published, or null.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>Where it is said, as half-open UTF-16 offsets into the text of the document.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words of <see cref="Span"/>, exactly as in the text.</summary>
    public required string Text { get; init; }

    /// <summary>The word that says it.</summary>
    public required Trigger Trigger { get; init; }

    /// <summary>The name of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the extractor is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether the text says that it holds; the status of the edge.</summary>
    public required RelationStatus Status { get; init; }

    /// <summary>The CAMEO code of an event; null for a fact.</summary>
    public string? Cameo { get; init; }

    /// <summary>When it happens, as the text writes it; null when it does not say.</summary>
    public string? Date { get; init; }

    /// <summary>Who does it, before roll-up: the minister, not the country.</summary>
    public required Actor Source { get; init; }

    /// <summary>Whom it is done to, before roll-up.</summary>
    public required Actor Target { get; init; }
}
