using System.CommandLine;
using System.Globalization;
using GeoNer.Documents;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner parse</c>: CoNLL-U in; the same tokens with predicted UPOS, LEMMA, HEAD and DEPREL out.</summary>
internal static class ParseCommand
{
    private const int Misc = 9;

    public static Command Create(ToolConsole console, Pipelines pipelines) => ColumnCommand.Create(
        new Command("parse", "Predict parts of speech, lemmas and dependencies of a CoNLL-U file."),
        "CoNLL-U; its tokens, comments and MISC column are kept, '# newdoc' starts a document",
        DocumentLayers.PartsOfSpeech | DocumentLayers.Lemmas | DocumentLayers.Dependencies,
        ColumnReader.ReadConllU,
        Columns,
        console,
        pipelines);

    private static Func<int, string, string> Columns(Document document)
    {
        var firstOfSentence = new int[document.TokenCount];
        foreach (var sentence in document.SentenceSpans) firstOfSentence.AsSpan(sentence.Start, sentence.Length).Fill(sentence.Start);
        return (index, line) =>
        {
            var token = document.GetToken(index);
            var columns = line.Split('\t');
            var head = token.Head < 0 ? 0 : token.Head - firstOfSentence[index] + 1;
            return string.Join(
                '\t',
                columns[0],
                columns[1],
                token.Lemma.Length == 0 ? "_" : token.Lemma,
                token.PartOfSpeech.ToString(),
                "_",
                "_",
                head.ToString(CultureInfo.InvariantCulture),
                head == 0 ? "root" : token.Relation.Name(),
                "_",
                columns.Length > Misc && columns[Misc].Length > 0 ? columns[Misc] : "_");
        };
    }
}
