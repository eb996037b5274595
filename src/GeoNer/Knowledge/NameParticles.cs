namespace GeoNer.Knowledge;

/// <summary>Small words of names that one writer has and another leaves out.</summary>
internal static class NameParticles
{
    /// <summary>An Arabic name without its article: <c>El-Sisi</c> is <c>Sisi</c>, <c>al-Assad</c> is <c>Assad</c>.</summary>
    public static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) =>
        name.Length > 4 && name[2] == '-' && char.ToLowerInvariant(name[0]) is 'a' or 'e' && char.ToLowerInvariant(name[1]) == 'l' ? name[3..] : name;
}
