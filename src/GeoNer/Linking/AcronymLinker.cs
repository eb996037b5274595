using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>
/// The third step: bodies that the article names in full once and then by their initials or by a part of their name take
/// the actor of the full name.
/// </summary>
internal static class AcronymLinker
{
    private const int FarthestName = 1000;

    public static void Link(LinkingContext context)
    {
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Type is not (EntityType.Organization or EntityType.Facility or EntityType.Miscellaneous) || name.Actor is not { Affiliation: null } actor) continue;
            if (context.Knowledge.Lookup(name.Span.Of(context.Document.Text)).Count > 0) continue;
            for (var k = i - 1; k >= 0 && k >= i - FarthestName; k--)
            {
                var full = context.Names[k];
                if (full.Type != name.Type || full.Actor is null || full.Actor.Name.Length <= actor.Name.Length) continue;
                if (!IsAcronym(actor.Name, full.Actor.Name) && !IsOpening(actor.Name, full.Actor.Name)) continue;
                context.SetActor(i, full.Actor);
                break;
            }
        }
    }

    // CPJ of Committee to Protect Journalists: the capitals in order, small words passed over.
    private static bool IsAcronym(string acronym, string full)
    {
        var letters = 0;
        foreach (var c in acronym)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }

        if (letters is < 2 or > 8) return false;
        var at = 0;
        foreach (var word in full.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            while (at < acronym.Length && !char.IsLetter(acronym[at])) at++;
            if (at < acronym.Length && char.ToUpperInvariant(word[0]) == acronym[at]) at++;
            else if (char.IsUpper(word[0])) return false;
        }

        return at == acronym.Length;
    }

    // "Gazprom" of "Gazprom Neft": the first word or words, when they are no common opening.
    private static bool IsOpening(string part, string full) =>
        part.Length >= 4 && full.StartsWith(part, StringComparison.Ordinal) && full[part.Length] == ' ' && !part.Contains(' ', StringComparison.Ordinal);
}
