using GeoNer.Tagging;

namespace GeoNer.Tests.Tagging;

public class BioLabelsTests
{
    [Theory]
    [InlineData("O", "O")]
    [InlineData("O", "B-Person")]
    [InlineData("I-Person", "B-Person")]
    [InlineData("B-Person", "I-Person")]
    [InlineData("I-Person", "I-Person")]
    [InlineData("B-Person", "O")]
    [InlineData("NOUN", "INTJ")]
    [InlineData("", "X")]
    public void A_label_may_follow_another(string previous, string label) => BioLabels.MayFollow(previous, label).Should().BeTrue();

    [Theory]
    [InlineData("O", "I-Person")]
    [InlineData("B-Place", "I-Person")]
    [InlineData("B-Pirson", "I-Person")]
    [InlineData("I-Person", "I-Personal")]
    [InlineData("", "I-Person")]
    public void A_mention_is_not_gone_on_with_where_none_of_its_kind_is_open(string previous, string label) => BioLabels.MayFollow(previous, label).Should().BeFalse();
}
