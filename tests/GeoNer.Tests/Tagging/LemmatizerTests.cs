using System.Text;
using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Tagging;

namespace GeoNer.Tests.Tagging;

public class LemmatizerTests
{
    private static readonly Lemmatizer Shipped = Lemmatizer.LoadShipped();

    [Theory]
    [InlineData("cities", UPos.NOUN, "city")]
    [InlineData("soldiers", UPos.NOUN, "soldier")]
    [InlineData("Exercises", UPos.NOUN, "exercise")]
    [InlineData("countries", UPos.NOUN, "country")]
    [InlineData("men", UPos.NOUN, "man")]
    [InlineData("crises", UPos.NOUN, "crisis")]
    [InlineData("allies", UPos.NOUN, "ally")]
    [InlineData("said", UPos.VERB, "say")]
    [InlineData("held", UPos.VERB, "hold")]
    [InlineData("withdrew", UPos.VERB, "withdraw")]
    [InlineData("SHOT", UPos.VERB, "shoot")]
    [InlineData("signed", UPos.VERB, "sign")]
    [InlineData("accusing", UPos.VERB, "accuse")]
    [InlineData("denies", UPos.VERB, "deny")]
    [InlineData("was", UPos.AUX, "be")]
    [InlineData("has", UPos.AUX, "have")]
    [InlineData("Kazakh", UPos.ADJ, "kazakh")]
    [InlineData("biggest", UPos.ADJ, "big")]
    [InlineData("U.S.", UPos.PROPN, "U.S.")]
    [InlineData("NATO", UPos.PROPN, "NATO")]
    [InlineData("Kazakhstan", UPos.PROPN, "Kazakhstan")]
    [InlineData("in", UPos.ADP, "in")]
    [InlineData("2,000", UPos.NUM, "2,000")]
    [InlineData("--", UPos.PUNCT, "--")]
    [InlineData("", UPos.NOUN, "")]
    [InlineData("s", UPos.NOUN, "s")]
    [InlineData("\ud83d\ude00", UPos.SYM, "\ud83d\ude00")]
    public void Words_of_the_news_have_their_lemma(string form, UPos tag, string lemma) => Shipped.Lemma(form, tag).Should().Be(lemma);

    [Fact]
    public void A_word_too_long_for_a_word_stays_as_it_is() => Shipped.Lemma(new string('S', 1000), UPos.NOUN).Should().Be(new string('S', 1000));

    [Fact]
    public void Every_token_of_a_document_has_a_lemma()
    {
        var document = Document.FromTokens([["Kazakh", "forces", "left"]]);
        document.SetPartsOfSpeech([UPos.ADJ, UPos.NOUN, UPos.VERB]);
        Shipped.Process(document);
        document.Lemmas.ToArray().Should().Equal("kazakh", "force", "leave");
    }

    [Theory]
    [InlineData("wars", "war")]
    [InlineData("treaties", "treaty")]
    [InlineData("news", "news")]
    [InlineData("war", "war")]
    public void The_longest_known_ending_decides_and_an_exception_before_it(string form, string lemma) =>
        Toy("NOUN\tnews\tnews\n", "NOUN\ts\t1\t\nNOUN\ties\t3\ty\n").Lemma(form, UPos.NOUN).Should().Be(lemma);

    [Theory]
    [InlineData("NOUNS\tmen\tman\n", "", "exceptions.tsv:2: 'NOUNS' is not a universal part of speech.")]
    [InlineData("", "NOUN\ts\tone\t\n", "rules.tsv:2: 'one' is not a number of letters to strip.")]
    [InlineData("", "NOUN\ts\t-1\t\n", "rules.tsv:2: '-1' is not a number of letters to strip.")]
    public void A_wrong_table_is_refused_with_file_and_line(string exceptions, string rules, string message) =>
        FluentActions.Invoking(() => Toy(exceptions, rules)).Should().Throw<ModelException>().WithMessage(message);

    private static Lemmatizer Toy(string exceptions, string rules) => new(
        Table("exceptions.tsv", exceptions, Lemmatizer.ExceptionColumns), Table("rules.tsv", rules, Lemmatizer.RuleColumns));

    private static TsvTable Table(string name, string rows, string[] columns) =>
        TsvTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\t', columns) + "\n" + rows)), name, columns);
}
