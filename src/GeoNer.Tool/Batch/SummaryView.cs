using System.Globalization;
using System.Text;
using GeoNer.Graph;
using GeoNer.Tool.Output;
using Spectre.Console;

namespace GeoNer.Tool.Batch;

/// <summary>The closing summary: tables on a terminal, columns apart by tabs elsewhere.</summary>
internal static class SummaryView
{
    private const int TopRelations = 10;

    public static void Show(ToolConsole console, RunResult result, string output)
    {
        var counts = result.Counts;
        (string Title, string[] Columns, IEnumerable<string[]> Rows)[] tables =
        [
            ("run", ["what", "count"],
            [
                ["articles", Number(counts.Articles)], ["errors", Number(counts.Errors)], ["warnings", Number(counts.Warnings)], ["words", Number(counts.Words)],
                ["mentions", Number(counts.Mentions)], ["relations", Number(counts.Relations.Values.Sum())], ["same text as an earlier article", Number(result.Same)],
                ["nearly the same", Number(result.Near)],
            ]),
            ("top actors", ["actor", "type", "articles", "mentions"],
                result.TopActors.Select(a => new[] { PlainText.Clean(a.Name), a.Type.Name(), Number(a.Documents), Number(a.Mentions) })),
            ("relation types", ["type", "count"],
                counts.Relations.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Take(TopRelations).Select(r => new[] { r.Key, Number(r.Value) })),
        ];
        foreach (var (title, columns, rows) in tables)
        {
            if (console.Terminal is null)
                WritePlain(console, title, columns, rows);
            else
                WriteTable(console.Terminal, title, columns, rows);
        }

        if (counts.Errors > 0) console.Report($"{Number(counts.Errors)} records could not be read or worked on: {Path.Combine(output, "errors.jsonl")} says where and why.");
    }

    private static void WritePlain(ToolConsole console, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder().Append("== ").Append(title).Append('\n').AppendJoin('\t', columns).Append('\n');
        foreach (var row in rows) text.AppendJoin('\t', row).Append('\n');
        console.Output.Write(Encoding.UTF8.GetBytes(text.Append('\n').ToString()));
    }

    private static void WriteTable(TextWriter terminal, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var ansi = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) });
        var table = new Table().Border(TableBorder.Rounded).Title(title);
        foreach (var column in columns) table.AddColumn(new TableColumn(new Spectre.Console.Text(column)));
        foreach (var row in rows) table.AddRow(row.Select(cell => new Spectre.Console.Text(cell)).ToArray());
        ansi.Write(table);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
