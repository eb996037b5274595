using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>
/// The second step: persons. A surname or first name goes back to the full name the article gives, and an office makes its
/// holder part of the country or body it is of.
/// </summary>
internal static class PersonLinker
{
    private static readonly string[] Honorifics = ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "lady", "dame", "prof.", "professor"];

    public static void Link(LinkingContext context)
    {
        var persons = Enumerable.Range(0, context.Names.Length).Where(i => context.Names[i].Type == EntityType.Person).ToList();
        var people = new List<PersonCluster>();
        foreach (var i in persons)
        {
            var words = Words(context, context.Names[i]);
            var cluster = people.LastOrDefault(p => p.Fits(words));
            if (cluster is null) people.Add(cluster = new PersonCluster());
            cluster.Add(i, words);
        }

        foreach (var cluster in people)
        {
            var actor = WithOffice(context, cluster) ?? ActorFactory.Named(cluster.Name, EntityType.Person);
            foreach (var i in cluster.Mentions) context.SetActor(i, actor);
        }
    }

    private static Actor? WithOffice(LinkingContext context, PersonCluster cluster)
    {
        Office? best = null;
        foreach (var i in cluster.Mentions)
        {
            var office = OfficeFinder.Find(context.Document, context.Knowledge, context.NameOf, context.Names[i]);
            if (office is not null && (best is null || (best.Body is null && office.Body is not null))) best = office;
        }

        if (best is null) return null;
        var person = ActorFactory.Named(cluster.Name, EntityType.Person, best.Entry.Sector);
        if (!best.Entry.ActsForCountry) return person with { Country = best.Body?.Actor?.Country };
        var body = best.Body?.Actor ?? DefaultBody(context, best);
        // Whoever speaks for a company or party is that company or party only where it is an actor of its own.
        return body is null ? person : person with
        {
            Affiliation = body.RollUp,
            AffiliationName = body.RollUpName,
            Sector = best.Entry.Sector == Sector.None ? body.Sector : best.Entry.Sector,
            Country = body.Country,
        };
    }

    // "President Tokayev" in an article about Kazakhstan is of Kazakhstan; "chairman Smith" need not be.
    private static Actor? DefaultBody(LinkingContext context, Office office) =>
        office.Entry.Sector is Sector.GOV or Sector.MIL or Sector.LEG or Sector.JUD or Sector.COP or Sector.SPY && context.Focus is { } focus ? ActorFactory.Of(focus) : null;

    private static string[] Words(LinkingContext context, Mention name)
    {
        var words = new List<string>();
        for (var i = name.FirstToken; i < name.EndToken; i++)
        {
            var word = context.Document.TokenText(i).ToString();
            if (word is "'s" or "\u2019s" || (i == name.FirstToken && Honorifics.Contains(word.ToLowerInvariant()))) continue;
            words.Add(word.Any(char.IsLower) || word.Length < 3 ? word : Title(word));
        }

        return words.Count > 0 ? [.. words] : [context.Document.Slice(name.Span)];
    }

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    private sealed class PersonCluster
    {
        private string[] _words = [];

        public List<int> Mentions { get; } = [];

        public string Name => string.Join(' ', _words);

        public void Add(int mention, string[] words)
        {
            Mentions.Add(mention);
            if (words.Length > _words.Length) _words = words;
        }

        // One name fits another when the shorter's words are in the longer, in order, and the surname is shared where
        // either has more than one word.
        public bool Fits(string[] words)
        {
            var (shorter, longer) = words.Length <= _words.Length ? (words, _words) : (_words, words);
            if (shorter.Length == 0) return false;
            var at = 0;
            foreach (var word in longer)
            {
                if (at < shorter.Length && Same(word, shorter[at])) at++;
            }

            return at == shorter.Length && (shorter.Length == 1 || Same(shorter[^1], longer[^1]));
        }

        private static bool Same(string a, string b) =>
            a.Equals(b, StringComparison.OrdinalIgnoreCase)
            || (a.Length == 2 && a[1] == '.' && char.ToUpperInvariant(b[0]) == a[0])
            || (b.Length == 2 && b[1] == '.' && char.ToUpperInvariant(a[0]) == b[0]);
    }
}
