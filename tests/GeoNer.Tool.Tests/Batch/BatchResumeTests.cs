using System.Diagnostics;

namespace GeoNer.Tool.Tests.Batch;

public sealed class BatchResumeTests : IDisposable
{
    private readonly ToolRun _tool = new();

    private string Output => Path.Combine(_tool.Folder, "out");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_run_killed_ten_times_gives_byte_for_byte_what_an_uninterrupted_one_gives()
    {
        var dump = _tool.Write("dump.jsonl", string.Concat(Enumerable.Range(0, 3000).Select(i => i % 50 == 7
            ? "{\"id\":\n"
            : BatchFolder.Line($"a{i}", $"Russian President Ivan Petrov met Kazakh officials in Astana on day {i}. Kazakhstan opposes sanctions against Russia. NATO praised Turkey.", "2001-02-03") + "\n")));
        string[] args = ["batch", dump, "--fast", "--part-size", "50", "-o"];
        var whole = Output + "-whole";
        (await GeonerProcess.RunAsync("dotnet", [GeonerProcess.Path, .. args, whole])).ExitCode.Should().Be(1, "some lines are broken");

        var random = new Random(7);
        var killed = 0;
        for (var i = 0; i < 10; i++)
        {
            var before = Parts();
            using var run = GeonerProcess.Start([.. args, Output]);

            // At a random moment, of which half come when parts are being written: where the machine is slow, the clock alone would meet nothing but the loading.
            var moment = Stopwatch.StartNew();
            var wanted = before + random.Next(0, 4);
            while (!run.HasExited && Parts() < wanted && moment.Elapsed < TimeSpan.FromSeconds(60)) await Task.Delay(1);
            await Task.Delay(random.Next(0, 30));
            if (run.HasExited) break;
            run.Kill();
            await run.WaitForExitAsync();
            killed++;
        }

        killed.Should().BeGreaterThan(5);
        Directory.EnumerateFiles(Output, "part-*", SearchOption.AllDirectories).Should().NotBeEmpty();
        File.Exists(Path.Combine(Output, "manifest.json")).Should().BeFalse("the last run was killed too");
        (await GeonerProcess.RunAsync("dotnet", [GeonerProcess.Path, .. args, Output])).ExitCode.Should().Be(1);
        BatchFolder.Results(Output).Should().HaveCountGreaterThan(300).And.BeEquivalentTo(BatchFolder.Results(whole));
    }

    [Fact]
    public async Task A_run_that_was_interrupted_goes_on_and_what_is_done_is_not_done_again()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Dump(300));
        (await _tool.RunAsync("batch", dump, "-o", Output + "-whole", "--part-size", "20")).Should().Be(1);
        using var cancel = new CancellationTokenSource();
        var run = _tool.RunAsync(Stream.Null, Stream.Null, ["batch", dump, "-o", Output, "--part-size", "20"], null, cancel.Token);
        while (!run.IsCompleted && Parts() < 2) await Task.Delay(1);
        await cancel.CancelAsync();
        (await run).Should().BeOneOf(130, 1);
        var done = Directory.GetFiles(Path.Combine(Output, "articles"), "part-*").ToDictionary(f => f, File.GetLastWriteTimeUtc);
        (await _tool.RunAsync("batch", dump, "-o", Output, "--part-size", "20")).Should().Be(1);
        BatchFolder.Results(Output).Should().BeEquivalentTo(BatchFolder.Results(Output + "-whole"));
        done.Should().HaveCountGreaterThan(1);
        foreach (var (file, time) in done.OrderBy(d => d.Key, StringComparer.Ordinal).Take(2)) File.GetLastWriteTimeUtc(file).Should().Be(time);
    }

    [SkippableFact]
    public async Task A_full_disk_stops_the_run_and_with_room_again_it_goes_on()
    {
        var disk = Directory.CreateDirectory(Path.Combine(_tool.Folder, "disk")).FullName;
        var mounted = OperatingSystem.IsLinux() && (await GeonerProcess.RunAsync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk])).ExitCode == 0;
        Skip.IfNot(mounted, "A small disk to fill cannot be mounted: that needs root.");
        try
        {
            var dump = _tool.Write("dump.jsonl", BatchFolder.Dump(400));
            var output = Path.Combine(disk, "out");
            (await _tool.RunAsync("batch", dump, "-o", output, "--part-size", "20")).Should().Be(1);
            _tool.Error.Should().Contain($"geoner: {output}: the run has stopped: No space left on device").And.EndWith("What is complete stays; the same command goes on where it was.\n");
            Directory.EnumerateFiles(output, ".*", SearchOption.AllDirectories).Should().BeEmpty("nothing half-written is left");
            Directory.EnumerateFiles(Path.Combine(output, "state"), "part-*.json").Should().NotBeEmpty();
            (await GeonerProcess.RunAsync("mount", ["-o", "remount,size=50m", disk])).ExitCode.Should().Be(0);
            (await _tool.RunAsync("batch", dump, "-o", output, "--part-size", "20")).Should().Be(1, "some lines are broken");
            await _tool.RunAsync("batch", dump, "-o", Output, "--part-size", "20");
            BatchFolder.Results(output).Should().BeEquivalentTo(BatchFolder.Results(Output));
        }
        finally
        {
            await GeonerProcess.RunAsync("umount", [disk]);
        }
    }

    [Fact]
    public async Task A_part_whose_file_is_gone_is_made_again()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Dump(60));
        await _tool.RunAsync("batch", dump, "-o", Output, "--part-size", "20");
        var before = BatchFolder.Results(Output);
        File.Delete(Path.Combine(Output, "relations", "part-00001.parquet"));
        await _tool.RunAsync("batch", dump, "-o", Output, "--part-size", "20");
        BatchFolder.Results(Output).Should().BeEquivalentTo(before);
    }

    [Fact]
    public async Task A_dump_that_has_changed_is_not_taken_for_the_same()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Dump(60));
        await _tool.RunAsync("batch", dump, "-o", Output);
        File.AppendAllText(dump, BatchFolder.Line("new", "Poland"));
        (await _tool.RunAsync("batch", dump, "-o", Output)).Should().Be(1);
        _tool.Error.Should().Contain("holds a run that differs in 'Bytes'");
    }

    [Fact]
    public async Task Two_runs_do_not_write_one_folder_at_once()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Dump(20));
        Directory.CreateDirectory(Path.Combine(Output, "state"));
        using (new FileStream(Path.Combine(Output, "state", "lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            (await _tool.RunAsync("batch", dump, "-o", Output)).Should().Be(1);
        _tool.Error.Should().Be($"geoner: {Output}: another run is writing there.\n");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Shards_merged_are_byte_for_byte_the_single_run(int count)
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Dump(130));
        await _tool.RunAsync("batch", dump, "-o", Output, "--part-size", "20", "--near-duplicates");
        var shards = Enumerable.Range(1, count).Select(i => $"{Output}-{i}").ToArray();
        for (var i = 1; i <= count; i++) await _tool.RunAsync("batch", dump, "-o", shards[i - 1], "--part-size", "20", "--near-duplicates", "--shard", $"{i}/{count}");
        BatchFolder.Ids(shards[1]).First().Should().Be("a20", "the second part is the second shard's");
        (await _tool.RunAsync(["merge", .. shards.Reverse(), "-o", Output + "-merged"])).Should().Be(1, "some lines are broken");
        BatchFolder.Results(Output + "-merged").Should().BeEquivalentTo(BatchFolder.Results(Output));
    }

    [Fact]
    public async Task A_merge_names_the_shard_that_is_missing_or_not_complete_or_of_another_run()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Dump(60));
        await _tool.RunAsync("batch", dump, "-o", Output + "1", "--shard", "1/2");
        await _tool.RunAsync("batch", dump, "-o", Output + "2", "--shard", "2/2", "--part-size", "7");
        await _tool.RunAsync("batch", dump, "-o", Output + "3");
        foreach (var (folders, message) in new (string[], string)[]
        {
            ([Output + "1"], "shard 2/2 is missing."),
            ([Output + "1", Output + "1"], $"{Output}1: is shard 1/2, and so is {Output}1."),
            ([Output + "1", Output + "2"], $"{Output}2: is not of the same run as {Output}1: they differ in 'PartSize'."),
            ([Output + "3"], $"{Output}3: is a whole run, not a shard."),
            ([_tool.Folder], $"{_tool.Folder}: holds no run of 'geoner batch'."),
        })
        {
            (await _tool.RunAsync(["merge", .. folders, "-o", Output])).Should().Be(1);
            _tool.Error.Should().EndWith($"geoner: {message}\n");
        }
    }

    [Fact]
    public async Task A_shard_changed_after_it_was_complete_is_not_merged()
    {
        var dump = _tool.Write("dump.jsonl", BatchFolder.Dump(60));
        foreach (var i in (int[])[1, 2]) await _tool.RunAsync("batch", dump, "-o", $"{Output}{i}", "--part-size", "20", "--shard", $"{i}/2");
        var file = Path.Combine(Output + "1", "articles", "part-00000.jsonl");
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[10] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        (await _tool.RunAsync("merge", Output + "1", Output + "2", "-o", Output)).Should().Be(1);
        _tool.Error.Should().Contain("articles/part-00000.jsonl was changed since part 0 was complete");
        Directory.GetFiles(Path.Combine(Output, "articles")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_becomes_readable_between_two_runs_shifts_no_record_silently()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_tool.Folder, "in")).FullName;
        File.WriteAllText(Path.Combine(folder, "a.jsonl"), BatchFolder.Dump(30));
        File.WriteAllText(Path.Combine(folder, "b.jsonl"), BatchFolder.Dump(60));
        using (File.Open(Path.Combine(folder, "a.jsonl"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            await _tool.RunAsync("batch", folder, "-o", Output, "--part-size", "20");
        _tool.Error.Should().Contain("a.jsonl");
        (await _tool.RunAsync("batch", folder, "-o", Output, "--part-size", "20")).Should().Be(1);
        _tool.Error.Should().Contain("the dump reads otherwise than when part 0 was made");
    }

    [Fact]
    public async Task The_graph_does_not_depend_on_how_many_parts_it_is_merged_of()
    {
        // More parts than the merge holds open at once.
        var dump = _tool.Write("dump.jsonl", BatchFolder.Dump(450));
        await _tool.RunAsync("batch", dump, "-o", Output, "--formats", "graph");
        await _tool.RunAsync("batch", dump, "-o", Output + "1", "--formats", "graph", "--part-size", "1");
        (await File.ReadAllTextAsync(Path.Combine(Output + "1", "graph.json"))).Should().Be(await File.ReadAllTextAsync(Path.Combine(Output, "graph.json"))).And.Contain("\"ESTONIA\"");
    }

    private int Parts() => Directory.Exists(Path.Combine(Output, "state")) ? Directory.GetFiles(Path.Combine(Output, "state"), "part-*.json").Length : 0;
}
