using GeoNer.Tool.Output;

namespace GeoNer.Tool.Tests;

public sealed class OutputTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_file_gets_what_standard_output_would()
    {
        var (input, output) = (_tool.Write("a.txt", "Poland"), Path.Combine(_tool.Folder, "out.jsonl"));
        (await _tool.RunAsync("extract", input, "--output", output)).Should().Be(0);
        _tool.Output.Should().BeEmpty();
        (await _tool.RunAsync("extract", input)).Should().Be(0);
        File.ReadAllBytes(output).Should().Equal(_tool.OutputBytes.ToArray());
        FilesOfFolder().Should().Equal("a.txt", "out.jsonl");
    }

    [Fact]
    public async Task A_file_may_be_written_over_the_input_it_comes_from()
    {
        var file = _tool.Write("a.txt", "Poland");
        (await _tool.RunAsync("extract", file, "-o", file)).Should().Be(0);
        File.ReadAllText(file).Should().StartWith("{\"id\":\"a\"");
    }

    [Fact]
    public async Task A_run_with_errors_still_writes_the_rest()
    {
        var output = Path.Combine(_tool.Folder, "out.jsonl");
        (await _tool.RunAsync("extract", _tool.Write("a.jsonl", "{\n{\"id\":\"2\",\"text\":\"\"}"), "-o", output)).Should().Be(1);
        File.ReadAllLines(output).Should().ContainSingle();
    }

    [Fact]
    public async Task An_interrupted_run_gives_130_and_leaves_the_old_file_and_no_other()
    {
        var output = _tool.Write("out.jsonl", "old");
        using var cancel = new CancellationTokenSource();
        var input = new EndlessLines(() => cancel.Cancel());
        (await _tool.RunAsync(input, _tool.OutputBytes, ["extract", "-o", output], null, cancel.Token)).Should().Be(130);
        File.ReadAllText(output).Should().Be("old");
        FilesOfFolder().Should().Equal("out.jsonl");
    }

    [Fact]
    public async Task A_command_that_fails_leaves_no_file()
    {
        var output = Path.Combine(_tool.Folder, "out.txt");
        (await _tool.RunAsync("tag", _tool.Write("a.conll", "Poland\nBOOM\n"), "-o", output)).Should().Be(1);
        FilesOfFolder().Should().Equal("a.conll");
    }

    [Fact]
    public async Task A_folder_cannot_be_written()
    {
        (await _tool.RunAsync("extract", _tool.Write("a.txt", ""), "-o", _tool.Folder)).Should().Be(1);
        _tool.Error.Should().Be($"geoner: {_tool.Folder}: cannot be written: it is a folder.\n");
    }

    [Fact]
    public async Task A_file_in_a_folder_that_does_not_exist_cannot_be_written()
    {
        var output = Path.Combine(_tool.Folder, "gone", "out.jsonl");
        (await _tool.RunAsync("extract", _tool.Write("a.txt", ""), "-o", output)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {output}: cannot be written: the folder ").And.Contain("does not exist");
    }

    // Only asked, never written to: a fault here would replace the device of the whole machine.
    [SkippableTheory]
    [InlineData("/dev/null")]
    [InlineData("/dev/stdout")]
    [InlineData("/dev/stderr")]
    [InlineData("/dev/../dev/null")]
    [InlineData("/proc/self/fd/1")]
    public void A_device_is_never_replaced(string path)
    {
        Skip.If(OperatingSystem.IsWindows(), "names of Unix");
        OutputTarget.MustStay(OutputTarget.Place(path)).Should().BeTrue();
    }

    [SkippableFact]
    public void A_link_that_leads_to_no_plain_file_is_never_replaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need rights there");
        var (dangling, toPipe) = (Path.Combine(_tool.Folder, "dangling"), Path.Combine(_tool.Folder, "to-pipe"));
        File.CreateSymbolicLink(dangling, Path.Combine(_tool.Folder, "gone"));
        Shell("mkfifo", Path.Combine(_tool.Folder, "pipe")).Should().Be(0);
        File.CreateSymbolicLink(toPipe, Path.Combine(_tool.Folder, "pipe"));
        OutputTarget.MustStay(OutputTarget.Place(dangling)).Should().BeTrue();
        OutputTarget.MustStay(OutputTarget.Place(toPipe)).Should().BeTrue();
    }

    [Fact]
    public void A_plain_file_and_one_that_is_not_there_yet_are_replaced_whole()
    {
        OutputTarget.MustStay(_tool.Write("full.txt", "x")).Should().BeFalse();
        OutputTarget.MustStay(Path.Combine(_tool.Folder, "new.txt")).Should().BeFalse();
    }

    [Fact]
    public async Task The_name_of_standard_output_is_standard_output()
    {
        (await _tool.RunAsync("extract", _tool.Write("a.txt", ""), "-o", "/dev/stdout")).Should().Be(0);
        _tool.Lines.Should().ContainSingle();
    }

    [SkippableFact]
    public async Task A_named_pipe_is_written_to_and_not_replaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs mkfifo");
        var pipe = Path.Combine(_tool.Folder, "pipe");
        Shell("mkfifo", pipe).Should().Be(0);
        var reader = Task.Run(() => File.ReadAllText(pipe));
        (await _tool.RunAsync("extract", _tool.Write("a.txt", ""), "-o", pipe)).Should().Be(0);
        (await reader).Should().StartWith("{\"id\":\"a\"");
        Shell("test", "-p", pipe).Should().Be(0);
    }

    [Fact]
    public async Task An_empty_file_is_filled_and_emptied_again_when_the_command_fails()
    {
        var output = _tool.Write("out.txt", "");
        (await _tool.RunAsync("tag", _tool.Write("bad", "Poland\n\n# doc 2\nBOOM\n"), "-o", output)).Should().Be(1);
        File.ReadAllText(output).Should().BeEmpty();
        (await _tool.RunAsync("tag", _tool.Write("good", "Poland\n"), "-o", output)).Should().Be(0);
        File.ReadAllText(output).Should().Be("Poland\tB-Country\n");
    }

    [SkippableFact]
    public async Task A_link_is_followed_and_stays_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need rights there");
        var real = _tool.Write("real.jsonl", "old");
        var link = Path.Combine(_tool.Folder, "link.jsonl");
        File.CreateSymbolicLink(link, real);
        (await _tool.RunAsync("extract", _tool.Write("a.txt", ""), "-o", link)).Should().Be(0);
        new FileInfo(link).LinkTarget.Should().Be(real);
        File.ReadAllText(real).Should().StartWith("{");
    }

    [Fact]
    public async Task A_reader_that_has_left_ends_the_run_without_a_word()
    {
        var input = new EndlessLines(() => { });
        (await _tool.RunAsync(input, new ClosedPipe(), ["extract"])).Should().Be(0);
        _tool.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task A_full_disk_is_an_error()
    {
        (await _tool.RunAsync(new EndlessLines(() => { }), new ClosedPipe("No space left on device", 28), ["extract"])).Should().Be(1);
        _tool.Error.Should().Be("geoner: No space left on device\n");
    }

    private static int Shell(string command, params string[] args)
    {
        using var process = System.Diagnostics.Process.Start(command, args);
        process.WaitForExit();
        return process.ExitCode;
    }

    private IEnumerable<string?> FilesOfFolder() => Directory.EnumerateFiles(_tool.Folder).Select(Path.GetFileName).Order();

    /// <summary>Articles without end; tells when a good part has been read.</summary>
    private sealed class EndlessLines(Action onRead) : MemoryStream
    {
        private static readonly byte[] Line = "{\"id\":\"1\",\"text\":\"Poland helps Latvia\"}\n"u8.ToArray();
        private int _reads;

        public override int Read(Span<byte> buffer)
        {
            if (++_reads == 20) onRead();
            var count = Math.Max(1, buffer.Length / Line.Length);
            if (buffer.Length < Line.Length) throw new NotSupportedException("buffer too small for the test");
            for (var i = 0; i < count; i++) Line.CopyTo(buffer[(i * Line.Length)..]);
            return count * Line.Length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }

    private sealed class ClosedPipe(string message = "Broken pipe", int code = 32) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException(message, code);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException(message, code);
    }
}
