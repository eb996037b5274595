using System.CommandLine;
using GeoNer.Documents;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Commands;

/// <summary><c>geoner tag</c>: CoNLL columns in; <c>token TAB label</c> out, with BIO labels of the entity types.</summary>
internal static class TagCommand
{
    public static Command Create(ToolConsole console, Pipelines pipelines) => ColumnCommand.Create(
        new Command("tag", "Label the entities of a tokenized file."),
        "CoNLL columns, the token first; an empty line ends a sentence, '# doc' or '-DOCSTART-' starts a document",
        DocumentLayers.Entities | DocumentLayers.EntityTypes,
        ColumnReader.ReadColumns,
        Columns,
        console,
        pipelines);

    private static Func<int, string, string> Columns(Document document)
    {
        var labels = new string[document.TokenCount];
        Array.Fill(labels, "O");
        foreach (var entity in document.Entities)
        {
            for (var i = entity.FirstToken; i < entity.EndToken; i++) labels[i] = (i == entity.FirstToken ? "B-" : "I-") + entity.Type;
        }

        return (token, _) => $"{document.TokenText(token)}\t{labels[token]}";
    }
}
