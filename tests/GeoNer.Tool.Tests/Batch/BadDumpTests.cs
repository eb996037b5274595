using System.Text;

namespace GeoNer.Tool.Tests.Batch;

/// <summary>A dump with every kind of fault: each good article is there, each fault is told with place and reason, nothing is cut short.</summary>
public sealed class BadDumpTests : IDisposable
{
    private readonly ToolRun _tool = new();
    private readonly string _in;

    public BadDumpTests() => _in = Directory.CreateDirectory(Path.Combine(_tool.Folder, "in")).FullName;

    private string Output => Path.Combine(_tool.Folder, "out");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Every_good_article_is_there_and_every_fault_is_told()
    {
        Write("01-good.jsonl", BatchFolder.Line("good1", "Poland helps Latvia"));
        var noise = string.Concat(Enumerable.Range(0, 2000).Select(i => BatchFolder.Line($"t{i}", $"Poland helps Land{i * 7919}") + "\n"));
        var gzip = BatchFolder.Gzip(Encoding.UTF8.GetBytes(noise));
        Write("02-truncated.jsonl.gz", gzip[..(gzip.Length / 2)]);
        Write("03-broken.jsonl", $"{BatchFolder.Line("good3", "Latvia")}\n{{\"id\":\"x\",\"text\":\"cut of\n{BatchFolder.Line("good3b", "Estonia")}");
        Write("04-columns.csv", "id,headline\n1,Poland helps Latvia\n");
        Write("05-row.csv", "id,text\n1,Poland,too,many\n2,Latvia\n3,\"Estonia\n4,Poland\n");
        Write("06-binary.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1, 2]);
        Write("07-empty.txt", "");
        Write("08-long.jsonl", $"{BatchFolder.Line("good8", "Latvia")}\n{{\"id\":\"long\",\"text\":\"{new string('x', 50 << 20)}\"}}\n{BatchFolder.Line("good8b", "Estonia")}");
        Write("09-encoding.txt", [0x50, 0xC3, 0x28, 0x81, 0x8D, 0xFF, 0x90, 0x9D]);
        var locked = Write("10-unreadable.txt", "Poland");
        Write("11-bad.warc", [.. "no record\r\nat all\r\n\r\n"u8, .. BatchFolder.Warc("response", "https://paper.example/good11", BatchFolder.Http(BatchFolder.Page("Help", "Poland helps Latvia")))]);
        Write("12-nothing.html", "<html><head><title>Login</title></head><body><form><input name=user></form></body></html>");
        Write("13-bomb.zip", BatchFolder.Zip(("bomb.jsonl", new byte[80 << 20]), ("bomb.txt", new byte[80 << 20])));
        Write("14-deep.html", string.Concat(Enumerable.Repeat("<div>", 200_000)) + "Poland");
        Write("15-odd.docx", "Poland");
        Write("16-archive.zip", BatchFolder.Zip(("a.txt", "Estonia"u8.ToArray()), ("inner.zip", BatchFolder.Zip(("b.txt", "Latvia"u8.ToArray())))));
        Write("17-not.zip", "this is no zip file");
        Write("18-not.parquet", "PAR1 this is no parquet file PAR1");
        Write("19-open.json", "[{\"id\":\"good19\",\"text\":\"Latvia\"},{\"id\":\"x\",\"text\":\"cut of");
        var missing = Path.Combine(_tool.Folder, "missing.jsonl");

        // A lock stands for permissions, which root, as whom CI runs, does not have.
        using (new FileStream(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            (await _tool.RunAsync("batch", _in, missing, "-o", Output, "--threads", "2")).Should().Be(1);

        var ids = BatchFolder.Ids(Output);
        var early = ids.Count(id => id[0] == 't');
        early.Should().BeInRange(100, 1999, "what stands before the end of the broken file is read");
        ids.Where(id => id[0] != 't').Should().Equal(
            "good1", "good3", "good3b", "2", "4", "good8", "good8b", "https://paper.example/good11", "a.txt", "good19");
        var errors = BatchFolder.Errors(Output, _in).Select(e => e.Replace(_tool.Folder + "/", "", StringComparison.Ordinal)).ToArray();
        errors.Should().SatisfyRespectively(
            e => e.Should().Be($"error 02-truncated.jsonl.gz:{early}: cannot be read on from here: Found truncated data while decoding. What follows in the file is missing."),
            e => e.Should().StartWith("error 03-broken.jsonl:2: broken JSON at byte "),
            e => e.Should().Be("error 04-columns.csv: has no column 'text'; its columns are 'id', 'headline'. Name the column with --text-field."),
            e => e.Should().Be("error 05-row.csv:2: the row has 4 fields, the header 2."),
            e => e.Should().Be("error 05-row.csv:4: a quotation mark is opened and never closed."),
            e => e.Should().Be("error 06-binary.txt: is a binary file, not text: zero byte at byte offset 4."),
            e => e.Should().Be("error 07-empty.txt: is empty."),
            e => e.Should().Be($"error 08-long.jsonl:2: a line of {(50 << 20) + 23} bytes is longer than the limit of {16 << 20} bytes; it is left out whole."),
            e => e.Should().StartWith("error 09-encoding.txt: is not UTF-8 (invalid byte 0xC3 at byte offset 1), "),
            e => e.Should().StartWith("error 10-unreadable.txt: ").And.Contain("used by another process"),
            e => e.Should().Be("error 11-bad.warc: record 1: a record does not begin with its version but with 'no record'."),
            e => e.Should().Be("error 12-nothing.html: no article is found in the page."),
            e => e.Should().StartWith("error 13-bomb.zip!bomb.jsonl: "),
            e => e.Should().StartWith("error 13-bomb.zip!bomb.txt: "),
            e => e.Should().Be("error 14-deep.html: the elements of the page are nested more than 1000 deep."),
            e => e.Should().StartWith("error 15-odd.docx: is of no kind that is read: .txt, "),
            e => e.Should().Be("error 16-archive.zip!inner.zip: is an archive in an archive: take it out first."),
            e => e.Should().StartWith("error 17-not.zip: "),
            e => e.Should().StartWith("error 18-not.parquet: "),
            e => e.Should().Be("error 19-open.json:1: cannot be read on from here: the file ends inside an object. What follows in the file is missing."),
            e => e.Should().Be("error missing.jsonl: no such file."));
    }

    [Fact]
    public async Task A_bomb_is_stopped_by_what_it_expands_to()
    {
        var line = BatchFolder.Line("a", "Poland");
        var bomb = Encoding.UTF8.GetBytes(line + "\n" + string.Concat(Enumerable.Repeat(new string(' ', 1000) + "\n", 100_000)));
        Write("bomb.jsonl.gz", BatchFolder.Gzip(bomb));
        (await _tool.RunAsync("batch", _in, "-o", Output)).Should().Be(1);
        BatchFolder.Ids(Output).Should().Equal("a");
        BatchFolder.Errors(Output, _in).Should().ContainSingle().Which.Should().Contain("as a zip bomb does. What follows in the file is missing.");
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private string Write(string name, byte[] bytes) => _tool.Write(Path.Combine("in", name), bytes);
}
