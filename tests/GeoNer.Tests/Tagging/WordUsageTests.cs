using GeoNer.Documents;
using GeoNer.Tagging;

namespace GeoNer.Tests.Tagging;

public class WordUsageTests
{
    private const int Capital = 1, LowerElsewhere = 2, CapitalInside = 4, LongerName = 8;

    [Fact]
    public void A_word_in_small_letters_has_no_mark() => Read("talks may fail").Should().OnlyContain(b => b == 0);

    [Fact]
    public void A_capital_at_the_start_of_a_sentence_says_nothing() => Read("Troops left .")[0].Should().Be(Capital);

    [Fact]
    public void A_word_that_also_stands_in_small_letters_is_less_a_name()
    {
        var usage = Read("May talks fail ?", "They may fail .");
        usage[0].Should().Be(Capital | LowerElsewhere);
        usage[5].Should().Be(0);
    }

    [Fact]
    public void A_capital_inside_one_sentence_marks_the_word_at_the_start_of_another() =>
        Read("Chad left .", "Troops left Chad .")[0].Should().Be(Capital | CapitalInside);

    [Fact]
    public void A_word_behind_another_with_a_capital_is_part_of_a_longer_name() =>
        Read("the envoy Anna Weber left", "Weber left")[5].Should().Be(Capital | CapitalInside | LongerName);

    [Fact]
    public void A_capital_behind_a_word_all_in_capitals_is_none_inside_a_sentence() =>
        Read("the NATO Summit")[2].Should().Be(Capital | LongerName);

    private static int[] Read(params string[] sentences)
    {
        var document = Document.FromTokens(sentences.Select(s => s.Split(' ')));
        var tokens = Enumerable.Range(0, document.TokenCount).Select(i => TokenFeatures.Of(document.TokenText(i), WordClasses.Empty)).ToArray();
        return WordUsage.Read(tokens, document.SentenceSpans).Select(b => (int)b).ToArray();
    }
}
