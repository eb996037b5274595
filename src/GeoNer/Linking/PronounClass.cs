namespace GeoNer.Linking;

/// <summary>Pronouns that behave alike.</summary>
internal enum PronounClass
{
    He,
    She,
    It,
    They,
    I,
    We,
    You,
}
