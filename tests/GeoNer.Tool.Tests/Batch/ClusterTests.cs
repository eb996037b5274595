namespace GeoNer.Tool.Tests.Batch;

/// <summary>The recipes of docs/batch.md, run for real with two workers on this machine and compared with the single run.</summary>
public sealed class ClusterTests : IDisposable
{
    private static readonly string[] Options = ["--fast", "--part-size", "7"];

    private readonly ToolRun _tool = ToolRun.Shipped();
    private readonly string _dump;

    public ClusterTests() => _dump = _tool.Write("dump.jsonl", string.Concat(Enumerable.Range(0, 40).Select(i =>
        BatchFolder.Line($"a{i}", $"Russian President Ivan Petrov met Kazakh officials on day {i}. NATO praised Turkey. Latvia opposes sanctions.", "2001-02-03") + "\n")));

    private static Dictionary<string, string> Environment => new() { ["GEONER"] = $"dotnet {GeonerProcess.Path}" };

    private string Output => Path.Combine(_tool.Folder, "out");

    public void Dispose() => _tool.Dispose();

    [SkippableFact]
    public async Task A_Slurm_job_array_gives_byte_for_byte_the_single_run()
    {
        Skip.IfNot(IsInstalled("sbatch"), "Slurm is not installed: 'apt-get install slurm-wlm munge', then .ci/start-slurm.");
        Skip.IfNot((await GeonerProcess.RunAsync("timeout", ["10", "sinfo"])).ExitCode == 0, "No Slurm controller answers: .ci/start-slurm FOLDER, then SLURM_CONF=FOLDER/slurm.conf.");
        await CompareAsync("slurm-submit.sh");
    }

    [SkippableFact]
    public async Task Shards_by_GNU_parallel_give_byte_for_byte_the_single_run()
    {
        Skip.IfNot(IsInstalled("parallel"), "GNU parallel is not installed: 'apt-get install parallel'.");
        await CompareAsync("parallel-shards.sh");
    }

    [SkippableFact]
    public async Task Json_lines_piped_through_extract_by_GNU_parallel_are_those_of_one_process()
    {
        Skip.IfNot(IsInstalled("parallel"), "GNU parallel is not installed: 'apt-get install parallel'.");
        var pipe = $"parallel --will-cite --pipe --keep-order --block 2k -j 2 '$GEONER extract - --format jsonl --fast --threads 1' < '{_dump}' > '{Output}.jsonl'";
        var (exitCode, printed) = await GeonerProcess.RunAsync("bash", ["-c", pipe], Environment);
        exitCode.Should().Be(0, printed);
        (await _tool.RunAsync("extract", _dump, "--fast")).Should().Be(0);
        File.ReadAllText(Output + ".jsonl").Should().Be(_tool.Output);
    }

    private async Task CompareAsync(string script)
    {
        var recipe = Path.Combine(Repository.Root, "samples", "cluster", script);
        var (exitCode, printed) = await GeonerProcess.RunAsync("timeout", ["300", "bash", recipe, "2", Output, _dump, .. Options], Environment);
        exitCode.Should().Be(0, printed);
        (await _tool.RunAsync(["batch", _dump, "-o", Output + "-single", .. Options])).Should().Be(0);
        BatchFolder.Ids(Path.Combine(Output, "shard-2")).Should().HaveCount(19, "parts 1, 3 and 5 of six are of the second worker");
        BatchFolder.Results(Path.Combine(Output, "merged")).Should().BeEquivalentTo(BatchFolder.Results(Output + "-single"));
    }

    private static bool IsInstalled(string program) =>
        (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
