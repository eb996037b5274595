using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Parsing;
using GeoNer.Tagging;

namespace GeoNer.Tool.Training;

/// <summary>Trains the dependency parser from treebanks in CoNLL-U, on parts of speech tagged by models that have not seen them.</summary>
internal static class ParserTraining
{
    private const int Folds = 8;

    public static void Run(IReadOnlyList<string> treebanks, Stream output, WordClasses classes, ParserTrainingOptions options, Action<string> progress)
    {
        var sentences = TreebankSentences.Read(treebanks, new TokenJoiner(classes));
        var tags = PosTraining.CrossTag(sentences, classes, Folds, progress);
        var trainer = new ParserTrainer(options);
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            trainer.Add(
                PosTraining.Tokens(sentence, classes), tags[i], sentence.Heads.ToArray(), sentence.Relations.Select(DependencyRelations.Parse).ToArray());
        }

        var header = new ModelHeader { Kind = ParserModel.Kind, Version = FeatureHash.Version, Data = treebanks.Select(t => Path.GetFileName(t)!).ToArray() };
        trainer.Train(output, header, progress);
    }
}
