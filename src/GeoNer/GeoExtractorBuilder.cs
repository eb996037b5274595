using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Linking;
using GeoNer.Models;
using GeoNer.Parsing;
using GeoNer.Relations;
using GeoNer.Tagging;
using GeoNer.Text;

namespace GeoNer;

/// <summary>Puts a <see cref="GeoExtractor"/> together from stages. For one thread at a time.</summary>
/// <example>
/// <code>
/// var extractor = GeoExtractorBuilder.FastTier().Replace&lt;EntityTagger&gt;(new MyTagger()).Build();
/// </code>
/// </example>
public sealed class GeoExtractorBuilder
{
    private static readonly (DocumentLayers Layer, string Provider)[] UsualProviders =
    [
        (DocumentLayers.Blocks, "the LayoutAnalyzer"),
        (DocumentLayers.Tokens, "the Tokenizer"),
        (DocumentLayers.Sentences, "the SentenceSplitter"),
        (DocumentLayers.PartsOfSpeech, "the PosTagger"),
        (DocumentLayers.Lemmas, "the Lemmatizer"),
        (DocumentLayers.Entities, "the EntityTagger"),
        (DocumentLayers.EntityTypes, "the EntityTyper"),
        (DocumentLayers.Dependencies, "the DependencyParser"),
        (DocumentLayers.Actors, "the EntityLinker"),
        (DocumentLayers.Relations, "the RelationExtractor"),
    ];

    private readonly List<IDocumentStage> _stages = [];

    /// <summary>The stages so far, in the order they will run.</summary>
    public IReadOnlyList<IDocumentStage> Stages => _stages.AsReadOnly();

    /// <summary>The shipped stages of the fast tier: linear models, no native code.</summary>
    /// <exception cref="ModelException">A model is missing from this build or damaged.</exception>
    public static GeoExtractorBuilder FastTier() => FastTier(withJudge: true);

    // Without the judge when it is to be trained, for the one that is there may be of another version.
    internal static GeoExtractorBuilder FastTier(bool withJudge)
    {
        PosTagger? pos = null;
        Lemmatizer? lemmatizer = null;
        EntityTagger? entities = null;
        DependencyParser? parser = null;
        RuleSet? rules = null;
        RelationJudge? judge = null;
        ParallelLoading.Run(
            () => rules = RuleSet.Shipped,
            () => judge = withJudge ? RelationJudge.Shipped : null,
            () => entities = EntityTagger.LoadShipped(),
            () => parser = DependencyParser.LoadShipped(),
            () => pos = PosTagger.LoadShipped(),
            () => lemmatizer = Lemmatizer.LoadShipped());
        return new GeoExtractorBuilder()
            .Add(new LayoutAnalyzer())
            .Add(new Tokenizer())
            .Add(new SentenceSplitter())
            .Add(pos!)
            .Add(lemmatizer!)
            .Add(entities!)
            .Add(new EntityTyper(KnowledgeBase.Shipped))
            .Add(parser!)
            .Add(new EntityLinker(KnowledgeBase.Shipped))
            .Add(new RelationExtractor(rules!, KnowledgeBase.Shipped, judge));
    }

    /// <summary>Adds a stage at the end.</summary>
    /// <returns>This builder.</returns>
    public GeoExtractorBuilder Add(IDocumentStage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        _stages.Add(stage);
        return this;
    }

    /// <summary>Puts a stage in the place of the first one that is a <typeparamref name="TStage"/>.</summary>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">There is no such stage.</exception>
    public GeoExtractorBuilder Replace<TStage>(IDocumentStage stage)
        where TStage : IDocumentStage
    {
        ArgumentNullException.ThrowIfNull(stage);
        _stages[IndexOf<TStage>()] = stage;
        return this;
    }

    /// <summary>Puts a stage right before the first one that is a <typeparamref name="TStage"/>.</summary>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">There is no such stage.</exception>
    public GeoExtractorBuilder InsertBefore<TStage>(IDocumentStage stage)
        where TStage : IDocumentStage
    {
        ArgumentNullException.ThrowIfNull(stage);
        _stages.Insert(IndexOf<TStage>(), stage);
        return this;
    }

    /// <summary>Puts a stage right after the first one that is a <typeparamref name="TStage"/>.</summary>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">There is no such stage.</exception>
    public GeoExtractorBuilder InsertAfter<TStage>(IDocumentStage stage)
        where TStage : IDocumentStage
    {
        ArgumentNullException.ThrowIfNull(stage);
        _stages.Insert(IndexOf<TStage>() + 1, stage);
        return this;
    }

    /// <summary>
    /// Reads with a user's own actors, which win over what the models and the shipped knowledge say: their names become mentions wherever they stand, with the actor of the
    /// dictionary, and its nouns and titles give country and sector together. Called again, the last dictionary counts.
    /// </summary>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">There is no <see cref="EntityTyper"/> or no <see cref="EntityLinker"/> yet: they are what reads it.</exception>
    public GeoExtractorBuilder UseActors(ActorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var (typer, linker) = (IndexOf<EntityTyper>(), IndexOf<EntityLinker>());
        _stages[typer] = ((EntityTyper)_stages[typer]).With(lexicon);
        _stages[linker] = ((EntityLinker)_stages[linker]).With(lexicon);
        return this;
    }

    /// <summary>Takes the first stage that is a <typeparamref name="TStage"/> out.</summary>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">There is no such stage.</exception>
    public GeoExtractorBuilder Remove<TStage>()
        where TStage : IDocumentStage
    {
        _stages.RemoveAt(IndexOf<TStage>());
        return this;
    }

    /// <summary>Makes the extractor. The builder can be changed afterwards without changing it.</summary>
    /// <exception cref="InvalidOperationException">A stage needs a layer that no stage before it provides; the message names both.</exception>
    public GeoExtractor Build()
    {
        var provided = DocumentLayers.None;
        foreach (var stage in _stages)
        {
            var missing = stage.Requires & ~provided;
            if (missing != 0) throw new InvalidOperationException(Complaint(stage, missing));
            provided |= stage.Provides;
        }

        return new GeoExtractor([.. _stages]);
    }

    private static string Complaint(IDocumentStage stage, DocumentLayers missing)
    {
        var remedies = UsualProviders.Where(p => missing.HasFlag(p.Layer)).Select(p => p.Provider).Distinct();
        return $"Stage {stage.GetType().Name} needs the layer {missing}, which no stage before it provides: "
            + $"add {string.Join(" and ", remedies)} before it.";
    }

    private int IndexOf<TStage>()
    {
        var index = _stages.FindIndex(s => s is TStage);
        return index >= 0 ? index : throw new InvalidOperationException(
            $"There is no stage {typeof(TStage).Name} in this pipeline; it has {(_stages.Count == 0 ? "none" : string.Join(", ", _stages.Select(s => s.GetType().Name)))}.");
    }
}
