namespace GeoNer.Documents;

/// <summary>How a mention refers.</summary>
public enum MentionKind
{
    /// <summary>A name: an entity of the output.</summary>
    Name,

    /// <summary>A pronoun: a reference of the output.</summary>
    Pronoun,

    /// <summary>A description (<c>the Central Asian state</c>, <c>the rebels</c>): a reference of the output.</summary>
    Nominal,
}
