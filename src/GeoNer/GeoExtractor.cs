using System.Diagnostics;
using GeoNer.Documents;

namespace GeoNer;

/// <summary>
/// Text in, entities, actors and relations out: the ordered list of stages, and nothing else. Immutable; one extractor
/// serves any number of threads.
/// </summary>
/// <example>
/// <code>
/// var extractor = GeoExtractor.Create();
/// var document = extractor.Extract("Kazakhstan has held joint military exercises with NATO.");
/// foreach (var relation in document.Relations) Console.WriteLine(relation);
/// </code>
/// </example>
public sealed class GeoExtractor
{
    private readonly IDocumentStage[] _stages;

    internal GeoExtractor(IDocumentStage[] stages) => _stages = stages;

    /// <summary>The stages, in the order they run.</summary>
    public IReadOnlyList<IDocumentStage> Stages => _stages.AsReadOnly();

    /// <summary>The extractor of the fast tier, as <see cref="GeoExtractorBuilder.FastTier()"/> has it.</summary>
    /// <remarks>Models are read once: make one extractor and keep it.</remarks>
    public static GeoExtractor Create() => GeoExtractorBuilder.FastTier().Build();

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; may be empty, which gives a document with empty lists.</param>
    /// <param name="id">A name for the document; empty when null.</param>
    /// <param name="title">The title where it is not part of the text. It is kept, not read.</param>
    /// <param name="date">The day of publication.</param>
    /// <param name="cancellationToken">Ends the reading of a long text with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The document, immutable.</returns>
    /// <remarks>What a stage throws comes out as it is.</remarks>
    public Document Extract(string text, string? id = null, string? title = null, DateOnly? date = null, CancellationToken cancellationToken = default) =>
        Extract(new Document(text, id, title, date), cancellationToken);

    /// <summary>Runs the stages on a document, which may have layers already: a stage whose layers are all there is passed over.</summary>
    /// <param name="document">A document that no other thread uses. It is frozen, also when a stage throws.</param>
    /// <param name="cancellationToken">Ends the reading of a long text with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The same document, immutable.</returns>
    /// <exception cref="InvalidOperationException">The document is frozen already, or a stage did not set a layer it promises.</exception>
    public Document Extract(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var given = document.Layers;
        var started = Stopwatch.GetTimestamp();
        using var activity = GeoTelemetry.Start(document);
        try
        {
            foreach (var stage in _stages)
            {
                if (stage.Provides != DocumentLayers.None && (stage.Provides & ~given) == 0) continue;
                cancellationToken.ThrowIfCancellationRequested();
                stage.Process(document, cancellationToken);
                var missing = stage.Provides & ~document.Layers;
                if (missing != 0) throw new InvalidOperationException($"Stage {stage.GetType().Name} did not set the layer {missing} that it provides.");
            }

            GeoTelemetry.Complete(activity, document, started);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            GeoTelemetry.Fail(activity, error);
            throw;
        }
        finally
        {
            document.Freeze();
        }

        return document;
    }

    /// <summary>Reads many articles at once. The results come in the order of the articles and do not depend on the number of threads.</summary>
    /// <param name="articles">The articles; drawn one by one, never far ahead of what is consumed.</param>
    /// <param name="parallelism">How many articles are worked on at once; as many as there are processors when null.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>, soon also inside a long article.</param>
    /// <returns>One result an article.</returns>
    /// <remarks>
    /// An article whose stage throws gives a result with that error, and the run goes on. An exception of
    /// <paramref name="articles"/> itself is thrown after the results of the articles before it.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parallelism"/> is less than 1.</exception>
    public IAsyncEnumerable<ExtractionResult> ExtractAllAsync(
        IAsyncEnumerable<Article> articles, int? parallelism = null, CancellationToken cancellationToken = default)
    {
        if (parallelism is { } threads) ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(parallelism));
        return ExtractAllAsync(articles, new ExtractionOptions { Parallelism = parallelism }, cancellationToken);
    }

    /// <summary>
    /// Reads many articles at once, as <see cref="ExtractAllAsync(IAsyncEnumerable{Article}, int?, CancellationToken)"/> does, with a policy for
    /// those that fail and a limit of length.
    /// </summary>
    /// <param name="articles">The articles; drawn one by one, at most four a thread ahead of what is consumed.</param>
    /// <param name="options">How the run works.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>, soon also inside a long article.</param>
    /// <returns>One result an article, in the order of the articles. The enumeration throws <see cref="ArticleException"/> where the policy says so.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of <paramref name="options"/> is less than 1.</exception>
    /// <example>
    /// <code>
    /// var options = new ExtractionOptions { OnError = ErrorPolicy.Stop, MaxTextLength = 500_000 };
    /// await foreach (var result in extractor.ExtractAllAsync(articles, options)) Store(result.Document!);
    /// </code>
    /// </example>
    public IAsyncEnumerable<ExtractionResult> ExtractAllAsync(
        IAsyncEnumerable<Article> articles, ExtractionOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(options);
        var threads = options.Parallelism ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(options));
        if (options.MaxTextLength is { } length) ArgumentOutOfRangeException.ThrowIfLessThan(length, 1, nameof(options));
        return OrderedWork.RunAsync(articles, (article, stop) => Result(article, options, stop), threads, cancellationToken);
    }

    /// <inheritdoc cref="ExtractAllAsync(IAsyncEnumerable{Article}, int?, CancellationToken)"/>
    public IAsyncEnumerable<ExtractionResult> ExtractAllAsync(
        IEnumerable<Article> articles, int? parallelism = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return ExtractAllAsync(articles.ToAsyncEnumerable(), parallelism, cancellationToken);
    }

    /// <summary>An extractor with only the stages that the wanted layers need, for those who want no more than, say, tags.</summary>
    /// <exception cref="InvalidOperationException">No stage of this extractor provides one of the layers.</exception>
    public GeoExtractor UpTo(DocumentLayers layers)
    {
        var missing = _stages.Aggregate(layers, (rest, stage) => rest & ~stage.Provides);
        if (missing != 0) throw new InvalidOperationException($"No stage of this extractor provides the layer {missing}.");
        var needed = layers;
        var kept = new List<IDocumentStage>();
        foreach (var stage in _stages.Reverse())
        {
            if ((stage.Provides & needed) == 0) continue;
            needed |= stage.Requires;
            kept.Insert(0, stage);
        }

        return new GeoExtractor([.. kept]);
    }

    private ExtractionResult Result(Article article, ExtractionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            if (article.Text.Length > options.MaxTextLength)
                throw new ArticleException(article, $"the text has {article.Text.Length} UTF-16 units, past the limit of {options.MaxTextLength}.");
            return new ExtractionResult(article, Extract(article.Text, article.Id, article.Title, article.Date, cancellationToken));
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (options.OnError != ErrorPolicy.Stop) return new ExtractionResult(article, error);
            throw error as ArticleException ?? new ArticleException(article, error.Message, error);
        }
    }
}
