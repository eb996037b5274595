using GeoNer.Relations;
using GeoNer.RuleCompiler;

// usage: GeoNer.RuleCompiler OUTPUT FILE...
try
{
    var files = args.Skip(1).Order(StringComparer.Ordinal).Select(path =>
    {
        using var reader = File.OpenText(path);
        return YamlRuleReader.Read(reader, Path.GetFileName(path));
    }).ToList();
    using var output = File.Create(args[0]);
    RuleNodeFile.Write(output, files);
    return 0;
}
catch (Exception error) when (error is FormatException or IOException)
{
    // The form that MSBuild shows as an error.
    Console.Error.WriteLine($"error GEORULES: {error.Message}");
    return 1;
}
