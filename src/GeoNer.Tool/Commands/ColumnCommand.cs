using System.CommandLine;
using System.Text;
using GeoNer.Documents;
using GeoNer.Tool.Input;
using GeoNer.Tool.Output;

namespace GeoNer.Tool.Commands;

/// <summary>What <c>tag</c> and <c>parse</c> share: a CoNLL file in, the same lines out with other columns.</summary>
internal static class ColumnCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="command">The command, without arguments yet.</param>
    /// <param name="format">What FILE is, for the help.</param>
    /// <param name="layers">The layers the columns are written from; only the stages they need run.</param>
    /// <param name="read">Cuts the text of the named file into documents.</param>
    /// <param name="columns">Makes, for a finished document, the function from the index of a token and its line to the new line.</param>
    /// <param name="console">Where to read and write.</param>
    /// <param name="pipelines">Makes the extractor.</param>
    public static Command Create(
        Command command,
        string format,
        DocumentLayers layers,
        Func<string, string, IEnumerable<ColumnDocument>> read,
        Func<Document, Func<int, string, string>> columns,
        ToolConsole console,
        Pipelines pipelines)
    {
        var file = CommonOptions.File($"{format}; '-' for standard input.");
        var output = CommonOptions.Output();
        command.Add(file);
        command.Add(output);
        var tier = TierOptions.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var input = InputFile.Open(parse.GetRequiredValue(file), console);
            var extractor = pipelines.CreateUpTo(tier.Read(parse), layers);
            var text = await input.ReadTextAsync(cancellationToken).ConfigureAwait(false);
            using var target = OutputTarget.Open(parse.GetValue(output), console);
            using var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            foreach (var part in read(text, input.Name))
            {
                cancellationToken.ThrowIfCancellationRequested();
                part.Write(writer, part.HasTokens ? columns(extractor.Extract(part.ToDocument(), cancellationToken)) : (_, line) => line);
            }

            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            target.Commit();
            return GeonerApp.Success;
        });
        return command;
    }
}
