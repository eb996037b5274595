using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Tagging;

namespace GeoNer.Tool.Training;

/// <summary>Trains the part-of-speech tagger from treebanks in CoNLL-U.</summary>
internal static class PosTraining
{
    public static readonly SequenceTrainingOptions Options = new() { Epochs = 12, Dropout = 0.5f, Threshold = 0.3f, Scale = 0.03f };

    private static readonly string[] Labels = Enum.GetNames<UPos>();
    private static readonly PosFeatures Templates = new();

    public static void Run(IReadOnlyList<string> treebanks, Stream output, WordClasses classes, SequenceTrainingOptions options, Action<string> progress)
    {
        var trainer = new SequenceTrainer(Labels, options);
        foreach (var sentence in TreebankSentences.Read(treebanks, new TokenJoiner(classes))) Add(trainer, sentence, Tokens(sentence, classes));
        trainer.Train(output, Header(treebanks), progress);
    }

    /// <summary>
    /// Tags each sentence by a model that was not trained on it, so that the parser learns on tags with the faults it will
    /// meet. Sentences are cut into folds in order, so that a sentence and its joined copy stay together.
    /// </summary>
    public static UPos[][] CrossTag(List<ConlluSentence> sentences, WordClasses classes, int folds, Action<string> progress)
    {
        var tags = new UPos[sentences.Count][];
        for (var fold = 0; fold < folds; fold++)
        {
            var (first, end) = (sentences.Count * fold / folds, sentences.Count * (fold + 1) / folds);
            var trainer = new SequenceTrainer(Labels, Options with { Epochs = 6, AveragedEpochs = 3 });
            for (var i = 0; i < sentences.Count; i++)
            {
                if (i < first || i >= end) Add(trainer, sentences[i], Tokens(sentences[i], classes));
            }

            using var file = new MemoryStream();
            trainer.Train(file, Header([]));
            var model = SequenceModel.Read(new MemoryStream(file.ToArray()), "fold", PosTagger.ModelKind);
            var scratch = new SequenceScratch();
            for (var i = first; i < end; i++)
            {
                var labels = new byte[sentences[i].Forms.Count];
                model.Tag(new TaggingContext { Tokens = Tokens(sentences[i], classes) }, Templates, labels, scratch);
                tags[i] = Array.ConvertAll(labels, label => Enum.Parse<UPos>(Labels[label]));
            }

            progress($"tagged part {fold + 1} of {folds}");
        }

        return tags;
    }

    public static TokenFeatures[] Tokens(ConlluSentence sentence, WordClasses classes) =>
        sentence.Forms.Select(form => TokenFeatures.Of(form, classes)).ToArray();

    private static void Add(SequenceTrainer trainer, ConlluSentence sentence, TokenFeatures[] tokens) =>
        trainer.Add(new TaggingContext { Tokens = tokens }, Templates, sentence.Tags.Select(tag => (byte)Array.IndexOf(Labels, tag)).ToArray());

    private static ModelHeader Header(IReadOnlyList<string> data) =>
        new() { Kind = PosTagger.ModelKind, Version = FeatureHash.Version, Data = data.Select(d => Path.GetFileName(d)!).ToArray() };
}
