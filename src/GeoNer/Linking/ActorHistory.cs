using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>What has been said of an actor up to a place in the text. For one document and one thread.</summary>
internal sealed class ActorHistory(Actor actor, EntityType type, Gender gender)
{
    public string Id => actor.Id;

    public Actor Actor => actor;

    /// <summary>What its first mention is, as a name: the people of a country are not the country.</summary>
    public EntityType Type => type;

    public Gender Gender => gender;

    /// <summary>Its last mention, by name, pronoun or description.</summary>
    public required Mention Last { get; set; }

    public required int LastHead { get; set; }

    /// <summary>The class of the last mention, where that is a pronoun.</summary>
    public PronounClass? LastClass { get; set; }

    public int Count { get; set; }

    public bool IsPlural { get; init; }

    /// <summary>Whether it is the first actor of its article.</summary>
    public bool IsFirst { get; init; }

    public bool IsInHeadline { get; set; }

    /// <summary>Where it stands in the list of actors, the last mentioned first; null before it does.</summary>
    public LinkedListNode<ActorHistory>? Place { get; set; }

    /// <summary>How many actors were mentioned nearer to the pronoun that is looked at.</summary>
    public int Rank { get; set; }

    public bool IsMostMentioned { get; set; }

    public bool IsMostMentionedOfKind { get; set; }
}
