using GeoNer.Documents;

namespace GeoNer.Tests;

public class GeoExtractorTests
{
    private static readonly GeoExtractor Words = new GeoExtractorBuilder().Add(new SplitAtSpaces()).Build();

    [Fact]
    public void A_text_goes_through_the_stages_and_comes_out_immutable()
    {
        var document = Words.Extract("Kazakhstan joins NATO", "d1", "A title", new DateOnly(2008, 9, 26));
        (document.Id, document.Title, document.Date).Should().Be(("d1", "A title", new DateOnly(2008, 9, 26)));
        document.TokenCount.Should().Be(3);
        document.Invoking(d => d.SetTokens([])).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void An_empty_text_gives_an_empty_document() => Words.Extract("").TokenCount.Should().Be(0);

    [Fact]
    public void A_pipeline_that_lacks_a_layer_is_refused_with_the_stage_the_layer_and_the_remedy()
    {
        var builder = new GeoExtractorBuilder().Add(new SplitAtSpaces()).Add(new Lazy(DocumentLayers.Dependencies | DocumentLayers.Lemmas));
        builder.Invoking(b => b.Build()).Should().Throw<InvalidOperationException>()
            .WithMessage("Stage Lazy needs the layer Lemmas, Dependencies, which no stage before it provides: add the Lemmatizer and the DependencyParser before it.");
    }

    [Fact]
    public void A_layer_provided_later_does_not_count()
    {
        var builder = new GeoExtractorBuilder().Add(new Lazy(DocumentLayers.Tokens)).Add(new SplitAtSpaces());
        builder.Invoking(b => b.Build()).Should().Throw<InvalidOperationException>().WithMessage("*Lazy*Tokens*Tokenizer*");
    }

    [Fact]
    public void Stages_are_inserted_replaced_and_removed_by_their_type()
    {
        var first = new Shout();
        var second = new Lazy();
        var third = new Lazy();
        var builder = new GeoExtractorBuilder().Add(new SplitAtSpaces())
            .InsertAfter<SplitAtSpaces>(second).InsertBefore<Lazy>(first).Replace<Lazy>(third).Remove<SplitAtSpaces>();
        builder.Stages.Should().Equal(first, third);
    }

    [Fact]
    public void A_stage_that_is_not_there_cannot_be_replaced() =>
        new GeoExtractorBuilder().Add(new SplitAtSpaces()).Invoking(b => b.Replace<Shout>(new Shout()))
            .Should().Throw<InvalidOperationException>().WithMessage("There is no stage Shout in this pipeline; it has SplitAtSpaces.");

    [Fact]
    public void Changing_the_builder_afterwards_leaves_the_extractor_as_it_is()
    {
        var builder = new GeoExtractorBuilder().Add(new SplitAtSpaces());
        var extractor = builder.Build();
        builder.Add(new Shout());
        extractor.Stages.Should().ContainSingle();
    }

    [Fact]
    public void Layers_that_a_document_brings_are_kept()
    {
        var document = Document.FromTokens([["New York", "calls"]]);
        Words.Extract(document).TokenCount.Should().Be(2);
    }

    [Fact]
    public void A_stage_that_refines_a_layer_of_an_earlier_one_runs() =>
        new GeoExtractorBuilder().Add(new SplitAtSpaces()).Add(new FirstTokenOnly()).Build().Extract("a b c").TokenCount.Should().Be(1);

    [Fact]
    public void A_stage_that_breaks_its_promise_is_named() =>
        new GeoExtractorBuilder().Add(new Lazy(provides: DocumentLayers.Tokens)).Build().Invoking(e => e.Extract("x"))
            .Should().Throw<InvalidOperationException>().WithMessage("Stage Lazy did not set the layer Tokens that it provides.");

    [Fact]
    public void What_a_stage_throws_comes_out_as_it_is() =>
        new GeoExtractorBuilder().Add(new Shout()).Build().Invoking(e => e.Extract("bad"))
            .Should().ThrowExactly<FormatException>().WithMessage("bad");

    [Fact]
    public void Only_the_stages_needed_for_the_wanted_layers_are_kept()
    {
        var extractor = new GeoExtractorBuilder().Add(new Shout()).Add(new SplitAtSpaces()).Add(new Lazy(provides: DocumentLayers.Lemmas)).Build();
        extractor.UpTo(DocumentLayers.Tokens).Stages.Should().ContainSingle().Which.Should().BeOfType<SplitAtSpaces>();
        extractor.Invoking(e => e.UpTo(DocumentLayers.Actors)).Should().Throw<InvalidOperationException>().WithMessage("*Actors*");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Many_articles_come_out_in_order_for_any_number_of_threads(int threads)
    {
        var extractor = new GeoExtractorBuilder().Add(new SplitAtSpaces()).Add(new SlowOnFirst()).Build();
        var articles = Enumerable.Range(0, 200).Select(i => new Article($"{i}", i == 0 ? "slow" : "fast"));
        var ids = new List<string>();
        await foreach (var result in extractor.ExtractAllAsync(articles, threads)) ids.Add(result.Document!.Id);
        ids.Should().Equal(Enumerable.Range(0, 200).Select(i => $"{i}"));
    }

    [Fact]
    public async Task A_bad_article_gives_its_error_and_the_run_goes_on()
    {
        var extractor = new GeoExtractorBuilder().Add(new Shout()).Build();
        var results = await extractor.ExtractAllAsync([new("1", "good"), new Article("2", "bad"), new("3", "good")]).ToListAsync();
        results.Select(r => r.IsSuccess).Should().Equal(true, false, true);
        results[1].Article.Id.Should().Be("2");
        results[1].Error.Should().BeOfType<FormatException>();
        results[1].Document.Should().BeNull();
    }

    [Fact]
    public async Task A_run_that_stops_at_errors_gives_the_results_before_and_names_the_article()
    {
        var extractor = new GeoExtractorBuilder().Add(new Shout()).Build();
        var seen = new List<string>();
        var run = async () =>
        {
            var articles = new[] { new Article("1", "good"), new Article("2", "bad"), new Article("3", "good") }.ToAsyncEnumerable();
            await foreach (var result in extractor.ExtractAllAsync(articles, new ExtractionOptions { OnError = ErrorPolicy.Stop })) seen.Add(result.Article.Id);
        };
        var error = (await run.Should().ThrowAsync<ArticleException>()).WithMessage("bad").Which;
        (error.Article.Id, error.InnerException).Should().Be(("2", error.InnerException as FormatException));
        seen.Should().Equal("1");
    }

    [Fact]
    public async Task A_text_past_the_limit_fails_and_is_never_cut()
    {
        var articles = new[] { new Article("1", "12345"), new Article("2", "123456") }.ToAsyncEnumerable();
        var results = await Words.ExtractAllAsync(articles, new ExtractionOptions { MaxTextLength = 5 }).ToListAsync();
        results.Select(r => r.IsSuccess).Should().Equal(true, false);
        results[1].Error.Should().BeOfType<ArticleException>().Which.Message.Should().Be("the text has 6 UTF-16 units, past the limit of 5.");
    }

    [Fact]
    public async Task Articles_are_drawn_only_a_little_ahead_of_the_consumer()
    {
        var drawn = 0;
        IEnumerable<Article> Endless()
        {
            while (true) yield return new Article($"{drawn++}", "text");
        }

        (await Words.ExtractAllAsync(Endless(), 2).Take(3).ToListAsync()).Should().HaveCount(3);
        drawn.Should().BeLessThan(20);
    }

    [Fact]
    public async Task No_more_articles_are_worked_on_at_once_than_asked_for()
    {
        var counter = new CountsThreads();
        var articles = Enumerable.Range(0, 40).Select(i => new Article($"{i}", "text"));
        await foreach (var _ in new GeoExtractorBuilder().Add(counter).Build().ExtractAllAsync(articles, 2)) { }
        counter.Most.Should().BeInRange(1, 2);
    }

    [Fact]
    public async Task An_error_of_the_source_is_thrown_after_the_results_before_it()
    {
        static IEnumerable<Article> Broken()
        {
            yield return new Article("1", "text");
            throw new IOException("disk gone");
        }

        var seen = new List<string>();
        var run = async () =>
        {
            await foreach (var result in Words.ExtractAllAsync(Broken(), 4)) seen.Add(result.Article.Id);
        };
        (await run.Should().ThrowAsync<IOException>()).WithMessage("disk gone");
        seen.Should().Equal("1");
    }

    [Fact]
    public async Task A_cancelled_run_ends()
    {
        using var cancel = new CancellationTokenSource();
        var articles = Enumerable.Range(0, 10_000).Select(i => new Article($"{i}", "text"));
        var seen = 0;
        var run = async () =>
        {
            await foreach (var _ in Words.ExtractAllAsync(articles, 2, cancel.Token))
            {
                if (++seen == 5) await cancel.CancelAsync();
            }
        };
        await run.Should().ThrowAsync<OperationCanceledException>();
        seen.Should().Be(5);
    }

    [Fact]
    public void Zero_threads_are_refused_at_the_call() =>
        Words.Invoking(w => w.ExtractAllAsync(Array.Empty<Article>(), 0)).Should().Throw<ArgumentOutOfRangeException>();

    private sealed class SplitAtSpaces : IDocumentStage
    {
        public DocumentLayers Requires => DocumentLayers.None;

        public DocumentLayers Provides => DocumentLayers.Tokens;

        public void Process(Document document, CancellationToken cancellationToken = default)
        {
            var tokens = new List<TextSpan>();
            foreach (var part in document.Text.AsSpan().Split(' '))
            {
                var (start, end) = (part.Start.Value, part.End.Value);
                if (end > start) tokens.Add(new TextSpan(start, end));
            }

            document.SetTokens([.. tokens]);
        }
    }

    private sealed class FirstTokenOnly : IDocumentStage
    {
        public DocumentLayers Requires => DocumentLayers.Tokens;

        public DocumentLayers Provides => DocumentLayers.Tokens;

        public void Process(Document document, CancellationToken cancellationToken = default) => document.SetTokens(document.TokenSpans[..1]);
    }

    private sealed class Lazy(DocumentLayers requires = DocumentLayers.None, DocumentLayers provides = DocumentLayers.None) : IDocumentStage
    {
        public DocumentLayers Requires => requires;

        public DocumentLayers Provides => provides;

        public void Process(Document document, CancellationToken cancellationToken = default)
        {
        }
    }

    private abstract class Observer : IDocumentStage
    {
        public DocumentLayers Requires => DocumentLayers.None;

        public DocumentLayers Provides => DocumentLayers.None;

        public abstract void Process(Document document, CancellationToken cancellationToken = default);
    }

    private sealed class Shout : Observer
    {
        public override void Process(Document document, CancellationToken cancellationToken = default)
        {
            if (document.Text == "bad") throw new FormatException("bad");
        }
    }

    private sealed class SlowOnFirst : Observer
    {
        public override void Process(Document document, CancellationToken cancellationToken = default)
        {
            if (document.Text == "slow") Thread.Sleep(200);
        }
    }

    private sealed class CountsThreads : Observer
    {
        private int _now;

        private int _most;

        public int Most => _most;

        public override void Process(Document document, CancellationToken cancellationToken = default)
        {
            var now = Interlocked.Increment(ref _now);
            InterlockedMax(ref _most, now);
            Thread.Sleep(2);
            Interlocked.Decrement(ref _now);
        }

        private static void InterlockedMax(ref int target, int value)
        {
            int seen;
            while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen) { }
        }
    }
}
