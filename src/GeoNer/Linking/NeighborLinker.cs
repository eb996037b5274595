using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>Countries called by where they lie: <c>its eastern neighbour</c>, <c>Iran's neighbour</c>, told by the table of borders.</summary>
internal static class NeighborLinker
{
    private const int WordsBefore = 3;

    /// <summary>Where the description at a noun begins and the country it stands for; null where it is none, or no one country fits.</summary>
    public static (int First, Country Country)? Find(LinkingContext context, int token, SentenceSpan sentence)
    {
        if (context.Document.Lemmas[token] is not ("neighbour" or "neighbor") || context.Document.TokenText(token) is [.., 's']) return null;
        var direction = "";
        var first = token;
        for (; first > sentence.Start && first > token - WordsBefore && context.Document.PartsOfSpeech[first - 1] is UPos.ADJ or UPos.NOUN; first--)
        {
            if (context.NameAt[first - 1] >= 0) return null;
            if (Direction(context.Document.TokenText(first - 1)) is { Length: > 0 } found) direction = found;
        }

        if (first == sentence.Start || Owner(context, first - 1, token) is not { } owner) return null;
        var year = context.Period?.Last.Year ?? DateTime.MaxValue.Year;
        var neighbors = context.Knowledge.BordersOf(owner.Code).Where(b => b.IsIn(year) && b.Direction.Contains(direction, StringComparison.Ordinal)).Select(b => b.Neighbor).ToHashSet();
        var code = LastNamed(context, token, neighbors) ?? (direction.Length > 0 && neighbors.Count == 1 ? neighbors.First() : null);
        if (context.Knowledge.FindCountry(code) is not { } country) return null;
        return (context.NameOf(first - 1) is { } name ? name.FirstToken : context.Document.TokenText(first - 1) is "'s" or "\u2019s" ? context.NameOf(first - 2)!.FirstToken : first - 1, country);
    }

    // "Iran's", "Iranian", or "its" of whoever does something to it.
    private static Country? Owner(LinkingContext context, int before, int token)
    {
        var named = before > 0 && context.Document.TokenText(before) is "'s" or "\u2019s" ? context.NameOf(before - 1) : context.NameOf(before);
        if (named is not null) return context.Knowledge.FindCountry(named.Actor?.RollUp);
        if (!context.IsWord(before, "its") && !context.IsWord(before, "their")) return null;
        return context.Knowledge.FindCountry(context.SubjectAbove(token)?.RollUp) ?? context.CountrySpokenOf(token);
    }

    private static string? LastNamed(LinkingContext context, int token, HashSet<string> neighbors)
    {
        for (var (i, least) = context.LastNames(token); i >= least; i--)
        {
            if (context.Names[i] is { Type: EntityType.Country or EntityType.Nationality or EntityType.Place, Actor: { } actor } && neighbors.Contains(actor.RollUp)) return actor.RollUp;
        }

        return context.Countries.FirstOrDefault(c => neighbors.Contains(c.Code))?.Code;
    }

    private static string Direction(ReadOnlySpan<char> word) => word switch
    {
        "northern" => "N",
        "southern" => "S",
        "eastern" => "E",
        "western" => "W",
        "northeastern" or "north-eastern" => "NE",
        "northwestern" or "north-western" => "NW",
        "southeastern" or "south-eastern" => "SE",
        "southwestern" or "south-western" => "SW",
        _ => "",
    };
}
