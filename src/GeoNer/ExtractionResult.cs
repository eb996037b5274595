using System.Diagnostics.CodeAnalysis;
using GeoNer.Documents;

namespace GeoNer;

/// <summary>What became of one article of a run: a document, or the error that ended it. Immutable.</summary>
public sealed class ExtractionResult
{
    internal ExtractionResult(Article article, Document document)
    {
        Article = article;
        Document = document;
    }

    internal ExtractionResult(Article article, Exception error)
    {
        Article = article;
        Error = error;
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>What was found in it; null when it failed.</summary>
    public Document? Document { get; }

    /// <summary>What a stage threw; null when it did not.</summary>
    public Exception? Error { get; }

    /// <summary>True when there is a <see cref="Document"/>, false when there is an <see cref="Error"/>.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Document is not null;
}
