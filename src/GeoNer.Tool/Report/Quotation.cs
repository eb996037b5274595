using GeoNer.Documents;

namespace GeoNer.Tool.Report;

/// <summary>Evidence within its sentence: the words before it and after it.</summary>
internal readonly record struct Quotation(string Before, string After)
{
    private const int Most = 180;

    public static Quotation Of(Document document, TextSpan evidence)
    {
        for (var i = 0; i < document.SentenceCount; i++)
        {
            var span = document.GetSentence(i).Span;
            if (evidence.Start < span.Start || evidence.End > span.End) continue;
            var (start, end) = (Math.Max(span.Start, evidence.Start - Most), Math.Min(span.End, evidence.End + Most));
            if (char.IsLowSurrogate(document.Text[start])) start++;
            if (end < span.End && char.IsLowSurrogate(document.Text[end])) end--;
            return new Quotation(
                (start > span.Start ? "…" : "") + document.Text[start..Math.Max(start, evidence.Start)],
                document.Text[Math.Min(end, evidence.End)..end] + (end < span.End ? "…" : ""));
        }

        return new Quotation("", "");
    }
}
