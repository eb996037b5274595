using System.Buffers;
using GeoNer.Ontology;

namespace GeoNer.Knowledge;

/// <summary>
/// Takes codes of CAMEO's form apart: groups of three letters, the country first (Schrodt 2012, chapter 3). What is no country of ISO 3166-1 stands in the place
/// of one where it comes first and is neither a sector nor the code of an international body; further on only where the dictionary has it as a country.
/// </summary>
internal sealed class ActorCodeReader
{
    private const int Width = 3;

    // CAMEO's generic codes of actors that are of no country.
    private static readonly string[] Generic = ["IGO", "IMG", "INT", "MNC", "NGM", "UIS"];

    private static readonly SearchValues<char> CodeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private readonly KnowledgeBase _knowledge;
    private readonly HashSet<string> _international;
    private readonly HashSet<string> _own;

    /// <param name="knowledge">Knows countries and the codes of international bodies.</param>
    /// <param name="codes">All codes of the dictionary: one of three letters alone is a country of its own.</param>
    public ActorCodeReader(KnowledgeBase knowledge, IEnumerable<string> codes)
    {
        _knowledge = knowledge;
        _international = Generic.Concat(knowledge.Alliances.SelectMany(a => Parts(a.Cameo))).Where(c => !IsIso(c)).ToHashSet(StringComparer.Ordinal);
        _own = codes.Select(c => c.ToUpperInvariant()).Where(c => c.Length == Width && MayBeCountry(c)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a text may be a code: three letters or digits at least, and nothing else.</summary>
    public static bool IsCode(ReadOnlySpan<char> text) => text.Length >= Width && !text.ContainsAnyExcept(CodeCharacters);

    /// <summary>Whether a text says that the name is no actor: <c>---</c>, <c>+++</c>, <c>###</c>.</summary>
    public static bool IsNoActor(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept('-', '+', '#');

    /// <summary>The parts of a code.</summary>
    public ActorCode Read(string code)
    {
        string? country = null;
        var sector = Sector.None;
        var roles = new List<string>();
        var place = 0;
        foreach (var part in Parts(code.ToUpperInvariant()))
        {
            if (country is null && MayBeCountry(part) && (place == 0 || IsIso(part) || _own.Contains(part))) country = string.Intern(part);
            else if (sector == Sector.None && SectorOf(part) is var found && found != Sector.None) sector = found;
            else if (!roles.Contains(part) && part != sector.ToString()) roles.Add(part);
            place++;
        }

        return new ActorCode { Country = country, Sector = sector, Roles = roles.AsReadOnly() };
    }

    /// <summary>The parts of an agent's code, which has no country.</summary>
    public static ActorCode ReadAgent(string code)
    {
        var parts = Parts(code.ToUpperInvariant()).Distinct().ToList();
        var sector = parts.Select(SectorOf).FirstOrDefault(s => s != Sector.None);
        return new ActorCode { Sector = sector, Roles = parts.Where(p => sector == Sector.None || p != sector.ToString()).ToList().AsReadOnly() };
    }

    /// <summary>The sector of a code, exactly as CAMEO writes it.</summary>
    public static Sector SectorOf(string code) =>
        code.Length == Width && char.IsAsciiLetterUpper(code[0]) && Enum.TryParse<Sector>(code, out var sector) ? sector : Sector.None;

    private static IEnumerable<string> Parts(string code)
    {
        for (var i = 0; i < code.Length; i += Width) yield return code.Substring(i, Math.Min(Width, code.Length - i));
    }

    private bool IsIso(string code) => _knowledge.FindCountry(code) is { HasIsoCode: true };

    private bool MayBeCountry(string part) =>
        part.Length == Width && part.All(char.IsAsciiLetterUpper) && SectorOf(part) == Sector.None && !_international.Contains(part);
}
