using System.Globalization;
using System.Text;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;
using Spectre.Console;

namespace GeoNer.Tool.Output;

/// <summary>
/// A document as rules see it: words with part of speech, lemma, head and relation; mentions with their actors; relations
/// with rule and status. Tables on a terminal, columns apart by tabs elsewhere.
/// </summary>
internal sealed class ExplanationOutput(OutputTarget target)
{
    private readonly IAnsiConsole? _console =
        target.Terminal is { } terminal ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) }) : null;

    public void Write(Document document)
    {
        for (var i = 0; i < document.SentenceCount; i++) Write($"Sentence {i + 1}", ["no", "word", "pos", "lemma", "head", "relation"], Words(document.GetSentence(i)));
        if (Outside(document) is { Count: > 0 } outside) Write("Outside sentences", ["no", "word"], outside);
        Write("Mentions", ["id", "text", "type", "actor", "name", "rolled up", "sector"], Mentions(document));
        Write("Relations", ["relation", "type", "cameo", "status", "confidence", "rule", "trigger", "source", "target"], Relations(document));
    }

    // Words are numbered over the whole text, from 1; the head of a root is 0.
    private static IEnumerable<string[]> Words(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = sentence.Document.GetToken(i);
            yield return [Number(i + 1), token.ToString(), token.PartOfSpeech.ToString(), token.Lemma, Number(token.Head + 1), token.Relation.Name()];
        }
    }

    private static List<string[]> Outside(Document document)
    {
        var inside = new bool[document.TokenCount];
        foreach (var sentence in document.SentenceSpans) inside.AsSpan(sentence.Start, sentence.Length).Fill(true);
        return Enumerable.Range(0, inside.Length).Where(i => !inside[i]).Select(i => new[] { Number(i + 1), document.TokenText(i).ToString() }).ToList();
    }

    private static IEnumerable<string[]> Mentions(Document document) =>
        document.Entities.Concat(document.References).OrderBy(m => m.Span).Select(m => new[]
        {
            m.Id, document.Slice(m.Span), m.Kind == MentionKind.Name ? m.Type.Name() : m.Kind.ToString().ToLowerInvariant(),
            m.Actor?.Id ?? "-", m.Actor?.Name ?? "-", m.Actor?.RollUp ?? "-", Part(m.Actor),
        });

    private static IEnumerable<string[]> Relations(Document document) => document.Relations.Select(r => new[]
    {
        r.ToString(), r.Type.Info().Code, r.Cameo ?? "-", r.Status.Name(), r.Confidence.ToString("0.00", CultureInfo.InvariantCulture), r.Rule ?? "-",
        r.Trigger.Lemma, r.Source.Id, r.Target.Id,
    });

    // "REB HMS": the sector, and further roles where a user's own dictionary has them.
    private static string Part(Actor? actor) =>
        actor is null ? "-" : string.Join(' ', new[] { actor.Sector.Name() }.OfType<string>().Concat(actor.Roles)) is { Length: > 0 } part ? part : "-";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Write(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var cells = rows.Select(row => Array.ConvertAll(row, PlainText.Clean)).ToList();
        if (_console is null)
            WritePlain(title, columns, cells);
        else
            WriteTable(_console, title, columns, cells);
    }

    private void WritePlain(string title, string[] columns, List<string[]> rows)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"== {title}\n");
        if (rows.Count == 0)
            text.Append("none\n");
        else
            text.AppendJoin('\t', columns).Append('\n');
        foreach (var row in rows) text.AppendJoin('\t', row).Append('\n');
        target.Stream.Write(Encoding.UTF8.GetBytes(text.Append('\n').ToString()));
    }

    private static void WriteTable(IAnsiConsole console, string title, string[] columns, List<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(title);
        foreach (var column in columns) table.AddColumn(new TableColumn(new Spectre.Console.Text(column)));
        foreach (var row in rows) table.AddRow(row.Select(cell => new Spectre.Console.Text(cell)).ToArray());
        if (rows.Count == 0) table.Caption("none");
        console.Write(table);
    }
}
