using GeoNer.Tool.Batch.Reading;

namespace GeoNer.Tool.Tests.Batch;

public class HtmlShapeTests
{
    private const int MaxElements = 5000;

    [Theory]
    [InlineData("a script", "<script>", "if (i<n) s += '<div>';", "</script>")]
    [InlineData("a script in capitals that holds other end tags", "<SCRIPT type=module>", "if(i<n)s='</div></scripts><b>';", "</Script >")]
    [InlineData("a style", "<style>", "a<b{}", "</style>")]
    [InlineData("a field of a form", "<textarea>", "<div>", "</textarea>")]
    [InlineData("a comment", "<!--", "<div>", "-->")]
    [InlineData("paragraphs that are never closed", "", "<p>a<br>", "")]
    [InlineData("elements side by side", "", "<b>x</b>", "")]
    [InlineData("signs that are no tags", "", "1 < 2 <3 <", "")]
    public void A_page_is_not_deep_for(string what, string before, string repeated, string after)
    {
        var act = () => HtmlShape.Check($"<html><body>{before}{string.Concat(Enumerable.Repeat(repeated, 2000))}{after}<div>Poland</div>", MaxElements);
        act.Should().NotThrow(what);
    }

    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<i><p>", "<!-- --><!--><script>i<n</script>")]
    [InlineData("<g class='a>b'>", "<title>a</title>")]
    public void A_page_is_refused_where_elements_nest_too_deep(string open, string before)
    {
        var act = () => HtmlShape.Check(before + string.Concat(Enumerable.Repeat(open, 1001)), MaxElements);
        act.Should().Throw<FormatException>().WithMessage("the elements of the page are nested more than 1000 deep.");
    }

    [Fact]
    public void A_page_is_refused_where_elements_are_too_many()
    {
        var act = () => HtmlShape.Check(string.Concat(Enumerable.Repeat("<p>", MaxElements + 1)), MaxElements);
        act.Should().Throw<FormatException>().WithMessage("the page has more than 5000 elements.");
    }

    [Theory]
    [InlineData("<script>never closed <div>")]
    [InlineData("<!-- never closed <div>")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<!")]
    [InlineData("")]
    public void A_page_may_break_off_anywhere(string html)
    {
        var act = () => HtmlShape.Check(html, MaxElements);
        act.Should().NotThrow();
    }
}
