using System.Globalization;
using GeoNer.Tool.Commands;

namespace GeoNer.Tool.Tests;

public sealed class TrainCommandTests : IDisposable
{
    private static readonly string[] Names = ["Poland", "Latvia", "Norway", "Chad", "Peru"];
    private static readonly string[] Verbs = ["helps", "attacks", "warns", "praises"];

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Every_model_is_trained_from_the_ones_before_and_twice_to_the_same_bytes()
    {
        var (vectors, treebank, bio) = (_tool.Write("vectors.txt", Vectors(300)), _tool.Write("a.conllu", Treebank()), _tool.Write("a.bio", Bio()));
        var classes = await Twice("classes.bin", "train", "classes", vectors, "--classes", "130");
        var pos = await Twice("pos.bin", "train", "pos", treebank, "--classes", classes, "--epochs", "2", "--min-count", "1");
        await Twice("ner.bin", "train", "ner", bio, "--classes", classes, "--pos", pos, "--epochs", "2", "--dropout", "0.1");
        await Twice("parser.bin", "train", "parser", treebank, "--classes", classes, "--epochs", "2", "--min-count", "1");
        _tool.Error.Should().Contain("epoch 2: loss", "progress goes to standard error");
        _tool.Output.Should().BeEmpty();
        Directory.EnumerateFiles(_tool.Folder, "*.tmp").Should().BeEmpty();
    }

    [Fact]
    public async Task Another_seed_gives_another_model()
    {
        var classes = _tool.Write("classes.bin", await Classes());
        var treebank = _tool.Write("a.conllu", Treebank());
        var first = await File.ReadAllBytesAsync(await Trained("1.bin", "train", "pos", treebank, "--classes", classes, "--epochs", "1", "--min-count", "1"));
        var second = await File.ReadAllBytesAsync(await Trained("2.bin", "train", "pos", treebank, "--classes", classes, "--epochs", "1", "--min-count", "1", "--seed", "7"));
        second.Should().NotEqual(first);
    }

    [Fact]
    public async Task Lemmas_are_two_tables_in_a_folder()
    {
        (await _tool.RunAsync("train", "lemmas", _tool.Write("a.conllu", Treebank()), "--output", _tool.Folder)).Should().Be(0);
        (await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "lemma-rules.tsv"))).Should().Be("pos\tending\tstrip\tappend\nPROPN\t\t0\t\nVERB\ts\t1\t\n");
        (await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "lemma-exceptions.tsv"))).Should().Be("pos\tform\tlemma\n");
    }

    [Theory]
    [InlineData("1\tPoland", ":2: a word line of CoNLL-U has 10 columns, not 2.")]
    [InlineData("1\tPoland\tPoland\tPROPN\t_\t_\tx\tnsubj\t_\t_", ":2: the head 'x' is not a number.")]
    [InlineData("1\tPoland\tPoland\tNAME\t_\t_\t0\troot\t_\t_", ":2: 'NAME' is not a universal part of speech")]
    [InlineData("1\tPoland\tPoland\tPROPN\t_\t_\t4\tnsubj\t_\t_", ":2: word 1 of this sentence has the head 4, which is no other word of it.")]
    [InlineData("2\tPoland\tPoland\tPROPN\t_\t_\t0\troot\t_\t_", ":2: the word has the number '2', not 1")]
    [InlineData("", ": there is no sentence to train on.")]
    public async Task A_malformed_treebank_is_an_error_with_its_line(string line, string message)
    {
        var file = _tool.Write("a.conllu", $"# comment\n{line}\n");
        (await _tool.RunAsync("train", "pos", file, "--classes", _tool.Write("classes.bin", await Classes()), "--output", Out)).Should().Be(1);
        _tool.Error.Should().Contain($"geoner: {file}{message}");
        File.Exists(Out).Should().BeFalse();
        Directory.EnumerateFiles(_tool.Folder).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("Poland", ":1: the line has no tab and label.")]
    [InlineData("Poland\tCountry", ":1: 'Country' is not a label")]
    [InlineData("Poland\tB", ":1: 'B' is not a label")]
    public async Task A_malformed_BIO_file_is_an_error_with_its_line(string line, string message)
    {
        var (classes, file) = (_tool.Write("classes.bin", await Classes()), _tool.Write("a.bio", line));
        var pos = await Trained("pos.bin", "train", "pos", _tool.Write("a.conllu", Treebank()), "--classes", classes, "--epochs", "1");
        (await _tool.RunAsync("train", "ner", file, "--classes", classes, "--pos", pos, "--output", Out)).Should().Be(1);
        _tool.Error.Should().Contain($"geoner: {file}{message}");
    }

    [Theory]
    [InlineData("a 1 2\nb 1 x\n", ":2: 'x' is not a number.")]
    [InlineData("a 1 2\nb 1\n", ": 'b' has 1 numbers, the words before it 2.")]
    [InlineData("a 1 2\nb 1 3\n", ": 2 words do not make 1000 classes")]
    public async Task Malformed_vectors_are_an_error(string text, string message)
    {
        var file = _tool.Write("v.txt", text);
        (await _tool.RunAsync("train", "classes", file, "--output", Out)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {file}{message}");
    }

    [Fact]
    public async Task Vectors_in_broken_JSON_are_an_error_with_its_line()
    {
        var file = _tool.Write("v.json", "{\n\"words\": [}");
        (await _tool.RunAsync("train", "classes", file, "--output", Out)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {file}:2: broken JSON");
    }

    [Fact]
    public async Task A_file_that_is_no_model_or_another_model_is_refused()
    {
        var treebank = _tool.Write("a.conllu", Treebank());
        (await _tool.RunAsync("train", "pos", treebank, "--classes", treebank, "--output", Out)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {treebank}: not a GeoNer model file");
        (await _tool.RunAsync("train", "pos", treebank, "--classes", "gone.bin", "--output", Out)).Should().Be(1);
        _tool.Error.Should().EndWith("geoner: gone.bin: no such file.\n");
    }

    [Fact]
    public async Task A_cut_off_model_is_refused()
    {
        var (whole, treebank) = (await Classes(), _tool.Write("a.conllu", Treebank()));
        var cut = _tool.Write("cut.bin", whole[..^20]);
        (await _tool.RunAsync("train", "pos", treebank, "--classes", cut, "--output", Out)).Should().Be(1);
        _tool.Error.Should().StartWith($"geoner: {cut}: the model file is damaged");
    }

    [Theory]
    [InlineData("train pos a --output b", "--classes")]
    [InlineData("train pos a --classes c", "--output")]
    [InlineData("train pos --classes c --output b", "TREEBANK")]
    [InlineData("train pos a --classes c --output b --epochs 0", "--epochs must be a whole number from 1 on, not '0'")]
    [InlineData("train pos a --classes c --output b --dropout 1", "--dropout must be from 0 to below 1, not '1'")]
    [InlineData("train pos a --classes c --output b --scale 0", "--scale must be above 0")]
    [InlineData("train classes v --output b --classes 9", "--classes must be a whole number from 128")]
    [InlineData("train ner a --classes c --output b", "--pos")]
    [InlineData("train", "command")]
    public async Task Wrong_usage_gives_exit_code_2_and_says_what_is_wrong(string line, string message)
    {
        (await _tool.RunAsync(line.Split(' '))).Should().Be(2);
        _tool.Error.Should().Contain(message).And.Contain("Run 'geoner train ");
    }

    [Fact]
    public async Task An_interrupted_training_ends_at_once_and_leaves_the_old_file_and_no_other()
    {
        var output = _tool.Write("model.bin", "old");
        using var cancel = new CancellationTokenSource();
        using var release = new ManualResetEventSlim();
        var console = new ToolConsole(Stream.Null, Stream.Null, TextWriter.Null);
        var run = TrainingRun.RunAsync(
            output,
            console,
            (stream, _) =>
            {
                stream.Write("half"u8);
                cancel.Cancel();
                release.Wait();
            },
            cancel.Token);
        await run.Invoking(r => r).Should().ThrowAsync<OperationCanceledException>("the training itself does not listen");
        release.Set();
        (await File.ReadAllTextAsync(output)).Should().Be("old");
        Directory.EnumerateFiles(_tool.Folder).Should().ContainSingle();
    }

    private string Out => Path.Combine(_tool.Folder, "out.bin");

    private static async Task<byte[]> Classes()
    {
        using var tool = new ToolRun();
        var output = Path.Combine(tool.Folder, "classes.bin");
        (await tool.RunAsync("train", "classes", tool.Write("v.txt", Vectors(200)), "--classes", "128", "--output", output)).Should().Be(0);
        return await File.ReadAllBytesAsync(output);
    }

    private async Task<string> Trained(string name, params string[] command)
    {
        var output = Path.Combine(_tool.Folder, name);
        (await _tool.RunAsync([.. command, "--output", output])).Should().Be(0, _tool.Error);
        return output;
    }

    private async Task<string> Twice(string name, params string[] command)
    {
        var first = await Trained(name, command);
        var second = await Trained("again-" + name, command);
        (await File.ReadAllBytesAsync(second)).Should().Equal(await File.ReadAllBytesAsync(first));
        return first;
    }

    private static string Vectors(int words)
    {
        var random = new Random(1);
        return string.Concat(Enumerable.Range(0, words).Select(i =>
            $"word{i} {string.Join(' ', Enumerable.Range(0, 5).Select(_ => random.NextSingle().ToString("F4", CultureInfo.InvariantCulture)))}\n"));
    }

    private static IEnumerable<(string Subject, string Verb, string Object)> Sentences() =>
        from subject in Names from verb in Verbs select (subject, verb, Names[(subject.Length + verb.Length) % Names.Length]);

    private static string Treebank() => string.Concat(Sentences().Select(s =>
        $"1\t{s.Subject}\t{s.Subject}\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\t{s.Verb}\t{s.Verb[..^1]}\tVERB\t_\t_\t0\troot\t_\t_\n3\t{s.Object}\t{s.Object}\tPROPN\t_\t_\t2\tobj\t_\t_\n\n"));

    private static string Bio() => string.Concat(Sentences().Select(s => $"{s.Subject}\tB-Location\n{s.Verb}\tO\n{s.Object}\tB-Location\n\n"));
}
