namespace GeoNer.Graph;

/// <summary>A file format for graphs, found by its name. Immutable.</summary>
/// <example>
/// <code>
/// using var file = File.Create("news.gexf");
/// GraphFormat.Find("gexf")!.Write(graph, file);
/// </code>
/// </example>
public sealed class GraphFormat
{
    private readonly Action<GeoGraph, Stream> _write;

    private GraphFormat(string name, string extension, string description, Action<GeoGraph, Stream> write)
    {
        Name = name;
        Extension = extension;
        Description = description;
        _write = write;
    }

    /// <summary>Every format.</summary>
    public static IReadOnlyList<GraphFormat> All { get; } = Array.AsReadOnly<GraphFormat>(
    [
        new("graphml", ".graphml", "GraphML with typed attributes, for Gephi, yEd and NetworkX", GraphMlWriter.Write),
        new("graph-json", ".json", "all there is, with every piece of evidence", GraphJsonWriter.Write),
        new("gexf", ".gexf", "GEXF 1.3 with the days on which each edge is stated, for Gephi's timeline", GexfWriter.Write),
        new("json-ld", ".jsonld", "RDF as JSON-LD 1.1", JsonLdWriter.Write),
        new("turtle", ".ttl", "RDF as Turtle", TurtleWriter.Write),
        new("cypher", ".cypher", "a script that merges the graph into Neo4j", CypherWriter.Write),
        new("dot", ".dot", "Graphviz", DotWriter.Write),
        new("csv-nodes", ".csv", "the actors as a table", CsvNodeWriter.Write),
        new("csv-edges", ".csv", "the relations as a table", CsvEdgeWriter.Write),
        new("cameo", ".tsv", "events as PETRARCH writes them: date, source, target, CAMEO code, documents", CameoWriter.Write),
        new("plover", ".json", "events as PLOVER's JSON records", PloverWriter.Write),
    ]);

    /// <summary>The name on the command line: <c>graphml</c>.</summary>
    public string Name { get; }

    /// <summary>The usual ending of a file name, with its dot.</summary>
    public string Extension { get; }

    /// <summary>What it is and who opens it.</summary>
    public string Description { get; }

    /// <summary>The format of a name, whose letters' case matters; null when there is none.</summary>
    public static GraphFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(f => f.Name == name);
    }

    /// <summary>Writes a graph in this format. The same graph gives the same bytes.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Where to; written to from its position on, not closed.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Write(GeoGraph graph, Stream output) => _write(graph, output);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
