using System.Text;
using GeoNer.Models;

namespace GeoNer.Tests.Models;

public class TsvTableTests
{
    [Fact]
    public void Comments_and_empty_lines_are_passed_over_and_cells_trimmed()
    {
        var rows = Read("# a comment\nname\tlist\n\n A \ta | b||c\n#x\ty\nB\t\n").Rows;
        rows.Should().HaveCount(2);
        rows[0][0].Should().Be("A");
        rows[0].List(1).Should().Equal("a", "b", "c");
        rows[1].List(1).Should().BeEmpty();
    }

    [Fact]
    public void Line_ends_of_Windows_and_a_byte_order_mark_change_nothing() =>
        Read("\ufeffname\tlist\r\nA\tb\r\n").Rows.Single()[1].Should().Be("b");

    [Theory]
    [InlineData("", "table.tsv: the file is empty; it must start with a header line.")]
    [InlineData("# only a comment\n", "table.tsv: the file is empty*")]
    [InlineData("name\tother\n", "table.tsv:1: the columns must be 'name, list', not 'name, other'.")]
    [InlineData("# one\n\nlist\tname\n", "table.tsv:3: the columns must be*")]
    [InlineData("name\tlist\nA\tb\nonly one cell\n", "table.tsv:3: 1 columns instead of 2: check the tabs.")]
    [InlineData("name\tlist\n# two\nA\tb\tc\n", "table.tsv:3: 3 columns instead of 2: check the tabs.")]
    public void A_malformed_table_is_refused_with_file_and_line(string content, string message) =>
        FluentActions.Invoking(() => Read(content)).Should().Throw<ModelException>().WithMessage(message);

    [Fact]
    public void A_row_makes_errors_with_its_file_and_line() =>
        Read("name\tlist\n\nA\tb\n").Rows.Single().Error("no such thing.").Message.Should().Be("table.tsv:3: no such thing.");

    private static TsvTable Read(string content) => TsvTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), "table.tsv", "name", "list");
}
