using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tests.Graph;

public class GeoGraphTests
{
    private static readonly Document First = Scene.Of("first", "Kazakhstan trains with NATO")
        .Mention(0, Scene.Kazakhstan).Mention(3, Scene.Nato).Relate(RelationType.Cooperate, 0, 3, confidence: 0.7).Build();

    private static readonly Document Second = Scene.Of("second", "Akhmetov cooperates with NATO , says he")
        .Mention(0, Scene.Akhmetov).Mention(3, Scene.Nato).Mention(6, Scene.Akhmetov, kind: MentionKind.Pronoun)
        .Relate(RelationType.Cooperate, 0, 3, confidence: 0.95).Build();

    [Fact]
    public void The_same_actor_in_two_documents_is_one_node()
    {
        var nato = GeoGraph.From([First, Second]).Find("NATO");
        nato.Should().BeOfType<AllianceNode>();
        nato!.Mentions.Should().Be(2);
        nato.Documents.Should().Equal("first", "second");
    }

    [Fact]
    public void A_ministers_act_is_an_edge_of_the_country_and_joins_the_edge_already_there()
    {
        var edge = GeoGraph.From([First, Second]).Edges.OfType<CooperateEdge>().Should().ContainSingle().Subject;
        edge.Source.Should().BeOfType<CountryNode>().Which.Code.Should().Be("KAZ");
        edge.Evidence.Select(e => e.DocumentId).Should().Equal("first", "second");
        edge.Evidence[1].Source.Should().Be(Scene.Akhmetov);
        edge.Evidence[1].Text.Should().Be("Akhmetov cooperates with NATO");
    }

    [Fact]
    public void The_confidence_of_an_edge_is_the_highest_of_its_evidence() =>
        GeoGraph.From([First, Second]).Edges[0].Confidence.Should().Be(0.95);

    [Fact]
    public void A_country_that_only_its_minister_stands_for_is_a_node_without_mentions()
    {
        var node = GeoGraph.From(Second).Find("KAZ");
        node.Should().BeOfType<CountryNode>();
        node!.Name.Should().Be("Kazakhstan");
        node.Mentions.Should().Be(0);
        node.Documents.Should().Equal("second");
    }

    [Fact]
    public void The_first_text_that_mentions_an_actor_decides_its_type_over_one_that_implies_it()
    {
        var envoy = Scene.Akhmetov with { Id = "Envoy", Affiliation = "OAS", AffiliationName = "OAS", Sector = Sector.None };
        var oas = Scene.Nato with { Id = "OAS", Name = "Organization of American States" };
        var implied = Scene.Of("1", "Envoy meets NATO").Mention(0, envoy).Mention(2, Scene.Nato).Relate(RelationType.Consult, 0, 2).Build();
        var mentioned = Scene.Of("2", "OAS").Mention(0, oas).Build();
        var node = GeoGraph.From([implied, mentioned]).Find("OAS");
        node.Should().BeOfType<AllianceNode>();
        node!.Name.Should().Be("Organization of American States");
    }

    [Fact]
    public void An_office_starts_at_the_person_and_is_kept_with_them()
    {
        var document = Scene.Of("d", "Akhmetov of Kazakhstan").Mention(0, Scene.Akhmetov).Mention(2, Scene.Kazakhstan)
            .Relate(RelationType.HoldsOffice, 0, 2, title: "Defense Minister").Build();
        var graph = GeoGraph.From(document);
        var edge = graph.Edges.Should().ContainSingle().Which.Should().BeOfType<HoldsOfficeEdge>().Subject;
        edge.Source.Should().BeOfType<PersonNode>()
            .Which.Offices.Should().Equal(new Office("Defense Minister", "KAZ", "Kazakhstan"));
        edge.Title.Should().Be("Defense Minister");
        edge.ToString().Should().Be("Daniyal Akhmetov is Defense Minister of Kazakhstan");
    }

    [Fact]
    public void Two_offices_are_two_edges_and_capitals_make_no_other_office()
    {
        Document With(string id, string title) => Scene.Of(id, "Akhmetov of Kazakhstan").Mention(0, Scene.Akhmetov)
            .Mention(2, Scene.Kazakhstan).Relate(RelationType.HoldsOffice, 0, 2, title: title).Build();
        var graph = GeoGraph.From([With("1", "Defense Minister"), With("2", "defense minister"), With("3", "Prime Minister")]);
        graph.Edges.OfType<HoldsOfficeEdge>().Select(e => (e.Title, e.Evidence.Count))
            .Should().Equal(("Defense Minister", 2), ("Prime Minister", 1));
    }

    [Fact]
    public void An_office_that_is_only_expected_is_not_among_those_held()
    {
        var document = Scene.Of("d", "Akhmetov of Kazakhstan").Mention(0, Scene.Akhmetov).Mention(2, Scene.Kazakhstan)
            .Relate(RelationType.HoldsOffice, 0, 2, RelationStatus.Possible, title: "President").Build();
        ((PersonNode)GeoGraph.From(document).Find("Daniyal Akhmetov")!).Offices.Should().BeEmpty();
    }

    [Fact]
    public void Another_status_is_another_edge()
    {
        var document = Scene.Of("d", "Kazakhstan trains with NATO").Mention(0, Scene.Kazakhstan).Mention(3, Scene.Nato)
            .Relate(RelationType.Cooperate, 0, 3).Relate(RelationType.Cooperate, 0, 3, RelationStatus.Possible).Build();
        GeoGraph.From(document).Edges.Select(e => e.ToString())
            .Should().Equal("Kazakhstan cooperates with NATO", "Kazakhstan may cooperate with NATO");
    }

    [Fact]
    public void Merging_graphs_gives_the_graph_of_all_their_documents()
    {
        var merged = GeoGraph.Merge(GeoGraph.From(First), GeoGraph.From(Second));
        merged.Should().BeEquivalentTo(GeoGraph.From([First, Second]), o => o.WithStrictOrdering().RespectingRuntimeTypes());
        merged.Edges.Sum(e => e.Evidence.Count).Should().Be(2);
    }

    [Fact]
    public void Merging_an_implied_country_with_a_mentioned_one_gives_the_same_in_both_ways() =>
        GeoGraph.Merge(GeoGraph.From(Second), GeoGraph.From(First))
            .Should().BeEquivalentTo(GeoGraph.From([Second, First]), o => o.WithStrictOrdering().RespectingRuntimeTypes());

    [Fact]
    public void Nodes_and_edges_come_in_the_order_of_ids_whatever_the_order_of_documents()
    {
        var graph = GeoGraph.From([Second, First]);
        graph.Nodes.Select(n => n.Id).Should().Equal("Daniyal Akhmetov", "KAZ", "NATO");
        GeoGraph.From([First, Second]).Edges.Select(e => e.ToString()).Should().Equal(graph.Edges.Select(e => e.ToString()));
    }

    [Fact]
    public void Edges_are_found_by_node_and_by_pair()
    {
        var graph = GeoGraph.From([First, Second]);
        var kazakhstan = graph.Find("KAZ")!;
        var nato = graph.Find("NATO")!;
        graph.EdgesOf(nato).Should().Equal(graph.Edges);
        graph.Between(nato, kazakhstan).Should().Equal(graph.Edges);
        graph.EdgesOf(graph.Find("Daniyal Akhmetov")!).Should().BeEmpty();
        graph.Find("RUS").Should().BeNull();
    }

    [Fact]
    public void A_relation_inside_one_country_is_one_edge_at_its_node_and_keeps_the_sectors()
    {
        var opposition = Scene.Akhmetov with { Id = "KAZ/OPP", Name = "Kazakh opposition", Type = EntityType.Organization, Sector = Sector.OPP };
        var document = Scene.Of("d", "Akhmetov accuses opposition").Mention(0, Scene.Akhmetov).Mention(2, opposition)
            .Relate(RelationType.Accuse, 0, 2).Build();
        var graph = GeoGraph.From(document);
        var edge = graph.EdgesOf(graph.Find("KAZ")!).Should().ContainSingle().Subject;
        graph.Between(edge.Source, edge.Target).Should().ContainSingle();
        (edge.Evidence[0].Source.Sector, edge.Evidence[0].Target.Sector).Should().Be((Sector.GOV, Sector.OPP));
        graph.Find("KAZ/OPP").Should().BeOfType<GroupNode>();
    }

    [Fact]
    public void An_armed_organization_is_a_group()
    {
        var rebels = Scene.Nato with { Id = "Front", Name = "Front", Type = EntityType.Organization, Sector = Sector.REB };
        GeoGraph.From(Scene.Of("d", "Front").Mention(0, rebels).Build()).Find("Front")
            .Should().BeOfType<GroupNode>().Which.IsArmed.Should().BeTrue();
    }

    [Theory]
    [InlineData(EntityType.Person, typeof(PersonNode))]
    [InlineData(EntityType.Country, typeof(CountryNode))]
    [InlineData(EntityType.Alliance, typeof(AllianceNode))]
    [InlineData(EntityType.Organization, typeof(OrganizationNode))]
    [InlineData(EntityType.Range, typeof(RangeNode))]
    [InlineData(EntityType.Facility, typeof(FacilityNode))]
    [InlineData(EntityType.Place, typeof(PlaceNode))]
    [InlineData(EntityType.Nationality, typeof(GroupNode))]
    [InlineData(EntityType.Event, typeof(EventNode))]
    [InlineData(EntityType.Equipment, typeof(EquipmentNode))]
    [InlineData(EntityType.Miscellaneous, typeof(MiscellaneousNode))]
    public void Every_type_of_actor_has_its_node(EntityType type, Type expected) =>
        GeoGraph.From(Scene.Of("d", "x").Mention(0, Scene.Nato with { Type = type }).Build()).Nodes[0].Should().BeOfType(expected);

    [Fact]
    public void Every_relation_type_has_an_edge_named_after_it()
    {
        foreach (var info in RelationTypes.All)
        {
            var document = Scene.Of("d", "Kazakhstan does NATO").Mention(0, Scene.Kazakhstan).Mention(2, Scene.Nato)
                .Relate(info.Type, 0, 2).Build();
            var edge = GeoGraph.From(document).Edges[0];
            edge.GetType().Name.Should().Be($"{info.Type}Edge");
            edge.Type.Should().Be(info.Type);
            if (edge is EventEdge e) (e.QuadClass, e.Cameo).Should().Be((info.QuadClass, info.CameoRoot + "2"));
            (edge is EventEdge).Should().Be(info.IsEvent);
        }
    }

    [Fact]
    public void A_document_without_actors_gives_an_empty_graph()
    {
        var graph = GeoGraph.From(new Document(""));
        graph.Nodes.Should().BeEmpty();
        graph.Edges.Should().BeEmpty();
    }

    [Fact]
    public void Types_of_the_graph_offer_nothing_to_change_it() =>
        typeof(GeoGraph).Assembly.GetExportedTypes().Where(t => t.Namespace == "GeoNer.Graph")
            .SelectMany(t => t.GetProperties()).Where(p => p.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Should().BeEmpty();
}
