using GeoNer.Ontology;
using GeoNer.Tool.Evaluation;

namespace GeoNer.Tool.Tests;

/// <summary>The measures, on cases small enough to count by hand.</summary>
public sealed class EvaluationTests
{
    [Fact]
    public void Labels_become_spans_also_where_a_mention_starts_with_I()
    {
        EntitySpan.OfLabels(["B-Person", "I-Person", "B-Person", "O", "I-Place", "I-Person", "E-Person"]).Should().Equal(
            new(0, 2, "Person"), new(2, 3, "Person"), new(4, 5, "Place"), new(5, 7, "Person"));
    }

    [Fact]
    public void A_mention_is_right_when_span_and_class_are()
    {
        var score = new EntityScore();
        score.Add([new(0, 2, "Person"), new(3, 4, "Location")], [new(0, 2, "Person"), new(3, 4, "Person"), new(5, 6, "Person")]);
        score.All.Should().BeEquivalentTo(new { Right = 1, Predicted = 3, Gold = 2 });
        var other = new EntityScore();
        other.Add([new(0, 2, "Person"), new(3, 4, "Location")], []);
        Written(output => EntityScore.Write([("accurate", score), ("fast", other)], output)).Should().Be(
            "               accurate                        fast\n"
            + "Location       P   0.00  R   0.00  F1   0.00   P   0.00  R   0.00  F1   0.00   gold 1\n"
            + "Person         P  33.33  R 100.00  F1  50.00   P   0.00  R   0.00  F1   0.00   gold 1\n"
            + "ALL            P  33.33  R  50.00  F1  40.00   P   0.00  R   0.00  F1   0.00   gold 2\n"
            + "F1 40.00 0.00\n");
    }

    [Fact]
    public void Confidence_is_compared_with_how_many_are_right()
    {
        var score = new CalibrationScore();
        for (var i = 0; i < 10; i++) score.Add(0.95, i < 8);
        for (var i = 0; i < 10; i++) score.Add(0.42, i < 5);
        score.ExpectedError.Should().BeApproximately((0.15 + 0.08) / 2, 1e-9);
        var lines = Written(score.Write).Split('\n');
        lines[0].Should().Be("0.4-0.5  mentions     10  confidence  42.00  right  50.00");
        lines[1].Should().Be("0.9-1.0  mentions     10  confidence  95.00  right  80.00");
        lines[2].Should().Be("fit slope 0.4243 shift 0.1370");
        lines[3].Should().Be("ECE 0.1150");
    }

    [Theory]
    [InlineData("worldwide", "Location", "Location", EntityType.Country, "Location")]
    [InlineData("worldwide", "Facility", "Facility", EntityType.Range, "Facility")]
    [InlineData("politics", "politicalparty", "Organization", EntityType.Alliance, "Organization")]
    [InlineData("politics", "election", null, EntityType.Event, null)]
    [InlineData("coarse", "LOC", "LOC", EntityType.Facility, "LOC")]
    [InlineData("coarse", "MISC", null, EntityType.Nationality, null)]
    public void A_scheme_maps_labels_and_types_or_leaves_them_out(string scheme, string label, string? ofLabel, EntityType type, string? ofType)
    {
        EntityScheme.Of(scheme).OfGold(label).Should().Be(ofLabel);
        EntityScheme.Of(scheme).OfType(type).Should().Be(ofType);
    }

    [Fact]
    public void A_relation_counts_only_with_the_right_head_and_without_its_subtype()
    {
        var score = new ParseScore();
        score.Add(new("NOUN", "Bank", 2, "nsubj:pass"), new("NOUN", "bank", 2, "nsubj"));
        score.Add(new("NOUN", "bank", 2, "obj"), new("VERB", "banks", 2, "obl"));
        score.Add(new("NOUN", "bank", 2, "obj"), new("NOUN", "bank", 1, "obj"));
        score.Add(new("NOUN", "bank", 0, "root"), new("NOUN", "bank", 0, "root"));
        (score.Tags, score.Lemmas, score.Unlabelled, score.Labelled).Should().Be((75, 75, 75, 50));
    }

    [Theory]
    [InlineData(RelationType.Concede)]
    [InlineData(RelationType.Retreat)]
    public void Both_ways_to_yield_are_YIELD_and_material_cooperation(RelationType answer)
    {
        var score = new PairScore();
        score.Add("YIELD", 2, answer);
        (score.RootMacroF1, score.QuadMacroF1).Should().Be((100, 100));
    }

    [Fact]
    public void No_answer_is_wrong_and_classes_that_the_gold_has_not_do_not_count_in_the_average()
    {
        var score = new PairScore();
        score.Add("AID", 2, RelationType.Aid);
        score.Add("AID", 2, null);
        score.Add("ACCUSE", 3, RelationType.Reject);
        score.RootMacroF1.Should().BeApproximately((66.67 + 0) / 2, 0.01);
        score.QuadMacroF1.Should().BeApproximately((66.67 + 100) / 2, 0.01);
    }

    [Fact]
    public void Types_in_which_both_act_together_match_in_either_order_and_others_do_not()
    {
        var score = new GraphScore();
        score.Add([Relation("KAZ", "COOPERATE", "NATO"), Relation("RUS", "ACCUSE", "NATO")], [Relation("NATO", "COOPERATE", "KAZ"), Relation("NATO", "ACCUSE", "RUS")]);
        score.Relations.Should().BeEquivalentTo(new { Right = 1, Predicted = 2, Gold = 2 });
        Written(score.Write).Should().Contain("status right on 1 of 1 matched\nactor pairs found: 2\nrelations P 50.00 R 50.00 F1 50.00 (gold 2, predicted 2)\nF1 50.00\n");
    }

    [Fact]
    public void Optional_relations_count_neither_as_found_nor_as_wrong()
    {
        var score = new GraphScore();
        score.Add([Relation("KAZ", "AID", "KGZ") with { IsOptional = true }], [Relation("KAZ", "AID", "KGZ"), Relation("KAZ", "AID", "TJK")]);
        score.Relations.Should().BeEquivalentTo(new { Right = 0, Predicted = 1, Gold = 0 });
    }

    [Fact]
    public void Status_is_counted_apart()
    {
        var score = new GraphScore();
        score.Add([Relation("KAZ", "AID", "KGZ")], [Relation("KAZ", "AID", "KGZ") with { Status = "possible" }]);
        score.Relations.F1.Should().Be(100);
        Written(score.Write).Should().Contain("status right on 0 of 1 matched");
    }

    [Fact]
    public void An_office_is_right_by_surname_and_whom_it_is_of()
    {
        var score = new GraphScore();
        score.Add([Relation("Recep Tayyip Erdoğan", "HOLDS_OFFICE", "TUR"), Relation("Ban", "HOLDS_OFFICE", "UN")], [Relation("Tayyip Erdogan", "HOLDS_OFFICE", "TUR")]);
        score.Offices.Should().BeEquivalentTo(new { Right = 1, Predicted = 1, Gold = 2 });
        score.Relations.Gold.Should().Be(0, "facts are no events");
    }

    [Theory]
    [InlineData("the Hague", "HAGUE")]
    [InlineData("Theresa May", "THERESA MAY")]
    [InlineData(" Türkiye ", "TURKIYE")]
    [InlineData("YUG", "SRB")]
    [InlineData("", "")]
    public void Names_are_compared_without_marks_article_and_case(string name, string normalized) => ActorNames.Normalize(name).Should().Be(normalized);

    private static GraphRelation Relation(string source, string type, string target) => new(source, type, target, "actual", source);

    private static string Written(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return text.ToString();
    }
}
