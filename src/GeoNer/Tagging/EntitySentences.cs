using GeoNer.Documents;
using GeoNer.Knowledge;

namespace GeoNer.Tagging;

/// <summary>What the entity tagger looks at in a document, sentence by sentence; the same in training and in use.</summary>
internal sealed class EntitySentences
{
    private readonly Document _document;
    private readonly TokenFeatures[] _tokens;
    private readonly ushort[] _gazetteer;
    private readonly byte[] _usage;

    public EntitySentences(Document document, WordClasses classes, KnowledgeBase knowledge)
    {
        _document = document;
        _tokens = new TokenFeatures[document.TokenCount];
        var casing = HeadlineCasing.Read(document, knowledge);
        for (var i = 0; i < _tokens.Length; i++) _tokens[i] = TokenFeatures.Of(document, i, classes, casing);
        _gazetteer = GazetteerMarks.Read(document, knowledge);
        _usage = WordUsage.Read(_tokens, document.SentenceSpans);
    }

    public TaggingContext Context(SentenceSpan sentence)
    {
        var range = sentence.Start..sentence.End;
        return new TaggingContext
        {
            Tokens = _tokens.AsSpan(range),
            PartsOfSpeech = _document.PartsOfSpeech[range],
            Gazetteer = _gazetteer.AsSpan(range),
            Usage = _usage.AsSpan(range),
        };
    }
}
