using System.Text;
using System.Text.Json;

namespace GeoNer.Tool.Tests;

public sealed class InputTests : IDisposable
{
    private const string Text = "Türkiye helps Latvia, says Erdoğan 😀";

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 mark", "utf-16le mark", "utf-16be mark", "utf-16le", "utf-16be"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Text_is_read_in_the_encodings_of_Unicode(string encoding)
    {
        (await _tool.RunAsync("extract", _tool.Write("a.txt", Encode(Text, encoding)))).Should().Be(0);
        var entities = JsonDocument.Parse(_tool.Output).RootElement.GetProperty("entities");
        entities[0].GetProperty("text").GetString().Should().Be("Türkiye");
        entities[0].GetProperty("start").GetInt32().Should().Be(0, "a byte order mark is no part of the text");
        entities[2].GetProperty("text").GetString().Should().Be("Erdoğan");
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Json_lines_are_read_in_the_encodings_of_Unicode(string encoding)
    {
        var line = "{\"id\":\"1\",\"text\":\"" + Text + "\"}\n";
        (await _tool.RunAsync("extract", _tool.Write("a.jsonl", Encode(line + line, encoding)))).Should().Be(0);
        _tool.Lines.Should().HaveCount(2).And.OnlyContain(l => l.Contains("Erdoğan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_with_the_byte_offset()
    {
        var file = _tool.Write("latin.txt", [.. "Fran"u8, 0xE7, .. "ois"u8]);
        (await _tool.RunAsync("extract", file)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {file}: is not UTF-8: invalid byte 0xE7 at byte offset 4.").And.Contain("iconv");
        _tool.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task The_byte_offset_counts_the_byte_order_mark()
    {
        (await _tool.RunAsync("extract", _tool.Write("a.txt", [0xEF, 0xBB, 0xBF, (byte)'a', 0xFF]))).Should().Be(1);
        _tool.Error.Should().Contain("byte offset 4");
    }

    [Fact]
    public async Task A_line_in_another_encoding_is_reported_and_the_rest_goes_on()
    {
        var file = _tool.Write("a.jsonl", [.. "{\"text\":\""u8, 0xE7, .. "\"}\n{\"id\":\"2\",\"text\":\"\"}"u8]);
        (await _tool.RunAsync("extract", file)).Should().Be(1);
        _tool.Error.Should().Be($"geoner: {file}:1: not UTF-8: invalid byte 0xE7 at byte 10 of the line.\n");
        _tool.Lines.Should().ContainSingle();
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.jsonl")]
    public async Task A_binary_file_is_refused(string name)
    {
        var random = new byte[5000];
        new Random(1).NextBytes(random);
        (await _tool.RunAsync("extract", _tool.Write(name, random))).Should().Be(1);
        _tool.Error.Should().Contain("is a binary file, not text: zero byte at byte offset");
    }

    [Fact]
    public async Task Many_control_characters_make_a_file_binary()
    {
        (await _tool.RunAsync("extract", _tool.Write("a.txt", [.. Enumerable.Repeat((byte)3, 50)]))).Should().Be(1);
        _tool.Error.Should().Contain("is a binary file, not text: 50 control characters in its first 50 bytes.");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_end_the_run()
    {
        string[] files = [_tool.Write("bad.txt", [0]), _tool.Write("good.txt", "Poland")];
        (await _tool.RunAsync(["extract", .. files])).Should().Be(1);
        _tool.Lines.Should().ContainSingle().Which.Should().StartWith("{\"id\":\"good\"");
    }

    [Fact]
    public async Task A_missing_file_is_told_before_anything_is_written()
    {
        (await _tool.RunAsync("extract", _tool.Write("a.txt", "Poland"), Path.Combine(_tool.Folder, "gone.txt"))).Should().Be(1);
        _tool.Error.Should().EndWith("gone.txt: no such file.\n");
        _tool.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        (await _tool.RunAsync("extract", _tool.Folder)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {_tool.Folder}: is a folder");
    }

    [Fact]
    public async Task A_line_longer_than_any_buffer_is_read_whole()
    {
        var text = string.Join(' ', Enumerable.Repeat("poland", 200_000)) + " Latvia";
        (await _tool.RunAsync("extract", _tool.Write("a.jsonl", $"{{\"id\":\"1\",\"text\":\"{text}\"}}\n{{\"id\":\"2\",\"text\":\"\"}}"))).Should().Be(0);
        _tool.Lines.Should().HaveCount(2);
        _tool.Lines[0].Should().Contain($"\"start\":{text.Length - 6},\"end\":{text.Length}");
    }

    private static byte[] Encode(string text, string encoding)
    {
        var mark = encoding.EndsWith(" mark", StringComparison.Ordinal) ? "\uFEFF" : "";
        return encoding switch
        {
            ['u', 't', 'f', '-', '8', ..] => Encoding.UTF8.GetBytes(mark + text),
            ['u', 't', 'f', '-', '1', '6', 'l', ..] => Encoding.Unicode.GetBytes(mark + text),
            _ => Encoding.BigEndianUnicode.GetBytes(mark + text),
        };
    }
}
