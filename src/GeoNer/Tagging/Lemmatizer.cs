using System.Collections.Frozen;
using GeoNer.Documents;
using GeoNer.Models;

namespace GeoNer.Tagging;

/// <summary>
/// Gives each token its lemma: from a list of exceptions by word and part of speech, else by the rule of its longest
/// known ending. Both are learned from treebanks (<c>geoner train lemmas</c>) and kept in readable tables, beside a list of
/// irregular verbs for those that the treebanks lack. Lemmas are in lower case but for proper nouns. Stateless and safe for any number of threads.
/// </summary>
public sealed class Lemmatizer : IDocumentStage
{
    internal const int LongestEnding = 6;
    internal static readonly string[] ExceptionColumns = ["pos", "form", "lemma"];
    internal static readonly string[] RuleColumns = ["pos", "ending", "strip", "append"];

    private const string ExceptionsName = "en/fast/lemma-exceptions.tsv";
    private const string RulesName = "en/fast/lemma-rules.tsv";
    private const string IrregularName = "en/text/irregular-verbs.tsv";

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] _exceptions;
    private readonly FrozenDictionary<string, (int Strip, string Append)>.AlternateLookup<ReadOnlySpan<char>>[] _rules;

    internal Lemmatizer(TsvTable exceptions, TsvTable rules, TsvTable? irregularVerbs = null)
    {
        var count = Enum.GetValues<UPos>().Length;
        var words = Enumerable.Range(0, count).Select(_ => new Dictionary<string, string>()).ToArray();
        var endings = Enumerable.Range(0, count).Select(_ => new Dictionary<string, (int, string)>()).ToArray();
        foreach (var row in irregularVerbs?.Rows ?? []) words[(int)UPos.VERB][row[0]] = row[1];
        foreach (var row in exceptions.Rows) words[(int)ReadTag(row)][row[1]] = row[2];
        foreach (var row in rules.Rows)
        {
            if (!int.TryParse(row[2], out var strip) || strip < 0) throw row.Error($"'{row[2]}' is not a number of letters to strip.");
            endings[(int)ReadTag(row)][row[1]] = (strip, row[3]);
        }

        _exceptions = Array.ConvertAll(words, w => w.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>());
        _rules = Array.ConvertAll(endings, e => e.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>Loads the tables of the package.</summary>
    /// <exception cref="ModelException">A table is missing or malformed.</exception>
    public static Lemmatizer LoadShipped() => new(
        TsvTable.Read(ShippedModels.Open(ExceptionsName), ExceptionsName, ExceptionColumns),
        TsvTable.Read(ShippedModels.Open(RulesName), RulesName, RuleColumns),
        TsvTable.Read(ShippedModels.Open(IrregularName), IrregularName, "form", "lemma"));

    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.Sentences | DocumentLayers.PartsOfSpeech;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Lemmas;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lemmas = new string[document.TokenCount];
        var tags = document.PartsOfSpeech;
        for (var i = 0; i < lemmas.Length; i++) lemmas[i] = Lemma(document.TokenText(i), tags[i]);
        document.SetLemmas(lemmas);
    }

    /// <summary>The lemma of one word.</summary>
    /// <param name="form">The word; may be empty.</param>
    /// <param name="tag">Its part of speech.</param>
    public string Lemma(ReadOnlySpan<char> form, UPos tag)
    {
        if (form.IsEmpty) return "";
        if (tag is UPos.PUNCT or UPos.SYM or UPos.NUM or UPos.X || form.Length > 60) return form.ToString();
        Span<char> lower = stackalloc char[form.Length];
        for (var i = 0; i < form.Length; i++) lower[i] = form[i] == '\u2019' ? '\'' : char.ToLowerInvariant(form[i]);
        if (_exceptions[(int)tag].TryGetValue(lower, out var known)) return tag == UPos.PROPN ? Recase(known, form) : known;
        var (strip, append) = FindRule(lower, tag);
        ReadOnlySpan<char> word = tag == UPos.PROPN ? form : lower;
        if (strip >= word.Length) return word.ToString();
        return append.Length == 0 ? word[..^strip].ToString() : string.Concat(word[..^strip], append);
    }

    private (int Strip, string Append) FindRule(ReadOnlySpan<char> lower, UPos tag)
    {
        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            if (_rules[(int)tag].TryGetValue(lower[^length..], out var rule)) return rule;
        }

        return (0, "");
    }

    // A proper noun keeps its capitals: as many of its first letters as it shares with its lemma.
    private static string Recase(string lemma, ReadOnlySpan<char> form)
    {
        var shared = 0;
        while (shared < lemma.Length && shared < form.Length && char.ToLowerInvariant(form[shared]) == lemma[shared]) shared++;
        return string.Concat(form[..shared], lemma.AsSpan(shared));
    }

    private static UPos ReadTag(TsvRow row) =>
        Enum.TryParse<UPos>(row[0], out var tag) ? tag : throw row.Error($"'{row[0]}' is not a universal part of speech.");
}
