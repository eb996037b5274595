using GeoNer.Documents;
using GeoNer.Knowledge;

namespace GeoNer.Tagging;

/// <summary>
/// What the knowledge base says of each token, as one number: which kind of name it is part of, where in the name it
/// stands, and whether it is part of a title of office. 0 where it knows nothing.
/// </summary>
internal static class GazetteerMarks
{
    private const int TitleBit = 256;

    public static ushort[] Read(Document document, KnowledgeBase knowledge)
    {
        var marks = new ushort[document.TokenCount];
        foreach (var sentence in document.SentenceSpans)
        {
            for (var i = sentence.Start; i < sentence.End;)
            {
                var length = knowledge.MatchLongest(document, i, sentence.End, out var entries);
                if (length > 0 && StartsCapital(document, i))
                {
                    var kind = ((int)entries[0].Kind + 1) * 4;
                    for (var k = 0; k < length; k++) marks[i + k] = (ushort)(kind + (length == 1 ? 0 : k == 0 ? 1 : k == length - 1 ? 2 : 3));
                    i += length;
                    continue;
                }

                length = knowledge.MatchTitle(document, i, sentence.End, out _);
                for (var k = 0; k < length; k++) marks[i + k] = (ushort)(TitleBit + (k == length - 1 ? 1 : 0));
                i += Math.Max(1, length);
            }
        }

        return marks;
    }

    private static bool StartsCapital(Document document, int token)
    {
        var text = document.TokenText(token);
        return text.Length > 0 && (char.IsUpper(text[0]) || char.IsDigit(text[0]));
    }
}
