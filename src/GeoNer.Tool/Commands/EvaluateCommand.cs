using System.CommandLine;
using System.Text;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;
using GeoNer.Relations;
using GeoNer.Tool.Evaluation;
using GeoNer.Tool.Input;
using GeoNer.Tool.Training;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner evaluate</c>: how well the commands do on annotated data.</summary>
internal static class EvaluateCommand
{
    private const int ConllUColumns = 8;

    public static Command Create(ToolConsole console, Pipelines pipelines) => new("evaluate", "Compare what is found with annotated data.")
    {
        Entities(console, pipelines), Parse(console, pipelines), Relate(console, pipelines), Plain(console, pipelines),
        Graph(console, pipelines), RelationEvaluation.Create(console, pipelines, RulesAlone(), write => Print(write, console)), Calibration(console, pipelines),
        Judge(console, pipelines), Actors(console, pipelines), Countries(console, pipelines),
    };

    private static Command Entities(ToolConsole console, Pipelines pipelines)
    {
        var gold = CommonOptions.File("CoNLL columns, the token first and a BIO label last; '-' for standard input.", "GOLD");
        var scheme = new Option<string>("--scheme")
        {
            Description = "How the classes of the corpus and our types are compared.",
            HelpName = string.Join('|', EntityScheme.Names),
            DefaultValueFactory = _ => EntityScheme.Names[0],
        };
        scheme.AcceptOnlyFromAmong([.. EntityScheme.Names]);
        var command = new Command("entities", "Precision, recall and F1 of named mentions: exact span and class.") { gold, scheme };
        command.Aliases.Add("ner");
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var input = InputFile.Open(parse.GetRequiredValue(gold), console);
            var text = await input.ReadTextAsync(cancellationToken).ConfigureAwait(false);
            var classes = EntityScheme.Of(parse.GetRequiredValue(scheme));
            var scores = new List<(string Tier, EntityScore Score)>();
            foreach (var (name, options) in tier.ReadTiers(parse))
            {
                var score = new EntityScore();
                foreach (var sentence in Tagged(pipelines, options, text, input.Name, cancellationToken))
                    score.Add(Compared(EntitySpan.OfLabels(sentence.Labels), classes), Compared(sentence.Document, sentence.Span, classes));
                scores.Add((name, score));
            }

            Print(output => EntityScore.Write(scores, output), console);
            return GeonerApp.Success;
        });
        return command;
    }

    private static Command Parse(ToolConsole console, Pipelines pipelines)
    {
        var gold = CommonOptions.File("CoNLL-U with parts of speech, lemmas and trees; '-' for standard input.", "GOLD");
        var command = new Command("parse", "Accuracy of parts of speech, lemmas and trees (UAS, LAS) on gold tokens.") { gold };
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var input = InputFile.Open(parse.GetRequiredValue(gold), console);
            var text = await input.ReadTextAsync(cancellationToken).ConfigureAwait(false);
            var scores = new List<(string Tier, ParseScore Score)>();
            foreach (var (name, options) in tier.ReadTiers(parse))
                scores.Add((name, Parsed(pipelines, options, text, input.Name, cancellationToken)));
            Print(output => ParseScore.Write(scores, output), console);
            return GeonerApp.Success;
        });
        return command;
    }

    private static Option<bool> RulesAlone() => new("--rules-alone")
    {
        Description = "Leave the learned judge out. On texts it was trained on ('evaluate judge' has the honest figures) it would flatter.",
    };

    private static Command Relate(ToolConsole console, Pipelines pipelines)
    {
        var gold = CommonOptions.File("JSON lines as 'geoner relate' reads them, with the type and the number of the quad class; '-' for standard input.", "GOLD");
        var (rules, rulesAlone) = (CommonOptions.Rules(), RulesAlone());
        var command = new Command("relate", "The event type of given pairs: macro F1 over root types and quad classes.") { gold, rules, rulesAlone };
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var report = new ErrorReport(console);
            var input = InputFile.Open(parse.GetRequiredValue(gold), console);
            var own = await RuleFiles.ReadAsync(parse.GetValue(rules), console, cancellationToken).ConfigureAwait(false);
            var extractor = pipelines.CreateUpTo(tier.Read(parse, own) with { Judge = !parse.GetValue(rulesAlone) }, RelateCommand.Layers);
            var classifier = new PairClassifier(own ?? RuleSet.Shipped, parse.GetValue(rulesAlone) ? null : Pipelines.JudgeOf(extractor));
            var score = new PairScore();
            using var lines = await JsonLinesReader.OpenAsync(input.Read(), input.Name, report.Add, cancellationToken).ConfigureAwait(false);
            while (await lines.NextAsync(PairGold.Read, cancellationToken).ConfigureAwait(false) is { } pair)
            {
                var answer = classifier.Judge(extractor.Extract(pair.Question.Text, cancellationToken: cancellationToken), pair.Question.Source, pair.Question.Target);
                score.Add(pair.Type, pair.Quad, answer?.Type);
            }

            Print(score.Write, console);
            return report.ExitCode;
        });
        return command;
    }

    private static Command Plain(ToolConsole console, Pipelines pipelines)
    {
        var gold = CommonOptions.File("JSON lines as for 'evaluate relate'; '-' for standard input.", "GOLD");
        var (rules, rulesAlone) = (CommonOptions.Rules(), RulesAlone());
        var command = new Command("plain", "The same pairs, found in plain text: how many are, with the right type.") { gold, rules, rulesAlone };
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var report = new ErrorReport(console);
            var own = await RuleFiles.ReadAsync(parse.GetValue(rules), console, cancellationToken).ConfigureAwait(false);
            var extractor = pipelines.CreateUpTo(tier.Read(parse, own) with { Judge = !parse.GetValue(rulesAlone) }, DocumentLayers.Relations);
            var score = await RelationEvaluation.PlainAsync(parse.GetRequiredValue(gold), extractor, console, report, cancellationToken).ConfigureAwait(false);
            Print(score.Write, console);
            return report.ExitCode;
        });
        return command;
    }

    private static Command Graph(ToolConsole console, Pipelines pipelines)
    {
        var gold = CommonOptions.File("A folder with NAME.txt and NAME.json for each article.", "GOLD_DIR");
        var (rules, rulesAlone) = (CommonOptions.Rules(), RulesAlone());
        var command = new Command("graph", "Relations and offices of whole articles: precision, recall and F1.") { gold, rules, rulesAlone };
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var own = await RuleFiles.ReadAsync(parse.GetValue(rules), console, cancellationToken).ConfigureAwait(false);
            var extractor = pipelines.CreateUpTo(tier.Read(parse, own) with { Judge = !parse.GetValue(rulesAlone) }, DocumentLayers.Relations);
            var score = await RelationEvaluation.GraphAsync(parse.GetRequiredValue(gold), extractor, console, cancellationToken).ConfigureAwait(false);
            Print(score.Write, console);
            return GeonerApp.Success;
        });
        return command;
    }

    private static Command Judge(ToolConsole console, Pipelines pipelines)
    {
        var pairs = CommonOptions.File("JSON lines as for 'evaluate relate'.", "PAIRS");
        var graphs = new Argument<string>("GOLD_DIR") { Description = "A folder with NAME.txt and NAME.json for each article." };
        var folds = TrainingSettings.Number("--folds", "Into how many parts the texts are divided.", 5, n => n >= 2, "a whole number from 2 on");
        var readings = JudgeFiles.Readings();
        var command = new Command("judge", "What the relation judge does on texts it has not learned from, by cross-validation, beside the rules alone.") { pairs, graphs, folds, readings };
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var texts = new List<JudgeTexts>();
            var measured = tier.Read(parse);
            foreach (var options in new[] { measured, measured with { Fast = !measured.Fast, Model = null } })
            {
                texts.Add(await JudgeFiles.ReadAsync(
                    parse.GetRequiredValue(pairs), parse.GetRequiredValue(graphs), options, parse.GetValue(readings), console, pipelines, cancellationToken).ConfigureAwait(false));
            }

            var validation = new JudgeValidation(RuleSet.Shipped, parse.GetValue(folds));
            validation.Run(texts, console.Error.WriteLine, cancellationToken);
            Print(validation.Write, console);
            return GeonerApp.Success;
        });
        return command;
    }

    private static Command Calibration(ToolConsole console, Pipelines pipelines)
    {
        var gold = CommonOptions.File("CoNLL columns, the token first and a BIO label last; '-' for standard input.", "GOLD");
        var command = new Command("calibration", "How true the confidence of mentions is: how many of those with a confidence are right.") { gold };
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var input = InputFile.Open(parse.GetRequiredValue(gold), console);
            var text = await input.ReadTextAsync(cancellationToken).ConfigureAwait(false);
            var score = new CalibrationScore();
            var classes = EntityScheme.Of(EntityScheme.Names[0]);
            foreach (var sentence in Tagged(pipelines, tier.Read(parse), text, input.Name, cancellationToken, refined: false))
            {
                var right = Compared(EntitySpan.OfLabels(sentence.Labels), classes).ToHashSet();
                foreach (var entity in sentence.Document.Entities.Where(e => e.FirstToken >= sentence.Span.Start && e.EndToken <= sentence.Span.End))
                {
                    var span = new EntitySpan(entity.FirstToken - sentence.Span.Start, entity.EndToken - sentence.Span.Start, classes.OfType(entity.Type) ?? "");
                    score.Add(entity.Confidence, right.Contains(span));
                }
            }

            Print(score.Write, console);
            return GeonerApp.Success;
        });
        return command;
    }

    private static Command Actors(ToolConsole console, Pipelines pipelines)
    {
        var gold = CommonOptions.File("PETRARCH's validation records, in XML; '-' for standard input.", "RECORDS");
        var actors = CommonOptions.Actors();
        actors.Required = true;
        var command = new Command("actors", "The actors of PETRARCH's validation sentences: how many sentences have all of them found with their codes.") { gold, actors };
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var input = InputFile.Open(parse.GetRequiredValue(gold), console);
            var lexicon = (await ActorFiles.ReadAsync(parse.GetValue(actors), console, cancellationToken).ConfigureAwait(false))!;
            var records = PetrarchRecords.Read(await input.ReadTextAsync(cancellationToken).ConfigureAwait(false), input.Name);
            var extractor = pipelines.CreateUpTo(tier.Read(parse) with { Actors = lexicon }, DocumentLayers.Actors);
            var score = new ActorScore(lexicon);
            foreach (var record in records)
                score.Add(record, extractor.Extract(record.Text, record.Id, date: record.Date, cancellationToken: cancellationToken));
            Print(score.Write, console);
            return GeonerApp.Success;
        });
        return command;
    }

    private static Command Countries(ToolConsole console, Pipelines pipelines)
    {
        var gold = CommonOptions.File("JSON lines with texts and their mentions (id, text, mentions: start, end, head, cluster, form, wiki).", "GOLD");
        var command = new Command("countries", "Mentions whose Wikipedia title is a country: how many have its code.") { gold };
        var tier = TierOptions.AddTo(command);
        command.SetAction((parse, cancellationToken) =>
        {
            var extractor = pipelines.CreateUpTo(tier.Read(parse), DocumentLayers.Actors);
            var score = new CountryScore();
            foreach (var text in CoreferenceGold.Read(parse.GetRequiredValue(gold)))
                score.Add(text, extractor.Extract(text.Text, text.Id, cancellationToken: cancellationToken));
            Print(score.Write, console);
            return Task.FromResult(GeonerApp.Success);
        });
        return command;
    }

    // The sentences of annotated columns, each with its labels and the document it stands in, tagged.
    private static IEnumerable<(List<string> Labels, Document Document, SentenceSpan Span)> Tagged(
        Pipelines pipelines, PipelineOptions options, string text, string file, CancellationToken cancellationToken, bool refined = true)
    {
        var extractor = pipelines.CreateUpTo(options, refined ? DocumentLayers.Entities | DocumentLayers.EntityTypes : DocumentLayers.Entities);
        foreach (var part in ColumnReader.ReadColumns(text, file).Where(p => p.HasTokens))
        {
            var document = extractor.Extract(part.ToDocument(), cancellationToken);
            for (var i = 0; i < part.Sentences.Count; i++)
                yield return (part.Sentences[i].Select(t => Label(t, file)).ToList(), document, document.SentenceSpans[i]);
        }
    }

    private static ParseScore Parsed(Pipelines pipelines, PipelineOptions options, string text, string file, CancellationToken cancellationToken)
    {
        var extractor = pipelines.CreateUpTo(options, DocumentLayers.PartsOfSpeech | DocumentLayers.Lemmas | DocumentLayers.Dependencies);
        var score = new ParseScore();
        foreach (var part in ColumnReader.ReadConllU(text, file).Where(p => p.HasTokens))
        {
            var document = extractor.Extract(part.ToDocument(), cancellationToken);
            for (var i = 0; i < part.Sentences.Count; i++)
            {
                var first = document.SentenceSpans[i].Start;
                for (var t = 0; t < part.Sentences[i].Count; t++)
                    score.Add(GoldWord(part.Sentences[i][t], file), Predicted(document.GetToken(first + t), first));
            }
        }

        return score;
    }

    private static string Label(ColumnToken token, string file)
    {
        var tab = token.Line.LastIndexOfAny(['\t', ' ']);
        return tab >= 0 ? token.Line[(tab + 1)..] : throw new ToolException($"{file}:{token.Number}: there is no label: a line must be a token, a tab and its label.");
    }

    private static IEnumerable<EntitySpan> Compared(IEnumerable<EntitySpan> spans, EntityScheme scheme) =>
        spans.Select(s => (Span: s, Type: scheme.OfGold(s.Type))).Where(s => s.Type is not null).Select(s => s.Span with { Type = s.Type! });

    private static IEnumerable<EntitySpan> Compared(Document document, SentenceSpan sentence, EntityScheme scheme) =>
        from entity in document.Entities
        where entity.FirstToken >= sentence.Start && entity.EndToken <= sentence.End
        let type = scheme.OfType(entity.Type)
        where type is not null
        select new EntitySpan(entity.FirstToken - sentence.Start, entity.EndToken - sentence.Start, type);

    private static ParsedWord GoldWord(ColumnToken token, string file)
    {
        var columns = token.Line.Split('\t');
        if (columns.Length < ConllUColumns || !int.TryParse(columns[6], out var head))
            throw new ToolException($"{file}:{token.Number}: there is no tree: column 7 must be the number of the head and column 8 the relation.");
        return new ParsedWord(columns[3], columns[2], head, columns[7]);
    }

    private static ParsedWord Predicted(Token token, int firstOfSentence) => new(
        token.PartOfSpeech.ToString(),
        token.Lemma,
        token.Head < 0 ? 0 : token.Head - firstOfSentence + 1,
        token.Head < 0 ? "root" : token.Relation.Name());

    private static void Print(Action<TextWriter> write, ToolConsole console)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        console.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
