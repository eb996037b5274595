using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Tool.Tests;

/// <summary>
/// A pipeline without models: words apart by white space, one sentence; capitalized words are countries, and
/// <c>X verb Y</c> between two of them is aid. The word BOOM fails.
/// </summary>
internal static class ToyPipeline
{
    public static GeoExtractor Create(PipelineOptions options) => new GeoExtractorBuilder()
        .Add(new Tokenizer()).Add(new Parser()).Add(new Tagger()).Add(new Linker()).Build();

    private sealed class Tokenizer : IDocumentStage
    {
        public DocumentLayers Requires => DocumentLayers.None;

        public DocumentLayers Provides => DocumentLayers.Tokens | DocumentLayers.Sentences;

        public void Process(Document document, CancellationToken cancellationToken = default)
        {
            var tokens = new List<TextSpan>();
            var text = document.Text;
            for (var i = 0; i < text.Length; i++)
            {
                var start = i;
                while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
                if (i > start) tokens.Add(new TextSpan(start, i));
            }

            document.SetTokens([.. tokens]);
            document.SetSentences(tokens.Count == 0 ? [] : [new SentenceSpan(0, tokens.Count)]);
        }
    }

    private sealed class Parser : IDocumentStage
    {
        public DocumentLayers Requires => DocumentLayers.Sentences;

        public DocumentLayers Provides => DocumentLayers.PartsOfSpeech | DocumentLayers.Lemmas | DocumentLayers.Dependencies;

        public void Process(Document document, CancellationToken cancellationToken = default)
        {
            var tokens = Enumerable.Range(0, document.TokenCount).ToArray();
            document.SetPartsOfSpeech([.. tokens.Select(_ => UPos.NOUN)]);
            document.SetLemmas([.. tokens.Select(i => document.TokenText(i).ToString().ToLowerInvariant())]);
            var first = tokens.Select(i => false).ToArray();
            foreach (var sentence in document.SentenceSpans) first[sentence.Start] = true;
            document.SetDependencies(
                [.. tokens.Select(i => first[i] ? -1 : i - 1)],
                [.. tokens.Select(i => first[i] ? DependencyRelation.Root : DependencyRelation.NsubjPass)]);
        }
    }

    private sealed class Tagger : IDocumentStage
    {
        public DocumentLayers Requires => DocumentLayers.Sentences;

        public DocumentLayers Provides => DocumentLayers.Entities | DocumentLayers.EntityTypes;

        public void Process(Document document, CancellationToken cancellationToken = default)
        {
            var mentions = new List<Mention>();
            for (var i = 0; i < document.TokenCount; i++)
            {
                var text = document.TokenText(i);
                if (text is "BOOM") throw new FormatException("boom");
                if (!char.IsAsciiLetterUpper(text[0])) continue;
                var end = text is "South" && i + 1 < document.TokenCount ? i + 2 : i + 1;
                mentions.Add(new Mention { Type = EntityType.Country, FirstToken = i, EndToken = end, Span = document.SpanOfTokens(i, end) });
                i = end - 1;
            }

            document.SetEntities([.. mentions], DocumentLayers.Entities | DocumentLayers.EntityTypes);
        }
    }

    private sealed class Linker : IDocumentStage
    {
        public DocumentLayers Requires => DocumentLayers.Entities;

        public DocumentLayers Provides => DocumentLayers.Actors | DocumentLayers.Relations;

        public void Process(Document document, CancellationToken cancellationToken = default)
        {
            var entities = document.Entities.Select(m => m with { Actor = Named(document.Slice(m.Span)) }).ToArray();
            document.SetActors(entities, []);
            entities = [.. document.Entities];
            var relations = new List<Relation>();
            for (var i = 0; i + 1 < entities.Length; i++)
            {
                var (source, target) = (entities[i], entities[i + 1]);
                if (target.FirstToken != source.EndToken + 1) continue;
                relations.Add(new Relation
                {
                    Type = RelationType.Aid,
                    Source = source,
                    Target = target,
                    Confidence = 0.9,
                    Cameo = "070",
                    Rule = "toy",
                    Trigger = new Trigger(document.TokenText(source.EndToken).ToString(), document.TokenSpans[source.EndToken]),
                    Evidence = document.SpanOfTokens(source.FirstToken, target.EndToken),
                });
            }

            document.SetRelations([.. relations]);
        }

        private static Actor Named(string name) => new() { Id = name.ToUpperInvariant(), Name = name, Type = EntityType.Country };
    }
}
