using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tests.Graph;

/// <summary>Each format read back.</summary>
public class ExportTests
{
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";

    private static readonly GeoGraph Graph = GeoGraph.From(
    [
        new Scene("d,1", "Akhmetov", "of", "Kazakhstan", "\"thanked\"", "NATO") { Date = new DateOnly(2008, 9, 26) }
            .Mention(0, Scene.Akhmetov).Mention(2, Scene.Kazakhstan).Mention(4, Scene.Nato)
            .Relate(RelationType.HoldsOffice, 0, 2, title: "Defense Minister")
            .Relate(RelationType.Support, 0, 4, confidence: 0.123456)
            .Relate(RelationType.Aid, 4, 2, RelationStatus.Possible).Build(),
        new Scene("d2", "Akhmetov", "thanked", "NATO") { Date = new DateOnly(2008, 10, 1) }
            .Mention(0, Scene.Akhmetov).Mention(2, Scene.Nato).Relate(RelationType.Support, 0, 2).Build(),
    ]);

    /// <summary>What strangers may write: ends of strings, markup, formulas, controls, lone surrogates, right-to-left.</summary>
    internal static readonly string[] Odds =
    [
        "'; MATCH (n) DETACH DELETE n; //", @"\", @"\' }) DETACH DELETE n //", @"\u0027 \U0027", "\"]; n9 [label=\"", "<&>\"'", "]]>\r\n\t", "=HYPERLINK(\"http://x\")",
        "-1,+2", "\0\u0001\u001B\u007F\u0085\u2028", "\uD800", "\uDC00\uD800", "\uFFFE\uFFFF", "😀 é 中 \u202E שלום", "a b", "%41", "</script>", "", "\t\t\n",
    ];

    public static TheoryData<string> OddTexts => [.. Odds];

    public static TheoryData<string> Formats => [.. GraphFormat.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_writes_the_same_bytes_each_time_ends_in_one_line_end_and_leaves_the_stream_open(string name)
    {
        var text = Text(Graph, name);
        text.Should().Be(Text(Graph, name)).And.EndWith("\n").And.NotEndWith("\n\n");
        Text(GeoGraph.Merge(), name).Should().NotContain("NATO");
    }

    [Fact]
    public void Formats_are_found_by_name()
    {
        GraphFormat.Find("turtle")!.Extension.Should().Be(".ttl");
        GraphFormat.Find("Turtle").Should().BeNull();
        GraphFormat.All.Select(f => f.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Gexf_has_a_spell_for_each_day_an_edge_is_stated_and_declares_what_it_uses()
    {
        var xml = XDocument.Parse(Text(Graph, "gexf"));
        xml.Root!.Element(Gexf + "graph")!.Attribute("mode")!.Value.Should().Be("dynamic");
        var declared = xml.Descendants(Gexf + "attributes").ToDictionary(a => a.Attribute("class")!.Value, a => a.Elements().Select(e => e.Attribute("id")!.Value).ToHashSet());
        foreach (var kind in (string[])["node", "edge"])
            xml.Descendants(Gexf + kind).Elements(Gexf + "attvalues").Elements().Should().OnlyContain(v => declared[kind].Contains(v.Attribute("for")!.Value));
        var support = xml.Descendants(Gexf + "edge").Single(e => e.Attribute("kind")!.Value == "SUPPORT");
        support.Attribute("weight")!.Value.Should().Be("2");
        support.Descendants(Gexf + "spell").Select(s => s.Attribute("start")!.Value).Should().Equal("2008-09-26", "2008-10-01");
        var ids = xml.Descendants(Gexf + "node").ToDictionary(n => n.Attribute("id")!.Value, n => n.Attribute("label")!.Value);
        (ids[support.Attribute("source")!.Value], ids[support.Attribute("target")!.Value]).Should().Be(("Kazakhstan", "NATO"));
    }

    [Fact]
    public void Gexf_without_dates_is_a_static_graph() =>
        Text(GeoGraph.From(Scene.Of("d", "Kazakhstan").Mention(0, Scene.Kazakhstan).Build()), "gexf").Should().Contain("mode=\"static\"").And.NotContain("spell");

    [Fact]
    public void Turtle_states_actual_edges_as_triples_and_every_edge_as_a_statement_with_its_evidence()
    {
        var triples = TurtleReader.Read(Text(Graph, "turtle"));
        const string Gn = "urn:geoner:vocabulary:";
        triples.Should().Contain($"<urn:geoner:actor:KAZ> <{Gn}supports> <urn:geoner:actor:NATO>");
        triples.Should().Contain($"<urn:geoner:actor:Daniyal%20Akhmetov> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Person>");
        triples.Should().NotContain(t => t.Contains($"<{Gn}aids>") && t.StartsWith("<urn:geoner:actor"), "it is only possible");
        triples.Should().Contain(t => t.EndsWith($"<{Gn}status> \"possible\""));
        triples.Count(t => t.Contains($"<{Gn}text>")).Should().Be(4);
        triples.Should().Contain($"_:b0 <{Gn}documentDate> \"2008-09-26\"^^<http://www.w3.org/2001/XMLSchema#date>");
    }

    [Fact]
    public void Json_ld_has_the_same_triples_as_turtle() =>
        JsonLdTriples(Text(Graph, "json-ld")).Should().Equal(TurtleReader.Read(Text(Graph, "turtle")));

    [Fact]
    public void Cypher_is_one_statement_a_line_that_merges_nodes_before_edges()
    {
        var lines = Text(Graph, "cypher").TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(1 + Graph.Nodes.Count + Graph.Edges.Count).And.OnlyContain(l => l.EndsWith(';'));
        lines[1].Should().StartWith("MERGE (a:Actor {id: 'Daniyal Akhmetov'}) SET a:Person, a.name = 'Daniyal Akhmetov', a.mentions = 2");
        lines.Should().Contain(l => l.Contains("MERGE (s)-[r:HOLDS_OFFICE {status: 'actual', title: 'Defense Minister'}]->(t)"));
        lines.Should().Contain(l => l.Contains("r.confidence = 0.9, r.weight = 2, r.cameo = '052', r.quadClass = 1, r.firstDate = date('2008-09-26'), r.lastDate = date('2008-10-01'), r.documents = ['d,1', 'd2']"));
    }

    [Theory]
    [MemberData(nameof(OddTexts), DisableDiscoveryEnumeration = true)]
    public void No_text_ends_a_string_of_cypher(string odd)
    {
        var lines = Text(Odd(odd), "cypher").TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(4).And.OnlyContain(l => l.EndsWith(';'));

        // With its literals taken out a script is what one of plain names is, but for the '+' that joins the parts of a literal.
        var shapes = lines.Select(l => Regex.Replace(Regex.Replace(l, @"'(?:[^'\\]|\\.)*'", "S"), @"S(?: \+ S)+", "S"));
        shapes.Should().Equal(Text(Odd(Plain(odd)), "cypher").TrimEnd('\n').Split('\n').Select(l => Regex.Replace(l, "'[^']*'", "S")));
        lines.Should().OnlyContain(l => !Regex.IsMatch(l, @"\\[uU]"), "old versions read \\u0027 as a quote before they read the literal");
    }

    [Theory]
    [MemberData(nameof(OddTexts), DisableDiscoveryEnumeration = true)]
    public void No_text_ends_a_string_of_dot(string odd)
    {
        var lines = Text(Odd(odd), "dot").TrimEnd('\n').Split('\n');
        var plain = Text(Odd(Plain(odd)), "dot").TrimEnd('\n').Split('\n');
        string Shape(string line) => Regex.Replace(line, @"""(?:[^""\\]|\\.)*""", "S");
        lines.Select(Shape).Should().Equal(plain.Select(Shape));
    }

    [Theory]
    [MemberData(nameof(OddTexts), DisableDiscoveryEnumeration = true)]
    public void Odd_texts_come_back_from_turtle_json_ld_and_xml(string odd)
    {
        var graph = Odd(odd);
        var triples = TurtleReader.Read(Text(graph, "turtle"));
        triples.Should().Contain(t => t.EndsWith($"<http://www.w3.org/2000/01/rdf-schema#label> \"{Utf8(odd)}\"", StringComparison.Ordinal));
        JsonLdTriples(Text(graph, "json-ld")).Should().Equal(triples);
        XDocument.Parse(Text(graph, "gexf")).Descendants(Gexf + "edge").Should().ContainSingle();
        XDocument.Parse(Text(graph, "graphml"));
        JsonDocument.Parse(Text(graph, "plover")).RootElement[0].GetProperty("source")[0].GetProperty("actorText").GetString().Should().Be(Utf8(odd));
    }

    [Theory]
    [MemberData(nameof(OddTexts), DisableDiscoveryEnumeration = true)]
    public void Odd_texts_come_back_from_csv_and_none_is_a_formula(string odd)
    {
        var nodes = Csv(Text(Odd(odd), "csv-nodes"));
        nodes.Should().HaveCount(3).And.OnlyContain(row => row.Count == nodes[0].Count);
        var guarded = Utf8(odd).Replace('\0', '\uFFFD');
        if (guarded.Length > 0 && "=+-@\t\r".Contains(guarded[0], StringComparison.Ordinal)) guarded = "'" + guarded;
        nodes.Should().Contain(row => row[1] == guarded);
        var edges = Csv(Text(Odd(odd), "csv-edges"));
        edges.Should().HaveCount(2).And.OnlyContain(row => row.Count == edges[0].Count);
        nodes.Select(row => row[0]).Should().Contain([edges[1][0], edges[1][1]], "edges name the nodes as the table of nodes does");
    }

    [Fact]
    public void Csv_edges_have_the_headings_of_gephi_and_the_most_confident_evidence()
    {
        var rows = Csv(Text(Graph, "csv-edges"));
        rows[0].Take(5).Should().Equal("Source", "Target", "Type", "Label", "Weight");
        var support = rows.Single(r => r[5] == "SUPPORT");
        support.Should().StartWith(["KAZ", "NATO", "Directed", "supports", "2", "SUPPORT", "actual", "0.9", "1", "052", "", "2008-09-26", "2008-10-01", "Kazakhstan supports NATO", "Akhmetov thanked NATO"]);
        support[^1].Should().Be("d,1;d2");
    }

    [Fact]
    public void Roles_of_a_users_dictionary_are_in_every_format_that_has_attributes_of_actors()
    {
        var council = Scene.Nato with { Id = "Council", Name = "Council", Type = EntityType.Organization, Roles = ["HMS", "GOV"] };
        var graph = GeoGraph.From(Scene.Of("d", "Council").Mention(0, council).Build());
        foreach (var (format, roles) in ((string, string)[])
        [
            ("graphml", "<data key=\"n-roles\">HMS GOV</data>"), ("gexf", "<attvalue for=\"roles\" value=\"HMS GOV\" />"), ("csv-nodes", ",HMS GOV,"), ("cypher", "a.roles = ['HMS', 'GOV']"),
            ("turtle", "gn:role \"HMS\", \"GOV\""), ("json-ld", "\"gn:role\": ["), ("graph-json", "\"roles\": ["),
        ])
        {
            Text(graph, format).Should().Contain(roles, format);
            Text(Graph, format).Should().NotMatchRegex("HMS|gn:role|a\\.roles", format);
        }
    }

    [Fact]
    public void Cameo_is_one_line_a_document_and_event_with_sectors_and_without_what_is_only_possible() =>
        Text(Graph, "cameo").Should().Be("20080926\tKAZGOV\tIGOWSTNAT\t052\td,1\n20081001\tKAZGOV\tIGOWSTNAT\t052\td2\n");

    [Fact]
    public void Whoever_acts_for_an_alliance_is_written_as_that_alliance()
    {
        var envoy = new Actor { Id = "John Miller", Name = "John Miller", Type = EntityType.Person, Affiliation = "NATO", AffiliationName = "NATO", Sector = Sector.GOV };
        CameoActor.Code(envoy).Should().Be("IGOWSTNAT");
        CameoActor.Code(envoy with { Affiliation = "Arctic Council" }).Should().Be("IGOARCTICCOUNCIL", "CAMEO has no code for it");
        CameoActor.Code(Scene.Akhmetov).Should().Be("KAZGOV");
    }

    [Fact]
    public void Cameo_joins_the_documents_of_one_event_on_one_day_and_leaves_out_pairs_without_codes()
    {
        var russia = new Actor { Id = "RUS", Name = "Russia", Type = EntityType.Country };
        var nobody = new Actor { Id = "John Smith", Name = "John Smith", Type = EntityType.Person };
        Document Meeting(string id, Actor actor) => new Scene(id, "X", "meets", "Y") { Date = new DateOnly(2008, 9, 26) }
            .Mention(0, actor).Mention(2, russia).Relate(RelationType.Consult, 0, 2).Relate(RelationType.Consult, 0, 2).Build();
        var rebels = new Actor { Id = "Front", Name = "Front", Type = EntityType.Organization, Sector = Sector.REB, Country = "COL" };
        var graph = GeoGraph.From([Meeting("b\t1", rebels), Meeting("a", rebels), Meeting("c", nobody)]);
        Text(graph, "cameo").Should().Be("20080926\tCOLREB\tRUS\t042\ta;b 1\n");
    }

    [Fact]
    public void Plover_records_have_the_fields_of_the_gold_standard_records()
    {
        using var json = JsonDocument.Parse(Text(Graph, "plover"));
        json.RootElement.GetArrayLength().Should().Be(2);
        var record = json.RootElement[0];
        record.EnumerateObject().Select(p => p.Name).Should()
            .Equal("id", "date", "source", "target", "event", "eventText", "context", "mode", "text", "textInfo", "language", "coder");
        record.GetProperty("date").GetString().Should().Be("2008-09-26");
        record.GetProperty("event").GetString().Should().Be("SUPPORT");
        record.GetProperty("source")[0].GetRawText().Should().Contain("\"code\": \"KAZ\"").And.Contain("\"sector\": \"GOV\"");
        record.GetProperty("target")[0].GetRawText().Should().Contain("\"code\": \"IGO\"");
    }

    [SkippableFact]
    public void Graphviz_reads_what_is_written_in_dot()
    {
        foreach (var odd in Odds.Append("plain"))
        {
            var start = new ProcessStartInfo("dot", "-Tplain") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            Process? process = null;
            try
            {
                process = Process.Start(start);
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Skip.If(true, "Graphviz's dot is not installed.");
            }

            using (process)
            {
                GraphFormat.Find("dot")!.Write(Odd(odd), process!.StandardInput.BaseStream);
                process.StandardInput.Close();
                var output = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                process.ExitCode.Should().Be(0, process.StandardError.ReadToEnd());
                output.Split('\n').Count(l => l.StartsWith("node ", StringComparison.Ordinal)).Should().Be(2);
            }
        }
    }

    // A name of letters that stands on the same side of KAZ in the order of ids.
    private static string Plain(string odd) => string.CompareOrdinal(odd, "KAZ") < 0 ? "A" : "plain";

    // Two nodes and an edge whose names, ids, evidence and document all are one odd text.
    private static GeoGraph Odd(string odd)
    {
        var actor = Scene.Nato with { Id = odd, Name = odd };
        return GeoGraph.From(new Scene(odd, odd.Length == 0 ? "x" : odd, odd.Length == 0 ? "x" : odd, odd.Length == 0 ? "x" : odd)
            .Mention(0, actor).Mention(2, Scene.Kazakhstan).Relate(RelationType.Accuse, 0, 2).Build());
    }

    private static string Text(GeoGraph graph, string format)
    {
        using var stream = new MemoryStream();
        GraphFormat.Find(format)!.Write(graph, stream);
        stream.CanWrite.Should().BeTrue("the writer must leave the stream open");
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    private static string Utf8(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static List<List<string>> Csv(string text)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var inQuotes = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (inQuotes && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (c == '"') inQuotes = !inQuotes;
            else if (inQuotes) cell.Append(c);
            else if (c is ',' or '\r')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                text[++i].Should().Be('\n');
                rows.Add([]);
            }
            else cell.Append(c);
        }

        rows[^1].Should().BeEmpty("the last line has its end");
        return rows[..^1];
    }

    // The part of the expansion of JSON-LD that the writer uses: prefixes, @id, @type, @value, nested nodes, lists of values.
    private static List<string> JsonLdTriples(string text)
    {
        using var json = JsonDocument.Parse(text);
        var prefixes = json.RootElement.GetProperty("@context").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
        var triples = new List<string>();
        var blanks = 0;
        foreach (var node in json.RootElement.GetProperty("@graph").EnumerateArray()) Node(node);
        return triples;

        string Iri(string name) => name.IndexOf(':', StringComparison.Ordinal) is var colon && prefixes.TryGetValue(name[..colon], out var iri) ? $"<{iri}{name[(colon + 1)..]}>" : $"<{name}>";

        string Node(JsonElement node)
        {
            var subject = node.TryGetProperty("@id", out var id) ? Iri(id.GetString()!) : string.Create(CultureInfo.InvariantCulture, $"_:b{blanks++}");
            foreach (var property in node.EnumerateObject().Where(p => p.Name != "@id"))
            {
                JsonElement[] values = property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : [property.Value];
                foreach (var value in values)
                    triples.Add($"{subject} {Iri(property.Name == "@type" ? "rdf:type" : property.Name)} {(property.Name == "@type" ? Iri(value.GetString()!) : Value(value))}");
            }

            return subject;
        }

        string Value(JsonElement value) => value switch
        {
            { ValueKind: JsonValueKind.String } => $"\"{value.GetString()}\"",
            _ when value.TryGetProperty("@value", out var literal) => $"\"{literal.GetString()}\"^^{Iri(value.GetProperty("@type").GetString()!)}",
            _ when value.EnumerateObject().Count() == 1 && value.TryGetProperty("@id", out var id) => Iri(id.GetString()!),
            _ => Node(value),
        };
    }
}
