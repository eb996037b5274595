using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Tests.Graph;

/// <summary>A document built by hand: mentions are given as words of its sentence.</summary>
internal sealed class Scene(string id, params string[] words)
{
    private readonly List<Mention> _mentions = [];
    private readonly List<(RelationType Type, int Source, int Target, RelationStatus Status, double Confidence, string? Title)> _relations = [];

    public static readonly Actor Kazakhstan = new() { Id = "KAZ", Name = "Kazakhstan", Type = EntityType.Country };

    public static readonly Actor Nato = new() { Id = "NATO", Name = "NATO", Type = EntityType.Alliance };

    public static readonly Actor Akhmetov = new()
    {
        Id = "Daniyal Akhmetov",
        Name = "Daniyal Akhmetov",
        Type = EntityType.Person,
        Affiliation = "KAZ",
        AffiliationName = "Kazakhstan",
        Sector = Sector.GOV,
    };

    public DateOnly? Date { get; init; }

    public static Scene Of(string id, string text) => new(id, text.Split(' '));

    public Scene Mention(int word, Actor? actor, EntityType? type = null, MentionKind kind = MentionKind.Name, double confidence = 1)
    {
        _mentions.Add(new Mention
        {
            Kind = kind,
            Type = type ?? actor!.Type,
            FirstToken = word,
            EndToken = word + 1,
            Span = default,
            Actor = actor,
            Confidence = confidence,
        });
        return this;
    }

    /// <summary>Relates the mentions at two words; the evidence goes from the one to the other, the trigger is the word after the first.</summary>
    public Scene Relate(
        RelationType type, int source, int target, RelationStatus status = RelationStatus.Actual, double confidence = 0.9, string? title = null)
    {
        _relations.Add((type, source, target, status, confidence, title));
        return this;
    }

    public Document Build()
    {
        var document = new Document(string.Join(' ', words), id, date: Date);
        var spans = Document.FromTokens([words]).TokenSpans.ToArray();
        document.SetTokens(spans);
        document.SetSentences([new SentenceSpan(0, spans.Length)]);
        var placed = _mentions.Select(m => m with { Span = spans[m.FirstToken] }).ToLookup(m => m.Kind == MentionKind.Name);
        document.SetActors([.. placed[true]], [.. placed[false]]);
        var byWord = document.Entities.Concat(document.References).ToDictionary(m => m.FirstToken);
        document.SetRelations([.. _relations.Select(r => ToRelation(r, byWord, spans))]);
        document.Freeze();
        return document;
    }

    private static Relation ToRelation(
        (RelationType Type, int Source, int Target, RelationStatus Status, double Confidence, string? Title) r,
        Dictionary<int, Mention> byWord,
        TextSpan[] spans) => new()
        {
            Type = r.Type,
            Source = byWord[r.Source],
            Target = byWord[r.Target],
            Status = r.Status,
            Confidence = r.Confidence,
            Cameo = r.Type.Info().CameoRoot is { } root ? root + "2" : null,
            Rule = "by-hand",
            Title = r.Title,
            Trigger = new Trigger("trigger", spans[Math.Min(r.Source, r.Target) + 1]),
            Evidence = new TextSpan(spans[Math.Min(r.Source, r.Target)].Start, spans[Math.Max(r.Source, r.Target)].End),
        };
}
