using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Tests;

/// <summary>One extractor of the fast tier for all tests: its models are read once.</summary>
internal static class SharedExtractor
{
    private static readonly Lazy<GeoExtractor> Once = new(GeoExtractor.Create);

    public static GeoExtractor Fast => Once.Value;

    /// <summary>A document of one sentence with the same tag for all tokens, and the mentions a tagger would have found.</summary>
    public static Document Tagged(string words, UPos tag, params (int First, int End, EntityType Type)[] mentions)
    {
        var document = Document.FromTokens([words.Split(' ')]);
        document.SetPartsOfSpeech(Enumerable.Repeat(tag, document.TokenCount).ToArray());
        document.SetEntities(mentions.Select(m => new Mention
        {
            Type = m.Type,
            FirstToken = m.First,
            EndToken = m.End,
            Span = document.SpanOfTokens(m.First, m.End),
        }).ToArray());
        return document;
    }
}
