namespace GeoNer.Tool.Batch.Reading;

/// <summary>An article of a dump, as read. Immutable.</summary>
/// <param name="Article">The article.</param>
/// <param name="Encoding">The encoding its bytes were in, lower case; null where they are not known (Parquet).</param>
/// <param name="Warnings">What was odd about it without keeping it from being read; usually empty.</param>
internal sealed record BatchArticle(Article Article, string? Encoding, IReadOnlyList<string> Warnings);
