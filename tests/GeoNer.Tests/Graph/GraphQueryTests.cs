using System.Text;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tests.Graph;

public class GraphQueryTests
{
    private static readonly Actor Russia = new() { Id = "RUS", Name = "Russia", Type = EntityType.Country };

    private static readonly Document[] Documents =
    [
        Story("1", new DateOnly(2008, 9, 26), RelationType.Cooperate),
        Story("2", new DateOnly(2008, 9, 30), RelationType.Support),
        Story("3", new DateOnly(2008, 12, 1), RelationType.Accuse),
        Story("4", null, RelationType.Assault),
        Story("5", new DateOnly(2008, 12, 2), RelationType.Assault, RelationStatus.Possible),
        new Scene("6", "Russia", "opposes", "NATO", "twice") { Date = new DateOnly(2009, 1, 5) }
            .Mention(0, Russia).Mention(2, Scene.Nato)
            .Relate(RelationType.Accuse, 0, 2).Relate(RelationType.Accuse, 0, 2).Build(),
    ];

    private static readonly GeoGraph Graph = GeoGraph.From(Documents);

    private static readonly GeoNode Kazakhstan = Graph.Find("KAZ")!;

    private static readonly GeoNode Nato = Graph.Find("NATO")!;

    [Fact]
    public void Nodes_and_edges_are_asked_for_by_their_kind()
    {
        Graph.Of<CountryNode>().Select(n => n.Code).Should().Equal("KAZ", "RUS");
        Graph.EdgesOf<CooperateEdge>().Should().ContainSingle().Which.Weight.Should().Be(1);
        Graph.EdgesOf<EventEdge>().Should().HaveCount(Graph.Edges.Count);
        Graph.Between("NATO", "KAZ").Should().Equal(Graph.Between(Nato, Kazakhstan));
        Graph.Between("NATO", "nobody").Should().BeEmpty();
    }

    [Fact]
    public void Edges_are_asked_for_by_where_they_start_and_end()
    {
        Graph.EdgesFrom(Nato).Should().BeEmpty();
        Graph.EdgesTo(Nato).Should().HaveCount(Graph.Edges.Count);
    }

    [Fact]
    public void Neighbours_are_those_an_edge_joins_each_once_and_never_the_node_itself()
    {
        Graph.Neighbours(Nato).Select(n => n.Id).Should().Equal("KAZ", "RUS");
        Graph.Neighbours(Kazakhstan).Should().Equal(Nato);
    }

    [Fact]
    public void Who_opposes_whom_is_told_from_actual_conflict_the_most_stated_first() =>
        Graph.Oppositions().Select(o => o.ToString()).Should().Equal("Kazakhstan opposes NATO (2)", "Russia opposes NATO (2)");

    [Fact]
    public void An_edge_has_the_days_on_which_it_was_first_and_last_stated()
    {
        var edge = GeoGraph.From([Story("a", new DateOnly(2008, 2, 1), RelationType.Aid), Story("b", new DateOnly(2008, 1, 1), RelationType.Aid), Story("c", null, RelationType.Aid)]).Edges[0];
        (edge.FirstDate, edge.LastDate, edge.Weight).Should().Be((new DateOnly(2008, 1, 1), new DateOnly(2008, 2, 1), 3));
        GeoGraph.From(Story("c", null, RelationType.Aid)).Edges[0].FirstDate.Should().BeNull();
    }

    [Fact]
    public void A_period_has_only_what_its_documents_state_and_not_the_day_after_it()
    {
        var autumn = Graph.During(new DateOnly(2008, 9, 1), new DateOnly(2008, 12, 1));
        autumn.Edges.Select(e => e.Type).Should().Equal(RelationType.Support, RelationType.Cooperate);
        autumn.Nodes.Select(n => n.Id).Should().Equal("KAZ", "NATO");
        autumn.Find("RUS").Should().BeNull();
        autumn.EdgesOf(Nato).Should().Equal(autumn.Edges);
    }

    [Fact]
    public void A_choice_of_evidence_leaves_edges_with_what_was_chosen()
    {
        var some = GeoGraph.From([Story("a", null, RelationType.Aid), Story("b", null, RelationType.Aid)]).Where(e => e.DocumentId == "b");
        some.Edges.Should().ContainSingle().Which.Evidence.Select(e => e.DocumentId).Should().Equal("b");
        some.Where(_ => false).Nodes.Should().BeEmpty();
    }

    [Fact]
    public void An_event_counts_once_a_day_where_it_is_surest_and_one_without_a_day_each_time()
    {
        var day = new DateOnly(2008, 1, 1);
        var graph = GeoGraph.From(
            [Story("a", day, RelationType.Aid), Story("b", day, RelationType.Aid), Story("c", day.AddDays(1), RelationType.Aid), Story("d", null, RelationType.Aid), Story("e", null, RelationType.Aid)]);
        graph.OneADay().Edges.Should().ContainSingle().Which.Evidence.Select(e => e.DocumentId).Should().Equal("a", "c", "d", "e");
    }

    [Fact]
    public void Once_a_day_it_is_the_surest_statement_that_stays()
    {
        var day = new DateOnly(2008, 1, 1);
        Document[] documents = [.. new[] { 0.5, 0.9, 0.7 }.Select((confidence, i) => new Scene($"{i}", "Kazakhstan", "cooperates", "with", "NATO") { Date = day }
            .Mention(0, Scene.Kazakhstan).Mention(3, Scene.Nato).Relate(RelationType.Cooperate, 0, 3, confidence: confidence).Build())];
        GeoGraph.From(documents).OneADay().Edges[0].Evidence.Select(e => e.DocumentId).Should().Equal("1");
    }

    [Fact]
    public void A_choice_of_all_evidence_keeps_offices_and_statuses()
    {
        var document = Scene.Of("d", "Akhmetov of Kazakhstan").Mention(0, Scene.Akhmetov).Mention(2, Scene.Kazakhstan)
            .Relate(RelationType.HoldsOffice, 0, 2, RelationStatus.Possible, title: "President").Build();
        var graph = GeoGraph.From(document);
        graph.Where(_ => true).Edges.Should().BeEquivalentTo(graph.Edges, o => o.RespectingRuntimeTypes());
    }

    [Fact]
    public void Cooperation_over_time_counts_dated_actual_events_and_has_the_empty_periods_between()
    {
        var points = Graph.Cooperation(Nato, Kazakhstan, PeriodLength.Month);
        points.Should().Equal(
            new CooperationPoint(new DateOnly(2008, 9, 1), new DateOnly(2008, 10, 1), 2, 0, 3),
            new CooperationPoint(new DateOnly(2008, 10, 1), new DateOnly(2008, 11, 1), 0, 0, 0),
            new CooperationPoint(new DateOnly(2008, 11, 1), new DateOnly(2008, 12, 1), 0, 0, 0),
            new CooperationPoint(new DateOnly(2008, 12, 1), new DateOnly(2009, 1, 1), 0, 1, -1));
        Graph.Cooperation(Kazakhstan, Kazakhstan, PeriodLength.Year).Should().BeEmpty();
    }

    [Fact]
    public void Net_cooperation_counts_what_has_no_date_too_and_takes_another_score()
    {
        Graph.NetCooperation(Kazakhstan, Nato).Should().Be(2 + 1 - 1 - 2);
        Graph.NetCooperation(Kazakhstan, Nato, (_, e) => e.Confidence > 0.5 ? 10 : 0).Should().Be(40);
    }

    [Theory]
    [InlineData(PeriodLength.Day, "2008-02-29", "2008-02-29", "2008-03-01")]
    [InlineData(PeriodLength.Week, "2008-03-02", "2008-02-25", "2008-03-03")]
    [InlineData(PeriodLength.Month, "2008-02-29", "2008-02-01", "2008-03-01")]
    [InlineData(PeriodLength.Quarter, "2008-11-30", "2008-10-01", "2009-01-01")]
    [InlineData(PeriodLength.Year, "2008-11-30", "2008-01-01", "2009-01-01")]
    [InlineData(PeriodLength.Week, "0001-01-03", "0001-01-01", "0001-01-08")]
    [InlineData(PeriodLength.Year, "9999-12-31", "9999-01-01", "9999-12-31")]
    public void Periods_begin_and_end_with_the_calendar(PeriodLength length, string day, string start, string end)
    {
        var graph = GeoGraph.From(Story("d", DateOnly.Parse(day, null), RelationType.Aid));
        var point = graph.Cooperation(graph.Nodes[0], graph.Nodes[1], length).Should().ContainSingle().Subject;
        (point.Start, point.End).Should().Be((DateOnly.Parse(start, null), DateOnly.Parse(end, null)));
    }

    [Fact]
    public void A_date_millennia_off_does_not_make_a_million_points()
    {
        var graph = GeoGraph.From([Story("a", DateOnly.MinValue, RelationType.Aid), Story("b", new DateOnly(2008, 1, 1), RelationType.Aid)]);
        graph.Invoking(g => g.Cooperation(g.Nodes[0], g.Nodes[1], PeriodLength.Day)).Should().Throw<InvalidOperationException>().WithMessage("*take longer ones*");
        graph.Cooperation(graph.Nodes[0], graph.Nodes[1], PeriodLength.Year).Should().HaveCount(2008);
    }

    [Fact]
    public void Merging_loses_nothing_however_the_graphs_are_grouped()
    {
        GeoGraph Of(params Document[] documents) => GeoGraph.From(documents);
        var d = Documents;
        var left = GeoGraph.Merge(GeoGraph.Merge(Of(d[0], d[1]), Of(d[2])), Of(d[3], d[4], d[5]));
        var right = GeoGraph.Merge(Of(d[0]), GeoGraph.Merge(Of(d[1], d[2], d[3]), Of(d[4]), Of(d[5])));
        Json(left).Should().Be(Json(Graph));
        Json(right).Should().Be(Json(Graph));
    }

    private static string Json(GeoGraph graph)
    {
        using var stream = new MemoryStream();
        GraphJsonWriter.Write(graph, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Document Story(string id, DateOnly? date, RelationType type, RelationStatus status = RelationStatus.Actual) =>
        new Scene(id, "Kazakhstan", "does", "NATO") { Date = date }
            .Mention(0, Scene.Kazakhstan).Mention(2, Scene.Nato).Relate(type, 0, 2, status).Build();
}
