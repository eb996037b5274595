using GeoNer.Documents;
using GeoNer.Knowledge;

namespace GeoNer.Linking;

/// <summary>The gender of a person's pronouns, by what stands before the name (<c>Mrs.</c>, <c>King</c>, <c>actress</c>), else by the given name.</summary>
internal static class GenderFinder
{
    private const int WordsBefore = 3;

    public static Gender Find(LinkingContext context, IReadOnlyList<int> mentions, string[] words)
    {
        foreach (var i in mentions)
        {
            var name = context.Names[i];
            var gender = context.Knowledge.GenderOfWord(context.Document.TokenText(name.FirstToken));
            for (var token = name.FirstToken - 1; gender == Gender.Unknown && token >= Math.Max(0, name.FirstToken - WordsBefore); token--)
            {
                if (context.NameAt[token] >= 0 || context.Document.TokenText(token) is "," or "." or "and") break;
                gender = context.Knowledge.GenderOfWord(context.Document.TokenText(token));
            }

            if (gender != Gender.Unknown) return gender;
        }

        return OfGivenName(context.Knowledge, words);
    }

    private static Gender OfGivenName(KnowledgeBase knowledge, string[] words)
    {
        var gender = knowledge.GenderOf(words[0]);
        // Family names come first in some languages, and double names have a hyphen.
        if (gender == Gender.Unknown && words[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen) gender = knowledge.GenderOf(words[0].AsSpan(0, hyphen));
        return gender == Gender.Unknown && words.Length > 2 ? knowledge.GenderOf(words[1]) : gender;
    }
}
