using System.Collections.Frozen;
using GeoNer.Ontology;

namespace GeoNer.Tool.Evaluation;

/// <summary>How the classes of a corpus and our entity types become the classes that are compared. Immutable.</summary>
internal sealed class EntityScheme
{
    // The nine classes of English Worldwide Newswire (Shan et al. 2023) are compared as they are.
    private static readonly EntityScheme Worldwide = new(
        null,
        new()
        {
            [EntityType.Person] = "Person", [EntityType.Country] = "Location", [EntityType.Place] = "Location", [EntityType.Range] = "Facility",
            [EntityType.Facility] = "Facility", [EntityType.Alliance] = "Organization", [EntityType.Organization] = "Organization",
            [EntityType.Nationality] = "NORP", [EntityType.Date] = "Date", [EntityType.Money] = "Money", [EntityType.Equipment] = "Product",
            [EntityType.Event] = "Misc", [EntityType.Miscellaneous] = "Misc",
        });

    // CrossNER politics: persons, organizations, countries and places; its other classes are left out.
    private static readonly EntityScheme Politics = new(
        new()
        {
            ["politician"] = "Person", ["person"] = "Person", ["organisation"] = "Organization", ["politicalparty"] = "Organization",
            ["country"] = "Country", ["location"] = "Place",
        },
        new()
        {
            [EntityType.Person] = "Person", [EntityType.Country] = "Country", [EntityType.Place] = "Place", [EntityType.Range] = "Place",
            [EntityType.Facility] = "Place", [EntityType.Alliance] = "Organization", [EntityType.Organization] = "Organization",
        });

    // The three classes that nearly all corpora have, under any of their usual names.
    private static readonly EntityScheme Coarse = new(
        new()
        {
            ["person"] = "PER", ["per"] = "PER", ["country"] = "LOC", ["place"] = "LOC", ["range"] = "LOC", ["facility"] = "LOC", ["loc"] = "LOC",
            ["location"] = "LOC", ["alliance"] = "ORG", ["organization"] = "ORG", ["org"] = "ORG",
        },
        new()
        {
            [EntityType.Person] = "PER", [EntityType.Country] = "LOC", [EntityType.Place] = "LOC", [EntityType.Range] = "LOC",
            [EntityType.Facility] = "LOC", [EntityType.Alliance] = "ORG", [EntityType.Organization] = "ORG",
        });

    private readonly FrozenDictionary<string, string>? _gold;
    private readonly FrozenDictionary<EntityType, string> _types;

    private EntityScheme(Dictionary<string, string>? gold, Dictionary<EntityType, string> types)
    {
        _gold = gold?.ToFrozenDictionary();
        _types = types.ToFrozenDictionary();
    }

    /// <summary>The names of the schemes; the first is the usual one.</summary>
    public static IReadOnlyList<string> Names { get; } = ["worldwide", "politics", "coarse"];

    /// <summary>The scheme of a name.</summary>
    public static EntityScheme Of(string name) => name switch
    {
        "worldwide" => Worldwide,
        "politics" => Politics,
        "coarse" => Coarse,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a scheme."),
    };

    /// <summary>The class of a label of the corpus; null when it is not compared.</summary>
    public string? OfGold(string label) => _gold is null ? label : _gold.GetValueOrDefault(label.ToLowerInvariant());

    /// <summary>The class of one of our types; null when it is not compared.</summary>
    public string? OfType(EntityType type) => _types.GetValueOrDefault(type);
}
