using System.Collections.Frozen;
using GeoNer.Models;

namespace GeoNer.Text;

/// <summary>A shipped list of words, looked up without making strings. Immutable.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    private WordList(IEnumerable<string> words, StringComparer comparer)
    {
        var set = words.ToFrozenSet(comparer);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = set.Count == 0 ? 0 : set.Max(w => w.Length);
    }

    /// <summary>Capitalised words that begin a sentence after an abbreviation.</summary>
    public static WordList SentenceStarts { get; } = Load("sentence_starts", "word");

    /// <summary>Verbs that take the quotation before them.</summary>
    public static WordList SpeechVerbs { get; } = Load("speech_verbs", "verb");

    /// <summary>News agencies.</summary>
    public static WordList Agencies { get; } = Load("agencies", "agency");

    /// <summary>Words before a dash or colon that are no place.</summary>
    public static WordList Labels { get; } = Load("labels", "label", StringComparer.OrdinalIgnoreCase);

    /// <summary>Months, in full and short.</summary>
    public static WordList Months { get; } = LoadCalendar("month");

    /// <summary>Days of the week, in full and short.</summary>
    public static WordList Days { get; } = LoadCalendar("day");

    /// <summary>Time zones.</summary>
    public static WordList Zones { get; } = LoadCalendar("zone");

    public bool Contains(ReadOnlySpan<char> word) => word.Length <= _longest && _words.Contains(word);

    private static WordList Load(string file, string column, StringComparer? comparer = null)
    {
        var name = $"en/text/{file}.tsv";
        using var stream = ShippedModels.Open(name);
        return new WordList(TsvTable.Read(stream, name, column).Rows.Select(r => r[0]), comparer ?? StringComparer.Ordinal);
    }

    private static WordList LoadCalendar(string kind)
    {
        const string Name = "en/text/calendar.tsv";
        using var stream = ShippedModels.Open(Name);
        var rows = TsvTable.Read(stream, Name, "word", "kind").Rows.Where(r => r[1] == kind);
        return new WordList(rows.Select(r => r[0]), StringComparer.OrdinalIgnoreCase);
    }
}
