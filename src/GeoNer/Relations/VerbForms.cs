using System.Collections.Frozen;
using GeoNer.Documents;

namespace GeoNer.Relations;

/// <summary>
/// The regular forms of the verbs that some rules name. A lemmatizer guesses at a verb it has never seen (<c>boycotted</c>
/// gives <c>boycot</c>); where the rules know a verb that has just this form, it is that verb. Immutable.
/// </summary>
internal sealed class VerbForms
{
    private readonly FrozenSet<string> _verbs;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _byForm;

    public VerbForms(IEnumerable<string> verbs)
    {
        _verbs = verbs.Where(v => v.Length > 2 && v.All(char.IsAsciiLetterLower)).ToFrozenSet();
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        // In the order of the alphabet, so that what two verbs share goes to the same one each time.
        foreach (var verb in _verbs.Order(StringComparer.Ordinal))
        {
            foreach (var form in Forms(verb))
            {
                if (!_verbs.Contains(form)) forms.TryAdd(form, verb);
            }
        }

        _byForm = forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lemmas of a document, those of verbs that the rules do not know set right where a form tells.</summary>
    public string[] Lemmas(Document document)
    {
        var lemmas = document.Lemmas.ToArray();
        Span<char> lower = stackalloc char[24];
        for (var i = 0; i < lemmas.Length; i++)
        {
            var text = document.TokenText(i);
            if (document.PartsOfSpeech[i] != UPos.VERB || text.Length > lower.Length || _verbs.Contains(lemmas[i])) continue;
            text.ToLowerInvariant(lower);
            if (_byForm.TryGetValue(lower[..text.Length], out var verb)) lemmas[i] = verb;
        }

        return lemmas;
    }

    private static string[] Forms(string verb)
    {
        var (last, before) = (verb[^1], verb[^2]);
        if (last == 'e')
        {
            var stem = verb[..^1];
            return [verb + "s", verb + "d", (before is 'e' or 'y' or 'o' ? verb : stem) + "ing"];
        }

        if (last == 'y' && !IsVowel(before)) return [verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        var third = last is 's' or 'x' or 'z' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) ? "es" : "s";
        string[] plain = [verb + third, verb + "ed", verb + "ing"];
        return !IsVowel(last) && last is not ('w' or 'x' or 'y') && IsVowel(before) && (verb.Length < 3 || !IsVowel(verb[^3]))
            ? [.. plain, verb + last + "ed", verb + last + "ing"]
            : plain;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
