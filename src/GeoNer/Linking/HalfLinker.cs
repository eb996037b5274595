using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>
/// <c>the North</c> and <c>the South</c>, in capitals, of a country that has the word in its name and another half beside it:
/// of Korea, Vietnam, Yemen or Sudan where the article is about one of the two.
/// </summary>
internal static class HalfLinker
{
    private static readonly string[] Halves = ["North", "South"];

    /// <summary>Gives names that are such a word their country.</summary>
    public static void Link(LinkingContext context)
    {
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Type is not (EntityType.Place or EntityType.Organization or EntityType.Miscellaneous) || context.IsDecided(i)) continue;
            if (name.EndToken - name.FirstToken > 2 || Find(context, name.EndToken - 1) is not { } country) continue;
            context.Names[i] = name with { Type = EntityType.Country };
            context.SetActor(i, ActorFactory.Of(country));
        }
    }

    /// <summary>The country that a word is the half of; null where it is no such word or no such country is spoken of.</summary>
    public static Country? Find(LinkingContext context, int token)
    {
        var half = Array.Find(Halves, h => context.Document.TokenText(token).SequenceEqual(h));
        if (half is null || token == 0 || !context.IsWord(token - 1, "the")) return null;
        var next = token + 1 < context.Document.TokenCount ? context.Syntax.Tag(token + 1) : UPos.PUNCT;
        // "the South of France", but "accused the South of rehearsing".
        var after = token + 2 < context.Document.TokenCount && context.IsWord(token + 1, "of") ? context.Syntax.Tag(token + 2) : UPos.VERB;
        if (next is UPos.PROPN or UPos.NOUN || after != UPos.VERB) return null;
        foreach (var country in context.Countries)
        {
            var at = country.Name.IndexOf(' ', StringComparison.Ordinal);
            if (at < 0 || !Halves.Contains(country.Name[..at]) || Other(context, country, country.Name[..at], country.Name[(at + 1)..]) is not { } other) continue;
            return country.Name.StartsWith(half, StringComparison.Ordinal) ? country : other;
        }

        return null;
    }

    // North Korea of South Korea; Sudan of South Sudan.
    private static Country? Other(LinkingContext context, Country country, string half, string rest)
    {
        var opposite = context.Knowledge.Lookup($"{(half == "North" ? "South" : "North")} {rest}").FirstOrDefault(e => e.Kind == EntryKind.CountryName);
        var other = (opposite ?? context.Knowledge.Lookup(rest).FirstOrDefault(e => e.Kind == EntryKind.CountryName))?.Country;
        return other is null || other.Code == country.Code ? null : other;
    }
}
