namespace GeoNer.Tests.Text;

public class DatelineTests
{
    private const string Story = "Officials of the two countries said on Monday that the talks went well.";

    [Theory]
    [InlineData("ILI MILITARY RANGE, Kazakhstan (Reuters) --", "ILI MILITARY RANGE|Kazakhstan", "Reuters", null)]
    [InlineData("LONDON, March 25 -", "LONDON", null, "March 25")]
    [InlineData("KYIV, Ukraine (AP) —", "KYIV|Ukraine", "AP", null)]
    [InlineData("MOSCOW –", "MOSCOW", null, null)]
    [InlineData("Washington (AFP) -", "Washington", "AFP", null)]
    [InlineData("BEIJING, Jan. 5 (Xinhua) --", "BEIJING", "Xinhua", "Jan. 5")]
    [InlineData("JERUSALEM/GAZA (Reuters) -", "JERUSALEM|GAZA", "Reuters", null)]
    [InlineData("GENEVA:", "GENEVA", null, null)]
    [InlineData("afrol News, 27 January -", "", "afrol News", "27 January")]
    [InlineData("(Xinhua) --", "", "Xinhua", null)]
    [InlineData("TEHRAN (IRNA) –", "TEHRAN", "IRNA", null)]
    [InlineData("TEHRAN—", "TEHRAN", null, null)]
    [InlineData("Ulaanbaatar /MONTSAME/.", "Ulaanbaatar", "MONTSAME", null)]
    [InlineData("CAIRO – 26 July 2022:", "CAIRO", null, "26 July 2022")]
    [InlineData("SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) -", "SYDNEY|KUALA LUMPUR", "IPS", "Jul 26 2022")]
    [InlineData("Colombo, Sri Lanka –", "Colombo|Sri Lanka", null, null)]
    [InlineData("LAKE SUCCESS, N.Y. March 3 -", "LAKE SUCCESS|N.Y.", null, "March 3")]
    [InlineData("BRUSSELS, March 27, Reuter -", "BRUSSELS", "Reuter", "March 27")]
    [InlineData("LEON, GUANAJUATO.-", "LEON|GUANAJUATO", null, null)]
    public void Datelines_give_places_agency_and_date(string written, string places, string? agency, string? date)
    {
        var document = TextStages.Read($"{written} {Story}");
        var dateline = document.Dateline;
        dateline.Should().NotBeNull();
        document.Slice(dateline!.Span).Should().Be(written);
        string.Join('|', dateline.Places.Select(document.Slice)).Should().Be(places);
        (dateline.Agency is { } a ? document.Slice(a) : null).Should().Be(agency);
        (dateline.Date is { } d ? document.Slice(d) : null).Should().Be(date);
        document.Sentences().Should().Equal(written, Story);
    }

    [Theory]
    [InlineData("EXCLUSIVE: Officials of the two countries said on Monday that the talks went well.")]
    [InlineData("NATO – The alliance of thirty countries said on Monday that the talks went well.")]
    [InlineData("Putin – who has led Russia for two decades – said on Monday that the talks went well.")]
    [InlineData("Kazakhstan said on Monday - after the talks - that it would join the exercises.")]
    [InlineData("Moscow-based analysts of the two countries said on Monday that the talks went well.")]
    [InlineData("Officials said: Russia and the other countries of the region will go on talking.")]
    public void Other_beginnings_are_no_dateline(string text) => TextStages.Read(text).Dateline.Should().BeNull();
}
