using GeoNer.Documents;
using GeoNer.Tagging;

namespace GeoNer.Tool.Training;

/// <summary>
/// Learns the lemmatizer's tables from treebanks: for each part of speech and ending the edit that most words with that
/// ending take, where it differs from that of the next shorter ending; and every word these rules get wrong.
/// </summary>
internal static class LemmaTraining
{
    private static readonly UPos[] Tags =
        [UPos.ADJ, UPos.ADP, UPos.ADV, UPos.AUX, UPos.CCONJ, UPos.DET, UPos.INTJ, UPos.NOUN, UPos.PART, UPos.PRON, UPos.PROPN, UPos.SCONJ, UPos.VERB];

    public static void Run(IReadOnlyList<string> treebanks, TextWriter exceptionTable, TextWriter ruleTable, Action<string> progress)
    {
        var lemmas = Count(treebanks);
        if (lemmas.Count == 0) throw new InvalidDataException($"{string.Join(", ", treebanks)}: there is no lemma to learn.");
        var exceptions = new List<string> { string.Join('\t', Lemmatizer.ExceptionColumns) };
        var rules = new List<string> { string.Join('\t', Lemmatizer.RuleColumns) };
        foreach (var tag in Tags)
        {
            var words = lemmas.Where(p => p.Key.Tag == tag)
                .Select(p => (p.Key.Form, Lemma: p.Value.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key))
                .OrderBy(w => w.Form, StringComparer.Ordinal).ToList();
            var learned = LearnRules(words);
            foreach (var (ending, (strip, append)) in learned.OrderBy(r => r.Key, StringComparer.Ordinal)) rules.Add($"{tag}\t{ending}\t{strip}\t{append}");
            foreach (var (form, lemma) in words)
            {
                if (Apply(learned, form) != lemma) exceptions.Add($"{tag}\t{form}\t{lemma}");
            }
        }

        foreach (var line in exceptions) exceptionTable.WriteLine(line);
        foreach (var line in rules) ruleTable.WriteLine(line);
        progress($"{rules.Count - 1} rules, {exceptions.Count - 1} exceptions");
    }

    private static Dictionary<(UPos Tag, string Form), Dictionary<string, int>> Count(IEnumerable<string> treebanks)
    {
        var lemmas = new Dictionary<(UPos, string), Dictionary<string, int>>();
        foreach (var sentence in treebanks.SelectMany(ConlluSentence.Read))
        {
            for (var i = 0; i < sentence.Forms.Count; i++)
            {
                var form = sentence.Forms[i].ToLowerInvariant().Replace('\u2019', '\'');
                var lemma = sentence.Lemmas[i].ToLowerInvariant();
                if (lemma == "_" || form.Contains(' ', StringComparison.Ordinal) || !Enum.TryParse<UPos>(sentence.Tags[i], out var tag)) continue;
                if (!lemmas.TryGetValue((tag, form), out var counts)) lemmas[(tag, form)] = counts = [];
                counts[lemma] = counts.GetValueOrDefault(lemma) + 1;
            }
        }

        return lemmas;
    }

    private static Dictionary<string, (int Strip, string Append)> LearnRules(List<(string Form, string Lemma)> words)
    {
        var counts = new Dictionary<string, Dictionary<(int, string), int>>();
        foreach (var (form, lemma) in words)
        {
            var shared = 0;
            while (shared < form.Length && shared < lemma.Length && form[shared] == lemma[shared]) shared++;
            var edit = (form.Length - shared, lemma[shared..]);
            for (var length = 0; length <= Math.Min(Lemmatizer.LongestEnding, form.Length); length++)
            {
                if (length < edit.Item1) continue;
                var ending = form[^length..];
                if (!counts.TryGetValue(ending, out var edits)) counts[ending] = edits = [];
                edits[edit] = edits.GetValueOrDefault(edit) + 1;
            }
        }

        var rules = new Dictionary<string, (int Strip, string Append)>();
        foreach (var (ending, edits) in counts.OrderBy(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            var best = edits.OrderByDescending(e => e.Value).ThenBy(e => e.Key.Item2, StringComparer.Ordinal).ThenBy(e => e.Key.Item1).First();
            var shorter = ending.Length == 0 ? (0, "") : Find(rules, ending[1..]);
            // One word is an exception, not a rule.
            if (ending.Length == 0 || (best.Value >= 2 && best.Key != shorter && best.Value * 2 > edits.Values.Sum())) rules[ending] = best.Key;
        }

        return rules;
    }

    private static (int Strip, string Append) Find(Dictionary<string, (int, string)> rules, string form)
    {
        for (var length = Math.Min(Lemmatizer.LongestEnding, form.Length); length >= 0; length--)
        {
            if (rules.TryGetValue(form[^length..], out var rule)) return rule;
        }

        return (0, "");
    }

    private static string Apply(Dictionary<string, (int Strip, string Append)> rules, string form)
    {
        var (strip, append) = Find(rules, form);
        return strip >= form.Length ? form : form[..^strip] + append;
    }
}
