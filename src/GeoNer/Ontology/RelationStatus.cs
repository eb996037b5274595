namespace GeoNer.Ontology;

/// <summary>Whether the text says that a relation holds.</summary>
public enum RelationStatus
{
    /// <summary>Stated as having happened, happening, or generally so.</summary>
    Actual,

    /// <summary>Planned, likely, conditional, called for or considered.</summary>
    Possible,

    /// <summary>Stated not to happen. The type is that of the act that is negated.</summary>
    Negated,
}
