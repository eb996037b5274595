using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>What a test of a path asks of a word.</summary>
internal enum WordTestKind
{
    /// <summary>Its preposition is one of some lemmas.</summary>
    Case,

    /// <summary>Its lemma is one of some.</summary>
    Lemma,

    /// <summary>Its lemma is in a class.</summary>
    Class,

    /// <summary>Its part of speech is one of some.</summary>
    Pos,

    /// <summary>Its subordinator is one of some lemmas.</summary>
    Mark,

    /// <summary>It heads a mention of one of some entity types.</summary>
    Entity,

    /// <summary>It is a passive verb.</summary>
    Passive,

    /// <summary>It is a verb and not passive.</summary>
    Active,

    /// <summary>It ends in -ing.</summary>
    Gerund,

    /// <summary>It is a verb in its base form with a subject and no modal: <c>that Chad withdraw</c>.</summary>
    Subjunctive,

    /// <summary>It heads a mention of an actor.</summary>
    Actor,

    /// <summary>A path leads somewhere from it.</summary>
    Has,

    /// <summary>A path leads nowhere from it.</summary>
    No,
}

/// <summary>One test of a word.</summary>
internal sealed class WordTest
{
    public required WordTestKind Kind { get; init; }

    public HashSet<string> Words { get; init; } = [];

    public HashSet<UPos> Tags { get; init; } = [];

    public HashSet<EntityType> Types { get; init; } = [];

    public RulePath? Path { get; init; }
}
