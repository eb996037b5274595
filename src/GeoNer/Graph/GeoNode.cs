using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>
/// An actor of a <see cref="GeoGraph"/>. The class says what it is: <c>graph.Nodes.OfType&lt;CountryNode&gt;()</c>. Immutable.
/// </summary>
/// <remarks>What documents leave open about the actor (country, sector, affiliation) is filled from the first one that says it.</remarks>
public abstract class GeoNode
{
    private protected GeoNode(NodeProfile profile)
    {
        Id = profile.Id;
        Name = profile.Name;
        Type = profile.Type;
        Affiliation = profile.Affiliation;
        AffiliationName = profile.AffiliationName;
        Sector = profile.Sector;
        Country = profile.Country;
        Roles = profile.Roles;
        Mentions = profile.Mentions;
        Documents = [.. profile.Documents];
    }

    /// <summary>The actor's id; unique in its graph.</summary>
    public string Id { get; }

    /// <summary>The name a person reads.</summary>
    public string Name { get; }

    /// <summary>What the actor is.</summary>
    public EntityType Type { get; }

    /// <summary>Id of the country or alliance the actor acts for; null when it acts for itself.</summary>
    public string? Affiliation { get; }

    /// <summary>Name of <see cref="Affiliation"/>; null together with it.</summary>
    public string? AffiliationName { get; }

    /// <summary>The part the actor plays in its country; <see cref="Sector.None"/> when not said.</summary>
    public Sector Sector { get; }

    /// <summary>ISO 3166-1 code of the country the actor lies in or comes from; null when not known.</summary>
    public string? Country { get; }

    /// <summary>Further role codes that a user's dictionary gives the actor; empty for every other actor.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>
    /// How many names, pronouns and descriptions refer to this very actor, not to those who act for it. Zero when the
    /// actor is in the graph only because others act for it.
    /// </summary>
    public int Mentions { get; }

    /// <summary>Ids of the documents that mention the actor or relate those who act for it, each once, in the order they were added.</summary>
    public IReadOnlyList<string> Documents { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
