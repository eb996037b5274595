using System.Collections.Frozen;
using System.Text;
using GeoNer.Knowledge;

namespace GeoNer.Tool.Evaluation;

/// <summary>The form in which names of actors are compared: no marks, no article, upper case, today's code of a country.</summary>
internal static class ActorNames
{
    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>
    {
        ["JAP"] = "JPN", ["ROM"] = "ROU", ["ZAR"] = "COD", ["KOS"] = "XKX", ["XKO"] = "XKX", ["YUG"] = "SRB", ["SCG"] = "SRB",
    }.ToFrozenDictionary();

    public static string Normalize(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var letter = c < 0x80 ? c : LatinFolding.Fold(c);
            if (letter < 0x80) plain.Append(char.ToUpperInvariant(letter));
        }

        var text = plain.ToString().Trim();
        if (text.StartsWith("THE", StringComparison.Ordinal) && text.Length > 3 && char.IsWhiteSpace(text[3])) text = text[3..].TrimStart();
        return Renamed.GetValueOrDefault(text, text);
    }

    /// <summary>The last word: the surname of a person.</summary>
    public static string Last(string name) => Normalize(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).LastOrDefault("");
}
