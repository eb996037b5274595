namespace GeoNer.Tests.Linking;

public class PronounLinkingTests
{
    [Theory]
    [InlineData("It", "KAZ", "Kazakhstan signed the treaty on Monday. It will send engineers next year.")]
    [InlineData("its", "RUS", "Russia withdrew its soldiers on Friday.")]
    [InlineData("He", "Emmanuel Macron", "French President Emmanuel Macron arrived in Oslo on Monday. He met the fishermen.")]
    [InlineData("her", "Anna Weber", "Anna Weber arrived in Oslo with her lawyers on Monday.")]
    [InlineData("They", "SYR/REB", "On Monday Syrian rebels captured a village. They freed ten prisoners.")]
    [InlineData("We", "Aleksandar Vucic", "\"We will not sign the treaty,\" Serbian President Aleksandar Vucic said on Monday.")]
    public void A_pronoun_is_the_nearest_actor_that_fits(string word, string id, string text) => new Linked(text)[word].Id.Should().Be(id);

    [Fact]
    public void Who_is_urged_to_withdraw_troops_withdraws_their_own() =>
        new Linked("The United States urged Rwanda to withdraw its troops on Friday.")["its"].Id.Should().Be("RWA");

    [Theory]
    [InlineData("Russia closed the border on Monday. It is likely that the talks will fail.")]
    [InlineData("Russia closed the border on Monday. It rained all day.")]
    public void An_expletive_is_nobody(string text) => new Linked(text).Find("It").Should().BeNull();

    [Fact]
    public void A_person_is_not_it_and_a_country_not_he()
    {
        new Linked("Anna Weber arrived in Oslo on Monday. It met the fishermen.").Find("It")?.Id.Should().NotBe("Anna Weber");
        new Linked("Norway signed the treaty on Monday. He met the fishermen.").Find("He").Should().BeNull();
    }

    [Fact]
    public void We_outside_a_quote_is_nobody() => new Linked("Norway said on Monday that we signed the treaty.").Find("we").Should().BeNull();
}
