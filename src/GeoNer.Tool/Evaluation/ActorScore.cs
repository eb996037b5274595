using System.Globalization;
using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Evaluation;

/// <summary>
/// How many sentences have all their actors found with their codes: for each gold code some mention whose actor has just its country, sector and roles. What is no code of
/// an actor (names in quotation marks, <c>---GOV</c>) is left out, and so are sentences without codes. For one thread at a time.
/// </summary>
/// <param name="lexicon">Reads gold codes as those of the actors were read.</param>
internal sealed class ActorScore(ActorLexicon lexicon)
{
    private readonly List<string> _missed = [];

    /// <summary>Sentences with codes.</summary>
    public int Sentences { get; private set; }

    /// <summary>Those whose actors were all found.</summary>
    public int Found { get; private set; }

    public int Codes { get; private set; }

    public int CodesFound { get; private set; }

    public double Share => Sentences == 0 ? 0 : 100.0 * Found / Sentences;

    public void Add(PetrarchRecord gold, Document document)
    {
        var codes = gold.Codes.Where(c => c.Length >= 3 && c.All(char.IsAsciiLetterOrDigit)).ToList();
        if (codes.Count == 0) return;
        var missed = codes.Where(c => !document.Actors.Any(a => Means(lexicon.ReadCode(c), a))).ToList();
        Sentences++;
        Codes += codes.Count;
        CodesFound += codes.Count - missed.Count;
        if (missed.Count == 0) Found++;
        else _missed.Add($"missed {gold.Id} {string.Join(' ', missed)}");
    }

    public void Write(TextWriter output)
    {
        foreach (var line in _missed) output.WriteLine(line);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"codes {Codes} found {CodesFound}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sentences {Sentences} all actors found {Found}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"share {Share:F2}"));
    }

    private static bool Means(ActorCode code, Actor actor) => code.Means(actor.Country, actor.Sector, actor.Roles);
}
