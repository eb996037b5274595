using GeoNer.Documents;
using GeoNer.Knowledge;

namespace GeoNer.Linking;

/// <summary>
/// Says who is who: gives each named mention its actor, and finds the descriptions and pronouns that stand for one. A sieve
/// in the manner of Lee et al. 2013: the surest step first, each on what the steps before it have found. Stateless and
/// safe for any number of threads.
/// </summary>
public sealed class EntityLinker : IDocumentStage
{
    private readonly KnowledgeBase _knowledge;
    private readonly AntecedentModel _antecedents;
    private readonly ActorLexicon? _lexicon;

    /// <summary>Makes the stage.</summary>
    /// <param name="knowledge">What is known of the world.</param>
    /// <param name="lexicon">A user's own actors and agents, which win over all else; none when null.</param>
    public EntityLinker(KnowledgeBase knowledge, ActorLexicon? lexicon = null)
        : this(knowledge, lexicon, AntecedentModel.Shipped)
    {
    }

    private EntityLinker(KnowledgeBase knowledge, ActorLexicon? lexicon, AntecedentModel antecedents)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _knowledge = knowledge;
        _lexicon = lexicon;
        _antecedents = antecedents;
    }

    /// <summary>The same stage with a user's own actors.</summary>
    internal EntityLinker With(ActorLexicon lexicon) => new(_knowledge, lexicon, _antecedents);

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.EntityTypes | DocumentLayers.Lemmas | DocumentLayers.Dependencies;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Actors;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var context = new LinkingContext(document, _knowledge, _lexicon);
        LinkNames(context);
        PersonPronounLinker.Link(context, _antecedents);
        PronounLinker.Link(context);
        OwnedLinker.Link(context);
        var references = context.References.OrderBy(r => r.Span).ToArray();
        document.SetActors(context.Names, references);
    }

    /// <summary>All steps but the pronouns.</summary>
    internal static void LinkNames(LinkingContext context)
    {
        LexiconLinker.Link(context);
        NameLinker.Link(context);
        PersonLinker.Link(context);
        AcronymLinker.Link(context);
        AgentLinker.Link(context);
        DescriptionLinker.Link(context);
    }
}
