namespace GeoNer.Documents;

/// <summary>What stages add to a document. A stage names the layers it needs and the layers it adds.</summary>
[Flags]
public enum DocumentLayers
{
    /// <summary>Only the text.</summary>
    None = 0,

    /// <summary>The blocks of the article: headline, byline, dateline, paragraphs, furniture.</summary>
    Blocks = 1,

    /// <summary>Tokens.</summary>
    Tokens = 2,

    /// <summary>Sentences over the tokens.</summary>
    Sentences = 4,

    /// <summary>Universal part-of-speech tags.</summary>
    PartsOfSpeech = 8,

    /// <summary>Lemmas.</summary>
    Lemmas = 16,

    /// <summary>Named mentions with the classes of the tagger.</summary>
    Entities = 32,

    /// <summary>The fine types of named mentions, decided with the knowledge base.</summary>
    EntityTypes = 64,

    /// <summary>Heads and relations of Universal Dependencies.</summary>
    Dependencies = 128,

    /// <summary>Actors, references (pronouns and descriptions), and the actor of each mention.</summary>
    Actors = 256,

    /// <summary>Relations between actors.</summary>
    Relations = 512,
}
