namespace GeoNer.Knowledge;

/// <summary>The gender of the pronouns that stand for a person.</summary>
public enum Gender
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary><c>he</c>.</summary>
    Masculine,

    /// <summary><c>she</c>.</summary>
    Feminine,
}
