namespace GeoNer.Ontology;

/// <summary>The four classes of cooperation and conflict of CAMEO and PLOVER. The values are the usual numbers.</summary>
public enum QuadClass
{
    /// <summary>Not an event.</summary>
    None = 0,

    /// <summary>Words of cooperation.</summary>
    VerbalCooperation = 1,

    /// <summary>Deeds of cooperation.</summary>
    MaterialCooperation = 2,

    /// <summary>Words of conflict.</summary>
    VerbalConflict = 3,

    /// <summary>Deeds of conflict.</summary>
    MaterialConflict = 4,
}
