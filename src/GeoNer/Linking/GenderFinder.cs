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
            var gender = OfWord(context.Document.TokenText(name.FirstToken));
            for (var token = name.FirstToken - 1; gender == Gender.Unknown && token >= Math.Max(0, name.FirstToken - WordsBefore); token--)
            {
                if (context.NameAt[token] >= 0 || context.Document.TokenText(token) is "," or "." or "and") break;
                gender = OfWord(context.Document.TokenText(token));
            }

            if (gender != Gender.Unknown) return gender;
        }

        return words.Length > 1 || mentions.Count > 0 ? OfGivenName(context.Knowledge, words) : Gender.Unknown;
    }

    private static Gender OfGivenName(KnowledgeBase knowledge, string[] words)
    {
        var gender = knowledge.GenderOf(words[0]);
        // Family names come first in some languages, and double names have a hyphen.
        if (gender == Gender.Unknown && words[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen) gender = knowledge.GenderOf(words[0].AsSpan(0, hyphen));
        return gender == Gender.Unknown && words.Length > 2 ? knowledge.GenderOf(words[1]) : gender;
    }

    private static Gender OfWord(ReadOnlySpan<char> word)
    {
        if (word.Length > 16) return Gender.Unknown;
        Span<char> small = stackalloc char[16];
        small = small[..word.ToLowerInvariant(small)];
        return small switch
        {
            "mr" or "mr." or "sir" or "lord" or "king" or "prince" or "emperor" or "sultan" or "emir" or "pope" or "father" or "brother" or "baron" or "count" or "duke"
                or "sheikh" or "imam" or "mullah" or "ayatollah" or "cardinal" or "bishop" or "husband" or "son" or "uncle" or "congressman" or "chairman" or "spokesman"
                or "businessman" or "actor" or "herr" or "monsieur" or "señor" or "king's" or "señor." or "grandfather" or "nephew" or "policeman" or "widower" => Gender.Masculine,
            "mrs" or "mrs." or "ms" or "ms." or "miss" or "lady" or "dame" or "madam" or "madame" or "queen" or "princess" or "empress" or "sister" or "mother" or "wife"
                or "daughter" or "aunt" or "baroness" or "countess" or "duchess" or "congresswoman" or "chairwoman" or "spokeswoman" or "businesswoman" or "actress"
                or "frau" or "widow" or "girlfriend" or "grandmother" or "niece" or "policewoman" or "singer-actress" or "nun" or "heroine" => Gender.Feminine,
            _ => Gender.Unknown,
        };
    }
}
