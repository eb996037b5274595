using GeoNer.Tagging;

namespace GeoNer.Tests.Tagging;

public class TokenFeaturesTests
{
    [Theory]
    [InlineData("Kazakhstan", "Moscow")]
    [InlineData("U.S.", "U.K.")]
    [InlineData("2008", "1991")]
    [InlineData("12345", "1234567")]
    [InlineData("Élysée", "Kremlin")]
    [InlineData("anti-war", "pre-dawn")]
    [InlineData("don\u2019t", "can't")]
    public void Words_of_one_shape_have_one_shape(string a, string b) => Of(a).Shape.Should().Be(Of(b).Shape);

    [Theory]
    [InlineData("Kazakhstan", "kazakhstan")]
    [InlineData("NATO", "Nato")]
    [InlineData("U.S.", "US")]
    [InlineData("20", "2008")]
    [InlineData("antiwar", "anti-war")]
    public void Words_of_another_shape_have_another(string a, string b) => Of(a).Shape.Should().NotBe(Of(b).Shape);

    [Fact]
    public void Case_and_digits_are_folded_in_the_word_and_kept_in_the_form()
    {
        Of("Mi-24").Word.Should().Be(Of("mi-17").Word);
        Of("Mi-24").Form.Should().NotBe(Of("Mi-17").Form);
        Of("Turkey").Word.Should().Be(Of("turkey").Word);
        Of("Turkey").Form.Should().NotBe(Of("turkey").Form);
    }

    [Fact]
    public void Affixes_longer_than_the_word_are_the_word()
    {
        var f = Of("Of");
        new[] { f.Prefix2, f.Prefix3, f.Suffix2, f.Suffix3, f.Suffix4 }.Should().AllBeEquivalentTo(FeatureHash.Folded("of"));
        f.Prefix1.Should().Be(FeatureHash.Folded("o"));
        f.Suffix1.Should().Be(FeatureHash.Folded("f"));
    }

    [Theory]
    [InlineData("Russia-backed", "backed")]
    [InlineData("vice-prime-minister", "minister")]
    [InlineData("pro-", "pro-")]
    [InlineData("-", "-")]
    [InlineData("troops", "troops")]
    public void The_part_after_the_last_hyphen_is_read(string word, string after) => Of(word).AfterHyphen.Should().Be(FeatureHash.Folded(after));

    [Theory]
    [InlineData("NATO", true, true)]
    [InlineData("U.S.", true, true)]
    [InlineData("A", true, false)]
    [InlineData("Nato", true, false)]
    [InlineData("nATO", false, false)]
    [InlineData("Østergaard", true, false)]
    [InlineData("élan", false, false)]
    [InlineData("2008", false, false)]
    public void Capitals_are_seen(string word, bool capitalized, bool allCaps)
    {
        Of(word).IsCapitalized.Should().Be(capitalized);
        Of(word).IsAllCaps.Should().Be(allCaps);
    }

    [Fact]
    public void No_text_has_no_features() => Of("").Should().Be(default(TokenFeatures));

    [Theory]
    [InlineData("\ud83d\ude00")]
    [InlineData("\ud83d")]
    [InlineData("\ude00\ud83d")]
    [InlineData("e\u0301")]
    [InlineData("\u0634\u0627\u0645")]
    [InlineData("\0")]
    [InlineData(" ")]
    public void Odd_text_has_features_like_any_other(string text)
    {
        var f = Of(text);
        f.Length.Should().Be((ushort)text.Length);
        f.Word.Should().NotBe(0);
        f.IsCapitalized.Should().BeFalse();
        f.IsAllCaps.Should().BeFalse();
    }

    [Fact]
    public void A_word_without_end_has_the_shape_of_a_short_one()
    {
        var f = Of(new string('a', 1000));
        f.Length.Should().Be(1000);
        f.Shape.Should().Be(Of("aa").Shape);
        Of(new string('x', 70_000)).Length.Should().Be(ushort.MaxValue);
    }

    private static TokenFeatures Of(string text) => TokenFeatures.Of(text, WordClasses.Empty);
}
