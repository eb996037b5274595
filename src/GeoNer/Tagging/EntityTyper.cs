using System.Collections.Frozen;
using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Tagging;

/// <summary>
/// Makes the classes of a tagger fine with the knowledge base and the head noun of a name: a place that is a country is
/// <see cref="EntityType.Country"/>, a body that is an alliance <see cref="EntityType.Alliance"/>, a place or facility
/// that is a military range or test site <see cref="EntityType.Range"/>, a named exercise, summit or war
/// <see cref="EntityType.Event"/>. Names that a tagger plainly has wrong are mended first. It serves every tagger alike. Stateless and safe for any number of threads.
/// </summary>
public sealed class EntityTyper : IDocumentStage
{
    private static readonly FrozenSet<string> EventHeads = new[]
    {
        "war", "wars", "summit", "games", "exercise", "exercises", "drill", "drills", "operation", "olympics", "conference", "talks",
        "revolution", "uprising", "election", "elections", "cup", "festival", "conflict", "crisis", "battle", "forum", "congress", "holocaust",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> EventOpeners = new[]
    {
        "code-named", "codenamed", "dubbed", "exercise", "exercises", "operation", "drill", "drills", "manoeuvres", "maneuvers",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RangeFirst = new[]
    {
        "military", "test", "testing", "training", "proving", "firing", "missile", "shooting", "bombing", "weapons", "gunnery", "nuclear", "artillery", "tank",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RangeHeads = new[]
    {
        "range", "ranges", "site", "ground", "grounds", "polygon", "area",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly KnowledgeBase _knowledge;
    private readonly ActorLexicon? _lexicon;

    /// <summary>Makes the stage.</summary>
    /// <param name="knowledge">What is known of the world.</param>
    /// <param name="lexicon">A user's own actors, whose names become mentions whatever the tagger has found; none when null.</param>
    public EntityTyper(KnowledgeBase knowledge, ActorLexicon? lexicon = null)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _knowledge = knowledge;
        _lexicon = lexicon;
    }

    /// <summary>The same stage with a user's own actors.</summary>
    internal EntityTyper With(ActorLexicon lexicon) => new(_knowledge, lexicon);

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Entities | DocumentLayers.PartsOfSpeech;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.EntityTypes;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = KnownNames.Mend(document, _knowledge);
        var typed = new Mention[mentions.Count];
        for (var i = 0; i < typed.Length; i++) typed[i] = mentions[i] with { Type = Refine(document, mentions[i]) };
        if (_lexicon is not null) typed = [.. LexiconNames.Overlay(document, _lexicon, _knowledge, [.. typed])];
        document.SetEntities(typed, DocumentLayers.Entities | DocumentLayers.EntityTypes);
    }

    private EntityType Refine(Document document, Mention mention)
    {
        var type = mention.Type;
        if (type is EntityType.Date or EntityType.Money or EntityType.Person) return type;
        foreach (var entry in _knowledge.Lookup(mention.Span.Of(document.Text)))
        {
            switch (entry.Kind)
            {
                case EntryKind.CountryName when type is not EntityType.Nationality:
                    return entry.Country!.HasIsoCode ? EntityType.Country : EntityType.Place;
                case EntryKind.AllianceName:
                    return EntityType.Alliance;
                case EntryKind.RangeName when type is EntityType.Place or EntityType.Facility or EntityType.Organization:
                    return EntityType.Range;
                case EntryKind.GroupName when type is EntityType.Nationality or EntityType.Miscellaneous or EntityType.Place or EntityType.Equipment:
                    return EntityType.Organization;
                default:
                    continue;
            }
        }

        if (type is not EntityType.Nationality && IsRange(document, mention)) return EntityType.Range;
        return type is EntityType.Miscellaneous or EntityType.Organization or EntityType.Equipment && IsEvent(document, mention, type) ? EntityType.Event : type;
    }

    private static bool IsRange(Document document, Mention mention)
    {
        if (mention.EndToken - mention.FirstToken < 2) return false;
        var heads = RangeHeads.GetAlternateLookup<ReadOnlySpan<char>>();
        var firsts = RangeFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        var last = document.TokenText(mention.EndToken - 1);
        return heads.Contains(last) && firsts.Contains(document.TokenText(mention.EndToken - 2));
    }

    private static bool IsEvent(Document document, Mention mention, EntityType type)
    {
        var openers = EventOpeners.GetAlternateLookup<ReadOnlySpan<char>>();
        if (openers.Contains(document.TokenText(mention.FirstToken))) return true;
        if (mention.FirstToken > 0 && openers.Contains(document.TokenText(mention.FirstToken - 1))) return true;
        return type == EntityType.Miscellaneous
            && EventHeads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document.TokenText(mention.EndToken - 1));
    }
}
