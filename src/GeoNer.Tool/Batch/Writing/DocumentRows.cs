using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Tool.Batch.Reading;

namespace GeoNer.Tool.Batch.Writing;

/// <summary>A row of the table of documents.</summary>
internal sealed record DocumentRow(
    long Doc, string Id, string Place, string? Title, DateOnly? Date, int Characters, int Words, string? Encoding, string TextHash, int Mentions, int Relations);

/// <summary>A row of the table of mentions.</summary>
internal sealed record MentionRow(
    long Doc, string Mention, string Kind, string Type, string Text, int Start, int End, string? Actor, string? Name, double Confidence);

/// <summary>A row of the table of actors: one actor in one document.</summary>
internal sealed record ActorRow(
    long Doc, string Actor, string Name, string Type, string RollUp, string RollUpName, string? Sector, string? Country, int Mentions);

/// <summary>One end of a relation.</summary>
internal sealed record RelationEnd(string Id, string Name, string? Country, string? Sector, string Actor, string ActorName, string Mention);

/// <summary>A row of the table of relations.</summary>
internal sealed record RelationRow(
    long Doc, string DocumentId, DateOnly? DocumentDate, string Type, string Predicate, int? Quad, string? Cameo, RelationEnd Source, RelationEnd Target, string Status,
    double Confidence, string Rule, string? Title, string? Date, string Trigger, string Sentence, string Evidence, int Start, int End);

/// <summary>What the tables say of one document. Immutable.</summary>
internal sealed record DocumentRows(DocumentRow Document, IReadOnlyList<MentionRow> Mentions, IReadOnlyList<ActorRow> Actors, IReadOnlyList<RelationRow> Relations)
{
    /// <summary>Makes the rows.</summary>
    /// <param name="doc">The number of the record in the run, from 0.</param>
    /// <param name="document">What was found.</param>
    /// <param name="article">What it was found in.</param>
    /// <param name="place">Where that stands.</param>
    /// <param name="textHash">The hash of the folded text.</param>
    public static DocumentRows Of(long doc, Document document, BatchArticle article, string place, string textHash)
    {
        var mentions = document.Entities.Concat(document.References).Select(m => Row(doc, document, m)).ToList();
        var counts = mentions.Where(m => m.Actor is not null).CountBy(m => m.Actor!).ToDictionary();
        var actors = document.Actors.Select(a => new ActorRow(
            doc, a.Id, a.Name, a.Type.Name(), a.RollUp, a.RollUpName, a.Sector.Name(), CountryOf(a.RollUp) ?? a.Country, counts[a.Id])).ToList();
        var relations = document.Relations.Select(r => Row(doc, document, r)).ToList();
        var row = new DocumentRow(
            doc, document.Id, place, document.Title, document.Date, document.Text.Length, document.TokenCount, article.Encoding, textHash, mentions.Count, relations.Count);
        return new DocumentRows(row, mentions, actors, relations);
    }

    private static MentionRow Row(long doc, Document document, Mention mention) => new(
        doc, mention.Id, mention.Kind.ToString().ToLowerInvariant(), mention.Type.Name(), document.Slice(mention.Span), mention.Span.Start, mention.Span.End,
        mention.Actor?.Id, mention.Actor?.Name, Math.Round(mention.Confidence, 4));

    private static RelationRow Row(long doc, Document document, Relation relation)
    {
        var info = relation.Type.Info();
        var source = new RelationEnd(
            relation.SourceId, relation.SourceName, CountryOf(relation.SourceId), relation.SourceActor.Sector.Name(), relation.SourceActor.Id,
            relation.SourceActor.Name, relation.Source.Id);
        var target = new RelationEnd(
            relation.TargetId, relation.TargetName, CountryOf(relation.TargetId), relation.TargetActor.Sector.Name(), relation.TargetActor.Id,
            relation.TargetActor.Name, relation.Target.Id);
        var quad = info.QuadClass == QuadClass.None ? (int?)null : (int)info.QuadClass;
        return new RelationRow(
            doc, document.Id, document.Date, info.Code, info.Predicate, quad, relation.Cameo, source, target, relation.Status.Name(), Math.Round(relation.Confidence, 4),
            relation.Rule, relation.Title, relation.Date, relation.Trigger.Lemma, relation.ToString(), document.Slice(relation.Evidence), relation.Evidence.Start,
            relation.Evidence.End);
    }

    private static string? CountryOf(string id) => KnowledgeBase.Shipped.FindCountry(id)?.Code;
}
