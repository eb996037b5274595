using System.Globalization;
using System.Text;
using GeoNer.Documents;
using GeoNer.Ontology;
using Spectre.Console;

namespace GeoNer.Tool.Output;

/// <summary>For a reader: who is named and what is said of them. With colour on a terminal, plain lines elsewhere.</summary>
internal sealed class TextOutput : DocumentOutput
{
    private readonly Stream _stream;
    private readonly IAnsiConsole? _console;

    public TextOutput(OutputTarget target)
    {
        _stream = target.Stream;
        if (target.Terminal is { } terminal) _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) });
    }

    public override void Write(Document document)
    {
        if (_console is null)
            _stream.Write(Encoding.UTF8.GetBytes(Plain(document)));
        else
            WriteRich(document, _console);
    }

    private static string Plain(Document document)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"== {PlainText.Clean(document.Id)}\n");
        foreach (var (actor, mentions) in Actors(document))
            text.Append(CultureInfo.InvariantCulture, $"{actor.Type,-13} {PlainText.Clean(actor.Name)}{Code(actor)}, {Times(mentions)}\n");
        foreach (var relation in document.Relations)
        {
            text.Append(CultureInfo.InvariantCulture, $"{PlainText.Clean(relation.ToString())} [{Detail(relation)}]\n");
            text.Append(CultureInfo.InvariantCulture, $"    \"{PlainText.Clean(document.Slice(relation.Evidence))}\"\n");
        }

        return text.Append('\n').ToString();
    }

    private static void WriteRich(Document document, IAnsiConsole console)
    {
        console.Write(new Rule(Markup.Escape(PlainText.Clean(document.Id))).LeftJustified());
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Type", "Actor", "Mentions");
        foreach (var (actor, mentions) in Actors(document))
            table.AddRow(new Spectre.Console.Text($"{actor.Type}"), new Spectre.Console.Text(PlainText.Clean(actor.Name) + Code(actor)), new Spectre.Console.Text($"{mentions}"));
        if (table.Rows.Count > 0) console.Write(table);
        foreach (var relation in document.Relations)
        {
            var colour = Colour(relation.Type.Info().QuadClass);
            console.MarkupLine($"[{colour}]{Markup.Escape(PlainText.Clean(relation.ToString()))}[/] [grey]{Markup.Escape(Detail(relation))}[/]");
            console.MarkupLine($"    [italic]\"{Markup.Escape(PlainText.Clean(document.Slice(relation.Evidence)))}\"[/]");
        }

        console.WriteLine();
    }

    private static IEnumerable<(Actor Actor, int Mentions)> Actors(Document document)
    {
        var mentions = document.Entities.Concat(document.References).Where(m => m.Actor is not null).CountBy(m => m.Actor!.Id).ToDictionary();
        return document.Actors.Select(a => (a, mentions[a.Id]));
    }

    private static string Colour(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation or QuadClass.MaterialCooperation => "green",
        QuadClass.VerbalConflict or QuadClass.MaterialConflict => "red",
        _ => "blue",
    };

    private static string Code(Actor actor) => actor.Id == actor.Name ? "" : $" ({PlainText.Clean(actor.Id)})";

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";

    private static string Detail(Relation relation) =>
        string.Create(CultureInfo.InvariantCulture, $"{relation.Status.ToString().ToLowerInvariant()}, {relation.Confidence:0.00}");
}
