using GeoNer.Documents;
using GeoNer.Text;

namespace GeoNer.Tests.Text;

/// <summary>Each case is a text with its tokens marked by <c>|</c>; spaces separate tokens too.</summary>
public class TokenizerTests
{
    [Theory]
    [InlineData("Russia-backed rebels")]
    [InlineData("U.S.-made Humvees")]
    [InlineData("long-term, |al-Qaeda")]
    [InlineData("pre- and post-war")]
    [InlineData("Lt.-Gen. Smith")]
    [InlineData("Covid-19| (|COVID-19|)")]
    [InlineData("a U.S.-Africa summit")]
    public void Hyphenated_words_stay_whole(string marked) => Check(marked);

    [Theory]
    [InlineData("Russia|'s army")]
    [InlineData("Russia|’s army")]
    [InlineData("the rebels|' demands")]
    [InlineData("the rebels|’ demands")]
    [InlineData("NATO|'S")]
    [InlineData("the U.S.|'s role")]
    [InlineData("(|UN|)|'s")]
    public void Possessives_are_cut_off(string marked) => Check(marked);

    [Theory]
    [InlineData("do|n't")]
    [InlineData("ca|n’t")]
    [InlineData("can|not")]
    [InlineData("we|'re")]
    [InlineData("I|'m")]
    [InlineData("they|'ve, |she|'ll, |he|'d", "they|'ve|,| she|'ll|,| he|'d")]
    [InlineData("gon|na")]
    [InlineData("Ca|n't")]
    public void Contractions_are_cut(string marked, string? exact = null) => Check(exact ?? marked);

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("Sana'a")]
    [InlineData("coup d'etat")]
    [InlineData("Mi'kmaw")]
    [InlineData("o’clock")]
    [InlineData("Māori")]
    [InlineData("the '90s")]
    public void Other_apostrophes_stay_in_the_word(string marked) => Check(marked);

    [Theory]
    [InlineData("\"|Yes|,|\" he said|.")]
    [InlineData("“|Yes|,|” he said|.")]
    [InlineData("‘|Yes|,|’ he said|.")]
    [InlineData("''|Yes|`` «|no|»")]
    [InlineData("(|NATO|) [|sic|]")]
    [InlineData("a 'word' here", "a '|word|' here")]
    public void Quotes_and_brackets_are_tokens(string marked, string? exact = null) => Check(exact ?? marked);

    [Theory]
    [InlineData("war|--|a move")]
    [InlineData("war|—|a move")]
    [InlineData("war |– a move")]
    [InlineData("well|...| maybe")]
    [InlineData("world|…|the")]
    [InlineData("What|?!")]
    public void Dashes_and_runs_of_marks_are_one_token(string marked) => Check(marked);

    [Theory]
    [InlineData("1,234.5 tonnes|, 10.5 |%")]
    [InlineData("24/7 and 9/11")]
    [InlineData("5pm the 3rd 1980s")]
    [InlineData("$|5 €|37 £|6")]
    [InlineData("US|$|200 HK|$|20 A|$|3")]
    [InlineData("80|%| of")]
    [InlineData("at 10:30 on 2022/07/11")]
    [InlineData("2019-2020 -5 .5")]
    [InlineData("km|/|h and|/|or")]
    public void Numbers_keep_their_marks_and_lose_their_units(string marked) => Check(marked);

    [Theory]
    [InlineData("see https://t.co/a?b=c|.")]
    [InlineData("(|http://example.com/a_(b)|)")]
    [InlineData("www.example.com|, nytimes.com/foo|, example.org|.")]
    [InlineData("mail a.b@example.com|.")]
    [InlineData("#BBNaija @narendramodi|,")]
    [InlineData("Amazon.com |Amazon.Com")]
    public void Addresses_and_tags_are_one_token(string marked) => Check(marked);

    [Theory]
    [InlineData("Lt. Gen. John J. Smith")]
    [InlineData("the U.S. and U.N. agreed|.")]
    [InlineData("Acme Inc. said No. 5 is here")]
    [InlineData("at 5 p.m. today")]
    [InlineData("No|.")]
    [InlineData("Dr.| Franklin")]
    [InlineData("Jan. 5")]
    [InlineData("Ph.D. thesis")]
    [InlineData("J.|Smith")]
    [InlineData("Plan B|.")]
    [InlineData("RISC-V|. The U.K. J.-P. Smith")]
    public void A_period_stays_with_abbreviations_and_initials(string marked) => Check(marked);

    [Theory]
    [InlineData("It ended|. The war")]
    [InlineData("It ended|.|The war")]
    [InlineData("made in the U.S.")]
    [InlineData("in 2019|.")]
    public void The_full_stop_is_a_token_of_its_own(string marked) => Check(marked);

    [Theory]
    [InlineData("go|👍🏽|!")]
    [InlineData("👩‍👩‍👧|🇺🇦")]
    [InlineData("cafe\u0301 now")]
    [InlineData("zero\u200Bwidth \u00ADx", "zero\u200Bwidth \u00AD|x")]
    public void Graphemes_are_not_cut(string marked, string? exact = null) => Check(exact ?? marked);

    [Fact]
    public void A_lone_surrogate_is_a_token() =>
        TextStages.ReadParagraph("go\uD83Dx \uDC00").Tokens().Should().Equal("go", "\uD83D", "x", "\uDC00");

    [Fact]
    public void A_token_does_not_cross_a_block()
    {
        var document = new Document("ab");
        document.SetBlocks([new TextBlock(BlockKind.Dateline, new TextSpan(0, 1)), new TextBlock(BlockKind.Paragraph, new TextSpan(1, 2))], null);
        new Tokenizer().Process(document);
        document.Tokens().Should().Equal("a", "b");
    }

    private static void Check(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var expected = marked.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries).SelectMany(SplitComma).Where(t => t != "\u00AD");
        TextStages.ReadParagraph(text).Tokens().Should().Equal(expected);
    }

    // So that cases need not mark every comma: one after a word is a token.
    private static IEnumerable<string> SplitComma(string token) =>
        token.Length > 1 && token[^1] == ',' ? [token[..^1], ","] : [token];
}
