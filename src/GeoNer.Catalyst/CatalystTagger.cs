using Catalyst;
using GeoNer.Documents;
using GeoNer.Ontology;
using Mosaik.Core;

namespace GeoNer.Catalyst;

/// <summary>
/// Catalyst's parts of speech and entities, on the tokens the document has. A token takes the tag of the Catalyst token that begins where it
/// begins, else of the one it begins in; an entity is the tokens of ours that lie wholly in it.
/// </summary>
public sealed class CatalystTagger : IDocumentStage
{
    private readonly Pipeline _pipeline;

    /// <summary>Makes the stage.</summary>
    /// <param name="pipeline">A pipeline with tokenizer, tagger and entity recognizer: <see cref="CatalystModels.LoadEntityTaggerAsync"/>.</param>
    public CatalystTagger(Pipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        _pipeline = pipeline;
    }

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Tokens | DocumentLayers.Sentences;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.PartsOfSpeech | DocumentLayers.Entities;

    /// <inheritdoc/>
    public void Process(GeoNer.Documents.Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tags = new UPos[document.TokenCount];
        var mentions = new List<Mention>();
        foreach (var sentence in document.SentenceSpans) Read(document, sentence, tags, mentions);
        document.SetPartsOfSpeech(tags);
        document.SetEntities([.. mentions]);
    }

    private void Read(GeoNer.Documents.Document document, SentenceSpan sentence, UPos[] tags, List<Mention> mentions)
    {
        var span = document.SpanOfTokens(sentence.Start, sentence.End);
        var read = new global::Catalyst.Document(document.Slice(span), Language.English);
        _pipeline.ProcessSingle(read);

        var at = sentence.Start;
        TextSpan? open = null;
        var openType = "";
        foreach (var part in read)
        {
            foreach (var token in part)
            {
                var (start, end) = (span.Start + token.Begin, span.Start + token.End + 1);
                for (; at < sentence.End && document.TokenSpans[at].Start < end; at++) tags[at] = ToUPos(token.POS);
                foreach (var entity in token.EntityTypes)
                {
                    switch (entity.Tag)
                    {
                        case EntityTag.Single:
                            Add(document, sentence, new TextSpan(start, end), entity.Type, mentions);
                            open = null;
                            break;
                        case EntityTag.Begin:
                            (open, openType) = (new TextSpan(start, end), entity.Type);
                            break;
                        case EntityTag.Inside when open is not null && openType == entity.Type:
                            open = open.Value with { End = end };
                            break;
                        case EntityTag.End when open is not null && openType == entity.Type:
                            Add(document, sentence, open.Value with { End = end }, openType, mentions);
                            open = null;
                            break;
                    }
                }
            }

            open = null;
        }
    }

    private static void Add(GeoNer.Documents.Document document, SentenceSpan sentence, TextSpan span, string type, List<Mention> mentions)
    {
        var first = sentence.Start;
        while (first < sentence.End && document.TokenSpans[first].Start < span.Start) first++;
        var end = first;
        while (end < sentence.End && document.TokenSpans[end].End <= span.End) end++;
        // Several recognizers may mark the same words: the first one stands.
        if (end == first || (mentions.Count > 0 && mentions[^1].EndToken > first) || ToType(type) is not { } ours) return;
        mentions.Add(new Mention { Type = ours, FirstToken = first, EndToken = end, Span = document.SpanOfTokens(first, end) });
    }

    // WikiNER has Person, Location, Organization, and Misc in some versions; any other recognizer may use our names.
    private static GeoNer.Ontology.EntityType? ToType(string type) => type.ToUpperInvariant() switch
    {
        "PERSON" or "PER" => GeoNer.Ontology.EntityType.Person,
        "LOCATION" or "LOC" => GeoNer.Ontology.EntityType.Place,
        "ORGANIZATION" or "ORG" => GeoNer.Ontology.EntityType.Organization,
        "MISC" => GeoNer.Ontology.EntityType.Miscellaneous,
        _ => Enum.TryParse<GeoNer.Ontology.EntityType>(type, ignoreCase: true, out var ours) ? ours : null,
    };

    // Both lists of tags are Universal Dependencies'; by name, so that no order need agree. NONE gives X.
    private static UPos ToUPos(PartOfSpeech tag) => Enum.TryParse<UPos>(tag.ToString(), out var ours) ? ours : UPos.X;
}
