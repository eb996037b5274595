using System.Text.Json.Nodes;
using GeoNer.Accurate.Model;
using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Relations;

namespace GeoNer.Accurate.Tests;

public sealed class ModelFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("geoner-model-").FullName;

    public ModelFolderTests()
    {
        foreach (var file in new[] { "header.json", "model.onnx", "vocab.txt", "folding.tsv" })
        {
            using var stream = typeof(AccurateTier).Assembly.GetManifestResourceStream($"en/accurate/{file}")!;
            using var copy = File.Create(Path.Combine(_folder, file));
            stream.CopyTo(copy);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_whole_folder_is_taken()
    {
        using var analyzer = TransformerAnalyzer.Load(_folder);
        analyzer.Provides.Should().Be(Shipped.Analyzer.Provides);
    }

    [Theory]
    [InlineData("header.json")]
    [InlineData("model.onnx")]
    [InlineData("vocab.txt")]
    [InlineData("folding.tsv")]
    public void A_missing_file_is_named(string file)
    {
        File.Delete(Path.Combine(_folder, file));
        Loading().Should().Throw<ModelException>().WithMessage($"*{file}: cannot be read*a model folder has header.json, model.onnx, vocab.txt and folding.tsv.");
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("vocab.txt")]
    public void A_file_of_another_model_is_refused(string file)
    {
        File.AppendAllText(Path.Combine(_folder, file), "x");
        Loading().Should().Throw<ModelException>().WithMessage($"*{file}: the file is not the one its header was made for*");
    }

    [Theory]
    [InlineData("kind", "parser", "*header.json: this is a model of kind 'parser', not 'transformer'.")]
    [InlineData("version", 99, "*header.json: the model has the form of version 99, this program of version 1*")]
    [InlineData("labelWidth", "wide", "*header.json: the model is damaged*")]
    [InlineData("labelWidth", 63, "*model.onnx: its output 'label_queries' is missing or of another size than header.json says.")]
    [InlineData("tags", null, "*header.json: the model is damaged*")]
    [InlineData("entityLabels", null, "*header.json: the model is damaged*")]
    public void A_header_that_does_not_fit_is_refused(string property, object? value, string message)
    {
        var path = Path.Combine(_folder, "header.json");
        var header = JsonNode.Parse(File.ReadAllText(path))!;
        header[property] = value switch { string s => s, int i => i, _ => new JsonArray("none") };
        File.WriteAllText(path, header.ToJsonString());
        Loading().Should().Throw<ModelException>().WithMessage(message);
    }

    [Fact]
    public void A_graph_that_is_none_is_refused()
    {
        var model = Path.Combine(_folder, "model.onnx");
        File.WriteAllBytes(model, [1, 2, 3]);
        var path = Path.Combine(_folder, "header.json");
        var header = JsonNode.Parse(File.ReadAllText(path))!;
        header["modelSha256"] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(model)));
        File.WriteAllText(path, header.ToJsonString());
        Loading().Should().Throw<ModelException>().WithMessage("*model.onnx: ONNX Runtime does not take it*");
    }

    [Fact]
    public void A_header_that_is_no_JSON_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder, "header.json"), "{");
        Loading().Should().Throw<ModelException>().WithMessage("*header.json: the model is damaged*");
    }

    [Fact]
    public void A_missing_native_library_is_told_from_other_faults()
    {
        OnnxSession.NativeLibrary(new TypeInitializationException("x", new DllNotFoundException("onnxruntime"))).Should().BeOfType<DllNotFoundException>();
        OnnxSession.NativeLibrary(new EntryPointNotFoundException()).Should().NotBeNull();
        OnnxSession.NativeLibrary(new BadImageFormatException()).Should().NotBeNull();
        OnnxSession.NativeLibrary(new TypeInitializationException("x", new InvalidOperationException())).Should().BeNull();
    }

    [Fact]
    public void A_folder_without_a_reader_of_pairs_has_a_judge_without_a_second_opinion()
    {
        using var analyzer = TransformerAnalyzer.Load(_folder);
        analyzer.CreateJudge().Reader.Should().BeNull();
        Shipped.Analyzer.CreateJudge().Reader.Should().NotBeNull();
    }

    [Fact]
    public void A_reader_of_pairs_of_another_version_is_refused_when_it_is_needed()
    {
        File.WriteAllText(Path.Combine(_folder, "pairs.json"), """{"kind":"pairs","version":99}""");
        using var analyzer = TransformerAnalyzer.Load(_folder);
        Reading(analyzer).Should().Throw<ModelException>().WithMessage("*pairs.json: the model has the form of version 99, this program of version 1*");
    }

    [Theory]
    [InlineData("""{"kind":"transformer"}""", "*pairs.json: this is a model of kind 'transformer', not 'pairs'.")]
    [InlineData("{", "*pairs.json: the model is damaged*")]
    [InlineData("""{"kind":"pairs","version":1,"modelSha256":"00"}""", "*pairs.onnx: cannot be read*")]
    public void A_damaged_reader_of_pairs_is_refused_when_it_is_needed(string header, string message)
    {
        File.WriteAllText(Path.Combine(_folder, "pairs.json"), header);
        using var analyzer = TransformerAnalyzer.Load(_folder);
        Reading(analyzer).Should().Throw<ModelException>().WithMessage(message);
    }

    [Fact]
    public void The_shipped_model_is_at_most_30_MB_and_says_what_it_is()
    {
        new DirectoryInfo(_folder).GetFiles().Sum(f => f.Length).Should().BeLessThan(30_000_000);
        var header = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "header.json")))!;
        header["precision"]!.GetValue<string>().Should().Be("int8");
        header["data"]!.AsArray().Should().NotBeEmpty();
        header["scores"]!["worldwide"]!.GetValue<double>().Should().BeGreaterThan(80);
    }

    private static Action Reading(TransformerAnalyzer analyzer)
    {
        const string Text = "Russia attacked Mali.";
        var document = Shipped.Extractor.UpTo(DocumentLayers.Dependencies | DocumentLayers.Lemmas).Extract(Text);
        return () => new PairClassifier(RuleSet.Shipped, analyzer.CreateJudge()).Judge(document, [new TextSpan(0, 6)], [new TextSpan(16, 20)]);
    }

    private Action Loading() => () => TransformerAnalyzer.Load(_folder).Dispose();
}
