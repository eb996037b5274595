using System.Globalization;
using System.Text;
using GeoNer.Tool.Output;

namespace GeoNer.Tool.Batch.Writing;

/// <summary>
/// Events as tab-separated lines in the manner of CAMEO's coders: day, source, target, code. An actor is its country's code with the sector behind it
/// (<c>KAZGOV</c>), an alliance its acronym, anything else its name.
/// </summary>
internal static class CameoLines
{
    /// <summary>The first line of a file.</summary>
    public const string Header = "date\tsource\ttarget\tcameo\tquad\tstatus\tconfidence\tdocument\tsentence\n";

    /// <summary>The lines of the events among the relations.</summary>
    public static string Of(IEnumerable<RelationRow> relations)
    {
        var lines = new StringBuilder();
        foreach (var row in relations)
        {
            if (row.Cameo is null) continue;
            lines.AppendJoin(
                '\t',
                row.DocumentDate?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "",
                Actor(row.Source),
                Actor(row.Target),
                row.Cameo,
                row.Quad?.ToString(CultureInfo.InvariantCulture) ?? "",
                row.Status,
                row.Confidence.ToString("0.####", CultureInfo.InvariantCulture),
                PlainText.Clean(row.DocumentId),
                PlainText.Clean(row.Sentence)).Append('\n');
        }

        return lines.ToString();
    }

    private static string Actor(RelationEnd end) => PlainText.Clean(end.Country is null ? end.Id : end.Country + end.Sector);
}
