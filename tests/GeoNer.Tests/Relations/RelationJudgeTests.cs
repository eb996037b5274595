using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Tests.Relations;

public class RelationJudgeTests
{
    private static readonly GeoExtractor Extractor = GeoExtractor.Create();
    private static readonly PairClassifier Classifier = new(RuleSet.Shipped, RelationJudge.Shipped);

    [Theory]
    [InlineData("Norway", "Finland", "Norway bombed a base in Finland on Monday.", RelationType.Assault)]
    [InlineData("Norway", "Finland", "Norway sent two planes with food and medicine to Finland.", RelationType.Aid)]
    [InlineData("Norway", "Finland", "Norway demanded that Finland open the border.", RelationType.Request)]
    [InlineData("Norway", "Finland", "The foreign minister of Norway condemned Finland over the arrests.", RelationType.Accuse)]
    [InlineData("Norway", "Finland", "Norway expelled three diplomats of Finland.", RelationType.Sanction)]
    public void A_given_pair_gets_its_type(string source, string target, string text, RelationType type) => Judge(text, source, target)!.Type.Should().Be(type);

    [Fact]
    public void A_promise_of_help_is_an_agreement() => Judge("Norway promised to send aid to Finland.", "Norway", "Finland")!.Type.Should().Be(RelationType.Agree);

    [Fact]
    public void A_pair_that_the_text_does_not_have_gets_no_type() =>
        Classifier.Judge(Extractor.Extract("It rained."), [], []).Should().BeNull();

    [Fact]
    public void Confidence_is_a_probability()
    {
        var relations = Extractor.Extract("Iran and Iraq signed a treaty. Turkey attacked Syria, and Jordan condemned the raid.").Relations;
        relations.Should().NotBeEmpty().And.OnlyContain(r => r.Confidence > 0 && r.Confidence < 1);
    }

    [Fact]
    public void What_a_stronger_word_has_taken_in_stays_away() =>
        Extractor.Extract("Japan accused Russia of attacking Ukraine.").Relations.Select(r => r.ToString()).Should().Equal("Japan opposes Russia");

    [Fact]
    public void Where_something_happens_is_no_party() =>
        Extractor.Extract("The French president met the Indian prime minister in Vienna.").Relations.Select(r => r.ToString()).Should().Equal("France meets with India");

    [Fact]
    public void A_damaged_model_says_so_and_what_to_do()
    {
        using var whole = new MemoryStream();
        using (var shipped = ShippedModels.Open(RelationJudge.ShippedName)) shipped.CopyTo(whole);
        var read = () => RelationJudge.Read(new MemoryStream(whole.ToArray()[..1000]), "judge.bin");
        read.Should().Throw<ModelException>().WithMessage("judge.bin: the model file is damaged*");
    }

    [Fact]
    public void Every_event_type_but_one_has_a_label_and_the_two_ways_to_yield_share_theirs()
    {
        RelationJudge.Types.Should().HaveCount(15);
        RelationJudge.LabelOf(RelationType.Retreat).Should().Be(RelationJudge.LabelOf(RelationType.Concede));
        RelationJudge.LabelOf(RelationType.HoldsOffice).Should().Be(-1);
    }

    private static PairJudgement? Judge(string text, string source, string target)
    {
        TextSpan Find(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        return Classifier.Judge(Extractor.Extract(text), [Find(source)], [Find(target)]);
    }
}
