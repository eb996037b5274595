using GeoNer.Ontology;

namespace GeoNer.Tagging;

/// <summary>The classes of the corpora that taggers are trained on, as entity types; <see cref="EntityTyper"/> makes them fine.</summary>
internal static class CorpusClasses
{
    /// <summary>The type of a class of the English Worldwide Newswire corpus, or of one of our own names; null where it is neither.</summary>
    public static EntityType? TypeOf(ReadOnlySpan<char> name) => name switch
    {
        "Location" => EntityType.Place,
        "NORP" => EntityType.Nationality,
        "Product" => EntityType.Equipment,
        "Misc" => EntityType.Miscellaneous,
        _ => Enum.TryParse<EntityType>(name, out var type) && !char.IsAsciiDigit(name[0]) ? type : null,
    };
}
