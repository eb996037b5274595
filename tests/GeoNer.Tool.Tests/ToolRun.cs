using System.Text;
using GeoNer.Accurate;

namespace GeoNer.Tool.Tests;

/// <summary>Runs commands in this process, in a folder of their own that goes with the object.</summary>
public sealed class ToolRun : IDisposable
{
    private static readonly Lazy<GeoExtractor> Fast = new(GeoExtractor.Create);
    private static readonly Lazy<GeoExtractor> Accurate = new(() => AccurateTier.Create());

    private readonly Pipelines _pipelines;
    private readonly StringWriter _error = new() { NewLine = "\n" };

    /// <summary>Runs commands on the toy pipeline.</summary>
    public ToolRun()
        : this(new Pipelines(ToyPipeline.Create))
    {
    }

    private ToolRun(Pipelines pipelines) => _pipelines = pipelines;

    /// <summary>Runs commands on the models of the package, which are loaded once for all tests.</summary>
    public static ToolRun Shipped() => new(new Pipelines(options => options switch
    {
        { Rules: null, Model: null, Actors: null } => (options.Fast ? Fast : Accurate).Value,
        _ => new Pipelines().Create(options),
    }));

    public string Folder { get; } = Directory.CreateTempSubdirectory("geoner-").FullName;

    public MemoryStream OutputBytes { get; } = new();

    public string Output => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(OutputBytes.ToArray());

    public string Error => _error.ToString();

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<int> RunAsync(params string[] args) => RunAsync("", args);

    public Task<int> RunAsync(string input, string[] args) => RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), OutputBytes, args);

    internal Task<int> RunAsync(
        Stream input, Stream output, string[] args, TextWriter? terminal = null, CancellationToken cancellationToken = default) =>
        GeonerApp.RunAsync(args, new ToolConsole(input, output, _error, terminal), _pipelines, cancellationToken);

    public void Dispose()
    {
        _error.Dispose();
        OutputBytes.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
