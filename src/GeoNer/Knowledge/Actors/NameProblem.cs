namespace GeoNer.Knowledge;

/// <summary>What is wrong with a name that a user's dictionary gives.</summary>
internal static class NameProblem
{
    private const int Longest = NameIndex<object>.MaxNameLength - 16;

    /// <summary>A message, or null for a good name.</summary>
    public static string? Of(string name) =>
        !name.Any(char.IsLetterOrDigit) ? "there is no name."
        : name.Length > Longest ? $"the name '{name[..40]}…' is too long: at most {Longest} characters."
        : null;
}
