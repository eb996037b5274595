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
    // Of these a country has one, or a few: the country need not be said.
    private static readonly string[] NationalTitles =
    [
        "president", "minister", "premier", "chancellor", "speaker", "secretary", "ministry", "government", "king", "queen", "prince", "princess", "emir", "sultan",
        "emperor", "empress", "monarch", "taoiseach", "presidential",
    ];

    private const int PartyWords = 5;

    private static readonly string[] RoyalTitles = ["king", "queen", "prince", "princess", "emir", "sultan", "sheikh", "emperor", "empress", "monarch"];

    public static void Link(LinkingContext context)
    {
        var persons = Enumerable.Range(0, context.Names.Length).Where(i => context.Names[i].Type == EntityType.Person).ToList();
        var people = new List<PersonCluster>();
        foreach (var i in persons)
        {
            var words = Words(context, context.Names[i]);
            // A bare surname is that of whom the article names first.
            var cluster = words.Length == 1 ? people.Find(p => p.Fits(words)) : people.FindLast(p => p.Fits(words));
            if (cluster is null) people.Add(cluster = new PersonCluster());
            cluster.Add(i, words);
        }

        var offices = people.ConvertAll(cluster => FindOffice(context, cluster));
        var leaders = new Dictionary<string, Actor>(StringComparer.Ordinal);
        for (var p = 0; p < people.Count; p++)
        {
            var cluster = people[p];
            // Whom the user's own dictionary knows by the full name, it knows by the surname too.
            var own = cluster.Mentions.FindIndex(context.IsDecided);
            if (own >= 0)
            {
                foreach (var i in cluster.Mentions) context.SetActor(i, context.Names[cluster.Mentions[own]].Actor);
                if (context.Names[cluster.Mentions[own]].Actor is { } decided) context.SetGender(decided, GenderFinder.Find(context, cluster.Mentions, cluster.Words));
                continue;
            }

            var leader = LeaderFinder.Find(context, cluster.Words, offices[p]);
            var actor = (leader is { } known ? OfLeader(context, cluster, known.Term, known.Acts, offices[p], leaders) : WithOffice(context, cluster, offices, p, people))
                ?? ActorFactory.Named(cluster.Name, EntityType.Person);
            foreach (var i in cluster.Mentions) context.SetActor(i, actor);
            context.SetGender(actor, leader?.Term.Gender ?? GenderFinder.Find(context, cluster.Mentions, cluster.Words));
        }
    }

    private static Office? FindOffice(LinkingContext context, PersonCluster cluster)
    {
        Office? best = null;
        foreach (var i in cluster.Mentions)
        {
            var office = OfficeFinder.Find(context.Document, context.Knowledge, context.NameOf, context.Names[i]);
            if (office is not null && (best is null || (best.Body is null && office.Body is not null))) best = office;
        }

        return best;
    }

    // A leader out of office is of the country, but does not act for it. Two forms of a leader's name are one actor.
    private static Actor? OfLeader(LinkingContext context, PersonCluster cluster, LeaderTerm term, bool acts, Office? office, Dictionary<string, Actor> leaders)
    {
        if (leaders.TryGetValue(term.Name, out var same)) return same;
        var body = context.Knowledge.FindCountry(term.Of) is { } country ? ActorFactory.Of(country)
            : context.Knowledge.FindAlliance(term.Of) is { } alliance ? ActorFactory.Of(alliance) : null;
        if (body is null) return null;
        var sector = office?.Entry is { ActsForCountry: true, Sector: not Sector.None } entry ? entry.Sector : Sector.GOV;
        // The name is as the article writes it in full; the list has it where the article does not.
        var person = ActorFactory.Named(cluster.Words.Length > 1 ? cluster.Name : term.Name, EntityType.Person, acts ? sector : Sector.None, body.Country);
        return leaders[term.Name] = acts ? person with { Affiliation = body.RollUp, AffiliationName = body.RollUpName } : person;
    }

    private static Actor? WithOffice(LinkingContext context, PersonCluster cluster, List<Office?> offices, int index, List<PersonCluster> people)
    {
        if (offices[index] is not { } office) return null;
        var person = ActorFactory.Named(cluster.Name, EntityType.Person, office.Entry.Sector);
        if (!office.Entry.ActsForCountry) return person with { Country = office.Body?.Actor?.Country };
        var body = office.Body?.Actor ?? DefaultBody(context, office, offices, index, people);
        return body is null ? person : person with
        {
            Affiliation = body.RollUp,
            AffiliationName = body.RollUpName,
            Sector = office.Entry.Sector == Sector.None ? body.Sector : office.Entry.Sector,
            Country = body.Country,
        };
    }

    // "President Tokayev" in an article about Kazakhstan is of Kazakhstan, unless another is its president or is named more.
    private static Actor? DefaultBody(LinkingContext context, Office office, List<Office?> offices, int index, List<PersonCluster> people)
    {
        if (IsAmericanPartisan(context, people[index])) return context.Knowledge.FindCountry("USA") is { } america ? ActorFactory.Of(america) : null;
        if (office.Entry.Phrase.Contains("spokes", StringComparison.Ordinal) && SpeakingFor(context, office.FirstToken) is { } body) return body;
        if (office.Entry.Sector is not (Sector.GOV or Sector.LEG) || !office.Entry.Phrase.Split(' ').Any(NationalTitles.Contains)) return null;
        // A minister may be abroad, a spokeswoman speaks at home.
        if (office.Entry.Phrase.Contains("spokes", StringComparison.Ordinal) && context.SettingOf(office.FirstToken) is { } home) return ActorFactory.Of(home);
        var taken = offices.Where(o => o?.Body?.Actor is not null && o.Entry.Phrase == office.Entry.Phrase).Select(o => o!.Body!.Actor!.RollUp).ToHashSet();
        for (var other = 0; other < offices.Count; other++)
        {
            if (other == index || offices[other] is not { Body: null } rival || rival.Entry.Phrase != office.Entry.Phrase) continue;
            if (people[other].Mentions.Count > people[index].Mentions.Count || (people[other].Mentions.Count == people[index].Mentions.Count && other < index)) return null;
        }

        if (context.Focus is { } about && IsHeldByAnother(context, about, office, people[index].Words)) return null;
        var holders = context.Countries.Where(c => !taken.Contains(c.Code) && LeaderFinder.HasOffice(context.Knowledge, c.Code, office.Entry.Phrase)).ToList();
        // Of the countries of the article one alone has such an office.
        if (holders.Count == 1 && context.Countries.Count > 1 && LeaderFinder.IsTelling(office.Entry.Phrase)) return ActorFactory.Of(holders[0]);
        if (context.Focus is null) return context.CountrySpokenOf(office.FirstToken) is { } near && holders.Contains(near) ? ActorFactory.Of(near) : null;
        var royal = RoyalTitles.Any(title => office.Entry.Phrase.Split(' ').Contains(title));
        var free = context.Focuses.Where(c => holders.Contains(c) && (!royal || IsMonarchy(c))).ToList();
        if (context.Focus is { } focus && free.Contains(focus)) return ActorFactory.Of(focus);
        return (taken.Count > 0 || royal) && free.Count > 0 ? ActorFactory.Of(free[0]) : null;
    }

    // "Representative Jim Jordan, an Ohio Republican": parties of one country alone.
    private static bool IsAmericanPartisan(LinkingContext context, PersonCluster cluster)
    {
        foreach (var i in cluster.Mentions)
        {
            var end = Math.Min(context.Document.TokenCount, context.Names[i].EndToken + PartyWords);
            for (var token = context.Names[i].EndToken; token < end && context.Document.TokenText(token) is not ("." or ";"); token++)
            {
                if (context.Document.TokenText(token) is "Republican" or "Democrat") return true;
            }
        }

        return false;
    }

    // "The Kremlin denied the report. Spokesman Dmitry Peskov": of the body that the sentence before has for its subject.
    private static Actor? SpeakingFor(LinkingContext context, int token)
    {
        for (var (i, least) = context.LastNames(token); i >= least && context.Syntax.SentenceOf[token] - context.Syntax.SentenceOf[context.Names[i].FirstToken] <= 1; i--)
        {
            var name = context.Names[i];
            if (name.Actor is { Sector: Sector.GOV or Sector.MIL or Sector.LEG, Affiliation: { } of } && context.IsSubject(name) && context.Knowledge.FindCountry(of) is { } country) return ActorFactory.Of(country);
        }

        return null;
    }

    // Fumio Kishida is not China's prime minister, whoever the article is about: at that time it is another.
    private static bool IsHeldByAnother(LinkingContext context, Country country, Office office, string[] words)
    {
        if (context.Period is not { } period || LeaderFinder.OfficeOf(office.Entry.Phrase) is not { } kind) return false;
        var holders = context.Knowledge.LeadersOf(country.Code).Where(t => t.Office == kind && t.Overlaps(period.First, period.Last)).ToList();
        return holders.Count > 0 && !holders.Any(t => t.Name.EndsWith(words[^1], StringComparison.OrdinalIgnoreCase) || t.ShortName.Contains(words[^1], StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsMonarchy(Country country) =>
        country.Descriptors.Any(d => d is "kingdom" or "monarchy" or "emirate" or "sultanate")
        || country.Aliases.Append(country.Name).Any(a => a.Contains("Kingdom", StringComparison.Ordinal) || a.Contains("Emirates", StringComparison.Ordinal));

    private static string[] Words(LinkingContext context, Mention name)
    {
        var words = new List<string>();
        for (var i = name.FirstToken; i < name.EndToken; i++)
        {
            var word = context.Document.TokenText(i).ToString();
            if (word is "'s" or "\u2019s" || (i == name.FirstToken && OfficeFinder.IsHonorific(word))) continue;
            words.Add(word.Any(char.IsLower) || word.Length < 3 ? word : Title(word));
        }

        return words.Count > 0 ? [.. words] : [context.Document.Slice(name.Span)];
    }

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    private sealed class PersonCluster
    {
        private string[] _words = [];

        public List<int> Mentions { get; } = [];

        /// <summary>The words of the fullest form.</summary>
        public string[] Words => _words;

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
            NameParticles.WithoutArticle(a).Equals(NameParticles.WithoutArticle(b), StringComparison.OrdinalIgnoreCase)
            || (a.Length == 2 && a[1] == '.' && char.ToUpperInvariant(b[0]) == a[0])
            || (b.Length == 2 && b[1] == '.' && char.ToUpperInvariant(a[0]) == b[0]);
    }
}
