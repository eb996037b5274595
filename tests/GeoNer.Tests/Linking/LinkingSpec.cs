using System.Globalization;
using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Tests.Linking;

/// <summary>One case of <c>tests/specs-linking</c>: a text, its date, and whom words of it stand for.</summary>
public sealed record LinkingSpec(string File, string Heading, string Text, DateOnly? Date, IReadOnlyList<string> Expected)
{
    /// <summary>Whether it was written before what is found was looked at, and never tuned on.</summary>
    public bool IsFresh => File == "fresh.md";

    public static IEnumerable<LinkingSpec> ReadAll(string folder) =>
        Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).Where(f => Path.GetFileName(f) is not ("README.md" or "MISSES.md")).SelectMany(SpecFile.Read)
            .Select(c => new LinkingSpec(c.File, c.Heading, c.Text, c.Note.Length == 0 ? null : DateOnly.ParseExact(c.Note, "yyyy-MM-dd", CultureInfo.InvariantCulture), c.Expected));

    /// <summary>The lines that do not hold of a document.</summary>
    public IReadOnlyList<string> Faults(Document document) => Expected.Where(line => !Holds(document, line)).ToList();

    private bool Holds(Document document, string line)
    {
        if (line.StartsWith("no ", StringComparison.Ordinal))
        {
            var absent = Occurrence(line[3..]);
            return !Linked(document).Any(m => Trimmed(m.Span) == absent);
        }

        var sides = line.Split(" = ");
        var at = Occurrence(sides[0]);
        return Linked(document).Any(m => Covers(m.Span, at) && IsOf(m.Actor!, sides[1]));
    }

    private static IEnumerable<Mention> Linked(Document document) => document.Entities.Concat(document.References).Where(m => m.Actor is not null);

    private static bool IsOf(Actor actor, string expected)
    {
        // A place that does not act lies in its country.
        if (actor.RollUp == expected || actor.Name == expected || actor.Country == expected) return true;
        var space = expected.LastIndexOf(' ');
        return space > 0 && actor.RollUp == expected[..space] && Enum.TryParse<Sector>(expected[(space + 1)..], out var sector) && actor.Sector == sector;
    }

    // A title before a name, and what follows with "of", may belong to the mention.
    private bool Covers(TextSpan mention, TextSpan words)
    {
        var span = Trimmed(mention);
        if (span == words || (span.End == words.End && span.Start <= words.Start)) return true;
        return span.Start == words.Start && Text.AsSpan(words.End).StartsWith(" of ") && span.End > words.End;
    }

    private TextSpan Trimmed(TextSpan span) =>
        Text.AsSpan(span.Start).StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !Expected.Any(l => l.StartsWith(Text[span.Start..span.End], StringComparison.Ordinal))
            ? new TextSpan(span.Start + 4, span.End)
            : span;

    // "words#2" is the second place where these words stand by themselves.
    private TextSpan Occurrence(string words)
    {
        var number = 1;
        var hash = words.LastIndexOf('#');
        if (hash > 0) (number, words) = (int.Parse(words[(hash + 1)..], CultureInfo.InvariantCulture), words[..hash]);
        for (var at = Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var isWhole = (at == 0 || !char.IsLetterOrDigit(Text[at - 1])) && (at + words.Length == Text.Length || !char.IsLetterOrDigit(Text[at + words.Length]));
            if (isWhole && --number == 0) return new TextSpan(at, at + words.Length);
        }

        throw new FormatException($"{File}, '{Heading}': '{words}' is not in the text.");
    }
}
