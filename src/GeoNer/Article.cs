namespace GeoNer;

/// <summary>An article to extract from. Immutable.</summary>
/// <param name="Id">A name for it, which its document keeps.</param>
/// <param name="Text">The text; may be empty.</param>
/// <param name="Date">The day of publication; null when not known.</param>
/// <param name="Title">The title where it is not part of the text; null when there is none.</param>
public sealed record Article(string Id, string Text, DateOnly? Date = null, string? Title = null);
