using GeoNer.Ontology;
using GeoNer.Tagging;

namespace GeoNer.Accurate.Model;

/// <summary>A label of the BIO scheme and the type of its mention.</summary>
internal readonly record struct EntityLabel(bool Begins, bool Inside, EntityType Type)
{
    /// <exception cref="FormatException">The label is not BIO, or of no known class.</exception>
    public static EntityLabel Parse(string label) => label switch
    {
        "O" => default,
        ['B', '-', .. var name] => new EntityLabel(true, false, CorpusClasses.TypeOf(name) ?? throw Unknown(label)),
        ['I', '-', .. var name] => new EntityLabel(false, true, CorpusClasses.TypeOf(name) ?? throw Unknown(label)),
        _ => throw Unknown(label),
    };

    private static FormatException Unknown(string label) => new($"the label '{label}' is not O, or B- or I- and an entity class");
}
