using System.Text;
using Parquet;
using Parquet.Schema;

namespace GeoNer.Tool.Tests.Batch;

public sealed class BatchInputTests : IDisposable
{
    private readonly ToolRun _tool = new();

    private string Output => Path.Combine(_tool.Folder, "out");

    public void Dispose() => _tool.Dispose();

    [SkippableFact]
    public void A_link_is_as_long_as_the_file_it_leads_to()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links ask for rights there.");
        var target = _tool.Write("target.jsonl", BatchFolder.Dump(40));
        var link = Path.Combine(_tool.Folder, "link.jsonl");
        File.CreateSymbolicLink(link, target);
        var item = GeoNer.Tool.Batch.Reading.InputTree.Files([link]).Single();
        item.Length.Should().Be(new FileInfo(target).Length);
    }

    [Fact]
    public async Task A_folder_is_read_in_the_order_of_its_names_and_hidden_files_are_passed_over()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_tool.Folder, "in", "sub")).Parent!.FullName;
        File.WriteAllText(Path.Combine(folder, "b.txt"), "Latvia");
        File.WriteAllText(Path.Combine(folder, "a.txt"), "Poland");
        File.WriteAllText(Path.Combine(folder, ".hidden.txt"), "Estonia");
        File.WriteAllText(Path.Combine(folder, "sub", "c.txt"), "Estonia");
        (await _tool.RunAsync("batch", folder, "-o", Output)).Should().Be(0);
        BatchFolder.Ids(Output).Should().Equal("a.txt", "b.txt", "sub/c.txt");
    }

    [Theory]
    [InlineData("dump.jsonl.gz")]
    [InlineData("dump.zip")]
    [InlineData("dump.tar")]
    [InlineData("dump.tgz")]
    [InlineData("dump.tar.gz")]
    public async Task Compressed_files_and_archives_are_read(string name)
    {
        var lines = Encoding.UTF8.GetBytes(BatchFolder.Line("a", "Poland") + "\n" + BatchFolder.Line("b", "Latvia"));
        (string, byte[])[] members = [("x/lines.jsonl", lines), ("x/c.txt.gz", BatchFolder.Gzip("Estonia"u8.ToArray()))];
        var bytes = name switch
        {
            "dump.jsonl.gz" => BatchFolder.Gzip(lines),
            "dump.zip" => BatchFolder.Zip(members),
            "dump.tar" => BatchFolder.Tar(members),
            _ => BatchFolder.Gzip(BatchFolder.Tar(members)),
        };
        (await _tool.RunAsync("batch", _tool.Write(name, bytes), "-o", Output)).Should().Be(0, _tool.Error);
        BatchFolder.Ids(Output).Should().Equal(name == "dump.jsonl.gz" ? ["a", "b"] : ["a", "b", "x/c.txt"]);
    }

    [Fact]
    public async Task Rows_of_a_table_may_hold_line_breaks_and_quotation_marks()
    {
        var dump = _tool.Write("dump.csv", "id;text;date\r\n1;\"Poland\nhelps; \"\"Latvia\"\"\";2001-02-03\n\n2;Estonia;03/04/05\n");
        (await _tool.RunAsync("batch", dump, "-o", Output)).Should().Be(0, _tool.Error);
        BatchFolder.Ids(Output).Should().Equal("1", "2");
        BatchFolder.Lines(Output, "articles").First().Should().Contain("\"text\":\"Poland\"");
        BatchFolder.Errors(Output, _tool.Folder).Should().Equal("warning dump.csv:5: the date '03/04/05' is not understood: the article is read without date.");
    }

    [Fact]
    public async Task Columns_are_named_by_options()
    {
        var dump = _tool.Write("dump.tsv", "nr\tbody\twhen\n7\tPoland helps Latvia\t19870301\n");
        (await _tool.RunAsync("batch", dump, "-o", Output, "--id-field", "nr", "--text-field", "body", "--date-field", "when")).Should().Be(0, _tool.Error);
        BatchFolder.Lines(Output, "cameo").Last().Should().StartWith("19870301\tPOLAND\tLATVIA\t070\t7");
    }

    [Theory]
    [InlineData("news-please", """{"url":"u1","maintext":"Poland helps Latvia","title":"T","date_publish":"2017-01-02 03:04:05"}""")]
    [InlineData("newspaper4k", """{"url":"u1","text":"Poland helps Latvia","title":"T","publish_date":"2017-01-02T03:04:05+00:00","authors":["A"]}""")]
    [InlineData("gdelt", """{"url":"u1","content":"Poland helps Latvia","title":"T","seendate":"20170102T030405Z"}""")]
    [InlineData("mediacloud", """{"stories_id":"u1","story_text":"Poland helps Latvia","title":"T","publish_date":"2017-01-02 03:04:05.123"}""")]
    public async Task The_usual_dumps_are_read_by_a_preset(string preset, string line)
    {
        (await _tool.RunAsync("batch", _tool.Write("dump.jsonl", line), "-o", Output, "--preset", preset)).Should().Be(0, _tool.Error);
        BatchFolder.Lines(Output, "cameo").Last().Should().StartWith("20170102\tPOLAND\tLATVIA\t070\tu1");
    }

    [Fact]
    public async Task A_json_file_holds_one_object_or_a_list()
    {
        var one = _tool.Write("a.json", "{\n \"id\": \"a\", \"text\": \"Poland } \\\" {\"\n}");
        var list = _tool.Write("b.json", "[ {\"id\":\"b\",\"text\":\"Latvia\",\"tags\":[{}]},\n {\"id\":\"c\",\"text\":\"Estonia\"} ]");
        (await _tool.RunAsync("batch", one, list, "-o", Output)).Should().Be(0, _tool.Error);
        BatchFolder.Ids(Output).Should().Equal("a", "b", "c");
    }

    [Fact]
    public async Task Parquet_is_read()
    {
        var path = Path.Combine(_tool.Folder, "dump.parquet");
        DataField[] fields = [new("id", typeof(string), false), new("text", typeof(string), true), new DataField<DateTime?>("date")];
        await using (var file = File.Create(path))
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. fields]), file))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(fields[0], ["a", "b", "c"]);
            await group.WriteAsync(fields[1], new[] { "Poland helps Latvia", null, "Estonia" }!);
            await group.WriteAsync<DateTime>(fields[2], (ReadOnlyMemory<DateTime?>)new DateTime?[] { new DateTime(1987, 3, 1, 0, 0, 0, DateTimeKind.Utc), null, null });
        }

        (await _tool.RunAsync("batch", path, "-o", Output)).Should().Be(1, _tool.Error);
        BatchFolder.Ids(Output).Should().Equal("a", "c");
        BatchFolder.Lines(Output, "cameo").Last().Should().StartWith("19870301\tPOLAND");
        BatchFolder.Errors(Output, _tool.Folder).Should().Equal("error dump.parquet: row 2: no text: 'text' is missing or empty.");
    }

    [Fact]
    public async Task The_main_text_title_and_day_of_a_page_are_found()
    {
        var page = _tool.Write("page.html", BatchFolder.Page("Help arrives", "Poland helps Latvia"));
        (await _tool.RunAsync("batch", page, "-o", Output)).Should().Be(0, _tool.Error);
        BatchFolder.Lines(Output, "cameo").First().Should().StartWith("20200304\tPOLAND\tLATVIA").And.EndWith("\tpage.html");
        BatchFolder.Lines(Output, "articles").Single().Should().NotContain("Home").And.NotContain("rights");
    }

    [Fact]
    public async Task Pages_of_a_web_archive_are_read_with_their_address_as_id()
    {
        byte[] warc =
        [
            .. BatchFolder.Gzip(BatchFolder.Warc("warcinfo", "x", "software: crawler")),
            .. BatchFolder.Gzip(BatchFolder.Warc("response", "https://paper.example/1", BatchFolder.Http(BatchFolder.Page("Help", "Poland helps Latvia")))),
            .. BatchFolder.Gzip(BatchFolder.Warc("response", "https://paper.example/logo.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG")),
            .. BatchFolder.Gzip(BatchFolder.Warc("response", "https://paper.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\ngone")),
        ];
        (await _tool.RunAsync("batch", _tool.Write("news.warc.gz", warc), "-o", Output)).Should().Be(0, _tool.Error);
        BatchFolder.Ids(Output).Should().Equal("https://paper.example/1");
    }

    [Theory]
    [InlineData("windows-1251", "Польша помогает Латвии, и это уже третий раз за год, сообщили во вторник официальные лица в столице страны")]
    [InlineData("windows-1252", "La Pologne aide la Lettonie: déjà la troisième fois cette année, ont déclaré mardi des responsables à l’étranger, où l’été s’achève")]
    public async Task Another_encoding_is_detected_and_told(string encoding, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = _tool.Write("old.txt", Encoding.GetEncoding(encoding).GetBytes(text + "\nPoland helps Latvia"));
        (await _tool.RunAsync("batch", file, "-o", Output)).Should().Be(0, _tool.Error);
        BatchFolder.Errors(Output, _tool.Folder).Should().Equal($"warning old.txt: not UTF-8: read as {encoding}.");
    }

    [Fact]
    public async Task Utf16_is_read_in_lines_and_in_texts()
    {
        var lines = _tool.Write("dump.jsonl", Encoding.Unicode.GetBytes(BatchFolder.Line("a", "Poland") + "\n" + BatchFolder.Line("b", "Latvia")));
        var text = _tool.Write("c.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Estonia")]);
        (await _tool.RunAsync("batch", lines, text, "-o", Output)).Should().Be(0, _tool.Error);
        BatchFolder.Ids(Output).Should().Equal("a", "b", "c.txt");
    }
}
