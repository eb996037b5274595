namespace GeoNer.Graph;

/// <summary>A resource with its properties, as both RDF formats write it. Without <see cref="Iri"/> it is a blank node inside another.</summary>
internal sealed class RdfNode(string? iri)
{
    private readonly List<(string Predicate, RdfValue Value)> _properties = [];

    public string? Iri { get; } = iri;

    /// <summary>The properties by predicate (a prefixed name), in the order they were first added.</summary>
    public IEnumerable<IGrouping<string, RdfValue>> Properties => _properties.GroupBy(p => p.Predicate, p => p.Value);

    public RdfNode Link(string predicate, string iri) => Add(predicate, new RdfValue(RdfKind.Iri, iri));

    public RdfNode Name(string predicate, string prefixedName) => Add(predicate, new RdfValue(RdfKind.PrefixedName, prefixedName));

    public RdfNode Text(string predicate, string? text, string? datatype = null) =>
        text is null ? this : Add(predicate, new RdfValue(RdfKind.Literal, text, datatype));

    public RdfNode Nest(string predicate, RdfNode node) => Add(predicate, new RdfValue(RdfKind.Nested, "", null, node));

    private RdfNode Add(string predicate, RdfValue value)
    {
        _properties.Add((predicate, value));
        return this;
    }
}

/// <summary>What a property has as its value.</summary>
internal enum RdfKind
{
    Iri,
    PrefixedName,
    Literal,
    Nested,
}

/// <summary>One value: an IRI, a prefixed name, a literal with its datatype, or a blank node with its own properties.</summary>
internal readonly record struct RdfValue(RdfKind Kind, string Text, string? Datatype = null, RdfNode? Node = null);
