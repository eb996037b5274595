namespace GeoNer;

/// <summary>An article that could not be read, and why. Ends a run whose policy is <see cref="ErrorPolicy.Stop"/>.</summary>
public sealed class ArticleException : Exception
{
    /// <summary>Says what happened to an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="message">What happened, without the article's id.</param>
    /// <param name="inner">What a stage threw; null when no stage saw the article.</param>
    public ArticleException(Article article, string message, Exception? inner = null)
        : base(message, inner) => Article = article ?? throw new ArgumentNullException(nameof(article));

    /// <summary>The article.</summary>
    public Article Article { get; }
}
