using GeoNer.Documents;
using GeoNer.Knowledge;

namespace GeoNer.Tagging;

/// <summary>How the letters of a token are read: in a headline capitals say nothing.</summary>
internal enum Casing : byte
{
    /// <summary>As they stand.</summary>
    AsIs,

    /// <summary>As small letters: <c>Hold</c> in <c>Kazakhstan, NATO Hold Joint Exercises</c>.</summary>
    Lower,

    /// <summary>As a capital and small letters: <c>DUTCH</c>.</summary>
    Title,
}

/// <summary>
/// Restores the case of headlines and datelines, so that taggers and parser trained on running text can read them: a word is
/// a name where the knowledge base has it, or where the body of the article writes it with a capital inside a sentence. The
/// text itself is not changed.
/// </summary>
internal static class HeadlineCasing
{
    private const double MostlyCapital = 0.7;

    /// <summary>One value a token; null where every token is read as it stands.</summary>
    public static Casing[]? Read(Document document, KnowledgeBase knowledge)
    {
        Casing[]? casing = null;
        HashSet<uint>? names = null;
        foreach (var sentence in document.SentenceSpans)
        {
            if (sentence.Kind is not (BlockKind.Headline or BlockKind.Dateline or BlockKind.Caption)) continue;
            var allCaps = IsMostly(document, sentence, static text => !text.ContainsAnyInRange('a', 'z') && text.ContainsAnyInRange('A', 'Z'));
            if (!allCaps && (sentence.Kind != BlockKind.Headline || !IsMostly(document, sentence, static text => char.IsUpper(text[0])))) continue;
            casing ??= new Casing[document.TokenCount];
            names ??= NamesInBody(document);
            Read(document, knowledge, sentence, allCaps, names, casing);
        }

        return casing;
    }

    /// <summary>The characters of a token as they are to be read; <paramref name="buffer"/> is used where they differ from the text.</summary>
    public static ReadOnlySpan<char> Apply(ReadOnlySpan<char> text, Casing casing, Span<char> buffer)
    {
        if (casing == Casing.AsIs || text.Length > buffer.Length) return text;
        for (var i = 0; i < text.Length; i++) buffer[i] = i == 0 && casing == Casing.Title ? char.ToUpperInvariant(text[0]) : char.ToLowerInvariant(text[i]);
        return buffer[..text.Length];
    }

    private static void Read(Document document, KnowledgeBase knowledge, SentenceSpan sentence, bool allCaps, HashSet<uint> names, Casing[] casing)
    {
        for (var i = sentence.Start; i < sentence.End;)
        {
            var length = knowledge.MatchLongest(document, i, sentence.End, out _);
            for (var end = i + Math.Max(1, length); i < end; i++)
            {
                var text = document.TokenText(i);
                var isName = length > 0 || sentence.Kind == BlockKind.Dateline || names.Contains(FeatureHash.Folded(text));
                if (!isName) casing[i] = Casing.Lower;
                else if (allCaps && text.Length > 4) casing[i] = Casing.Title;
            }
        }
    }

    private static bool IsMostly(Document document, SentenceSpan sentence, Func<ReadOnlySpan<char>, bool> test)
    {
        int words = 0, passed = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var text = document.TokenText(i);
            if (text.Length < 4 || !char.IsLetter(text[0])) continue;
            words++;
            if (test(text)) passed++;
        }

        return words > 1 && passed >= MostlyCapital * words;
    }

    private static HashSet<uint> NamesInBody(Document document)
    {
        var names = new HashSet<uint>();
        foreach (var sentence in document.SentenceSpans)
        {
            if (sentence.Kind != BlockKind.Paragraph) continue;
            for (var i = sentence.Start + 1; i < sentence.End; i++)
            {
                var text = document.TokenText(i);
                if (char.IsUpper(text[0]) && char.IsLetterOrDigit(document.TokenText(i - 1)[0])) names.Add(FeatureHash.Folded(text));
            }
        }

        return names;
    }
}
