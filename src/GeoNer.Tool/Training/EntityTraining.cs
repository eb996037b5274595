using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Models;
using GeoNer.Tagging;

namespace GeoNer.Tool.Training;

/// <summary>Trains the entity tagger from BIO files, each document in the tokens it has and in those of our tokenizer.</summary>
internal static class EntityTraining
{
    public static readonly SequenceTrainingOptions Options = new() { Epochs = 10, Dropout = 0.5f, MinimumCount = 3, Threshold = 0.3f, Scale = 0.03f };

    public static void Run(
        IReadOnlyList<string> files, Stream output, PosTagger pos, WordClasses classes, KnowledgeBase knowledge, SequenceTrainingOptions options, Action<string> progress)
    {
        var documents = files.SelectMany(BioDocument.Read).ToList();
        if (documents.Count == 0) throw new InvalidDataException($"{string.Join(", ", files)}: there is no sentence to train on.");
        var types = documents.SelectMany(d => d.Labels).SelectMany(l => l).Where(l => l != "O").Select(l => l[2..]).Distinct().Order(StringComparer.Ordinal);
        string[] labels = ["O", .. types.SelectMany(type => new[] { "B-" + type, "I-" + type })];
        var trainer = new SequenceTrainer(labels, options);
        var joiner = new TokenJoiner(classes);
        var templates = new EntityFeatures();
        foreach (var copy in documents.SelectMany(d => new[] { d, d.Join(joiner) }))
        {
            var document = Document.FromTokens(copy.Tokens);
            pos.Process(document);
            var sentences = new EntitySentences(document, classes, knowledge);
            for (var i = 0; i < copy.Labels.Count; i++)
                trainer.Add(sentences.Context(document.SentenceSpans[i]), templates, Repair(copy.Labels[i]).Select(l => (byte)Array.IndexOf(labels, l)).ToArray());
        }

        var header = new ModelHeader { Kind = EntityTagger.ModelKind, Version = FeatureHash.Version, Data = files.Select(f => Path.GetFileName(f)!).ToArray() };
        trainer.Train(output, header, progress);
    }

    // A mention that starts with I- starts with B-.
    private static List<string> Repair(List<string> labels)
    {
        var repaired = new List<string>(labels);
        for (var i = 0; i < repaired.Count; i++)
        {
            if (!BioLabels.MayFollow(i == 0 ? "O" : repaired[i - 1], repaired[i])) repaired[i] = "B" + repaired[i][1..];
        }

        return repaired;
    }
}
