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

    /// <summary>Makes the stage.</summary>
    public EntityLinker(KnowledgeBase knowledge)
        : this(knowledge, AntecedentModel.Shipped)
    {
    }

    internal EntityLinker(KnowledgeBase knowledge, AntecedentModel antecedents)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _knowledge = knowledge;
        _antecedents = antecedents;
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.EntityTypes | DocumentLayers.Lemmas | DocumentLayers.Dependencies;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Actors;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var context = new LinkingContext(document, _knowledge);
        LinkNames(context);
        PersonPronounLinker.Link(context, _antecedents);
        PronounLinker.Link(context);
        var references = context.References.OrderBy(r => r.Span).ToArray();
        document.SetActors(context.Names, references);
    }

    /// <summary>All steps but the pronouns.</summary>
    internal static void LinkNames(LinkingContext context)
    {
        NameLinker.Link(context);
        PersonLinker.Link(context);
        AcronymLinker.Link(context);
        DescriptionLinker.Link(context);
    }
}
