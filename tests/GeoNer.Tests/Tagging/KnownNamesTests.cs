using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Tagging;

namespace GeoNer.Tests.Tagging;

public class KnownNamesTests
{
    [Fact]
    public void A_place_and_its_country_taken_as_one_name_are_cut_apart() =>
        Mended(SharedExtractor.Tagged("in Lyon , France", UPos.PROPN, (1, 4, EntityType.Place))).Should().Equal("Lyon: Place", "France: Country");

    [Theory]
    [InlineData("Lyon , Weber", 3)]
    [InlineData("Lyon ,", 2)]
    public void A_comma_before_anything_else_cuts_nothing(string words, int end) =>
        Mended(SharedExtractor.Tagged(words, UPos.PROPN, (0, end, EntityType.Organization))).Should().Equal($"{words}: Organization");

    [Fact]
    public void A_date_is_not_cut() =>
        Mended(SharedExtractor.Tagged("Monday , Chad", UPos.NOUN, (0, 3, EntityType.Date))).Should().Equal("Monday , Chad: Date");

    [Theory]
    [InlineData("NATO Secretary-General", EntityType.Organization, "NATO: Alliance")]
    [InlineData("Kazakh Defense Minister", EntityType.Organization, "Kazakh: Nationality")]
    [InlineData("Kazakhstan President", EntityType.Place, "Kazakhstan: Country")]
    public void A_title_at_the_end_of_a_name_is_cut_off(string words, EntityType tagged, string expected) =>
        Mended(SharedExtractor.Tagged(words, UPos.PROPN, (0, words.Split(' ').Length, tagged))).Should().Equal(expected);

    [Fact]
    public void A_title_that_runs_past_the_name_is_cut_off_it() =>
        Mended(SharedExtractor.Tagged("Kazakh Defense Minister", UPos.PROPN, (0, 2, EntityType.Organization))).Should().Equal("Kazakh: Nationality");

    [Fact]
    public void A_title_behind_a_name_nobody_knows_stays() =>
        Mended(SharedExtractor.Tagged("Zorblax President", UPos.PROPN, (0, 2, EntityType.Organization))).Should().Equal("Zorblax President: Organization");

    [Theory]
    [InlineData("troops left Chad yesterday", "Chad: Country")]
    [InlineData("talks with NATO failed", "NATO: Alliance")]
    public void A_country_or_alliance_the_tagger_passed_over_is_added(string words, string expected) =>
        Mended(OneName(words, 1)).Should().Equal(expected);

    [Theory]
    [InlineData("striker Jordan Henderson left")]
    [InlineData("striker Michael Jordan left")]
    public void Part_of_a_longer_name_is_not_added(string words) => Mended(OneName(words, 2)).Should().BeEmpty();

    [Fact]
    public void A_word_in_small_letters_or_tagged_as_no_name_is_not_added()
    {
        Mended(SharedExtractor.Tagged("they ate turkey", UPos.PROPN)).Should().BeEmpty();
        Mended(SharedExtractor.Tagged("they ate Turkey", UPos.NOUN)).Should().BeEmpty();
    }

    [Fact]
    public void A_name_the_tagger_has_is_not_added_twice() =>
        Mended(SharedExtractor.Tagged("Chad met Bank of Chad", UPos.PROPN, (0, 1, EntityType.Place), (2, 5, EntityType.Organization)))
            .Should().Equal("Chad: Place", "Bank of Chad: Organization");

    // Only the capitalised words are proper nouns.
    private static Document OneName(string words, int names)
    {
        var document = SharedExtractor.Tagged(words, UPos.X);
        var tags = words.Split(' ').Select(w => char.IsUpper(w[0]) ? UPos.PROPN : UPos.NOUN).ToArray();
        tags.Count(t => t == UPos.PROPN).Should().Be(names);
        document.SetPartsOfSpeech(tags);
        return document;
    }

    private static string[] Mended(Document document) =>
        KnownNames.Mend(document, KnowledgeBase.Shipped).Select(m => $"{document.Slice(m.Span)}: {m.Type}").ToArray();
}
