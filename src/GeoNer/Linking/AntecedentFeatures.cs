using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>What is looked at when a pronoun is given an actor: features, numbered, each with a name.</summary>
internal static class AntecedentFeatures
{
    private static readonly List<string> Names = [];
    private static readonly Dictionary<string, int> ByName;

    // Groups of features, of which at most one holds.
    private static readonly int Back = Group("sentences back", "0", "1", "2", "3", "4 to 9", "10 or more");
    private static readonly int Rank = Group("rank by nearness", "1", "2", "3", "4", "5 or more");
    private static readonly int Distance = Group("words back", "1 to 3", "4 to 7", "8 to 15", "16 to 31", "32 to 63", "64 or more");
    private static readonly int Role = Group("role", "subject", "passive subject", "object", "oblique", "possessor", "conjunct", "noun modifier", "modifier", "root", "other");
    private static readonly int RoleInSentence = Group("role in the same sentence", "subject", "passive subject", "object", "oblique", "possessor", "conjunct", "noun modifier", "modifier", "root", "other");
    private static readonly int Kind = Group("kind", "person", "country", "alliance", "organization", "place", "nationality", "facility", "event", "other");
    private static readonly int Form = Group("last form", "name", "same pronoun", "other pronoun", "description");
    private static readonly int GenderFit = Group("gender", "fits", "is not known", "does not fit");
    private static readonly int Number = Group("number", "plural noun", "collective", "singular");
    private static readonly int Mentions = Group("mentions so far", "1", "2", "3 or 4", "5 to 8", "9 or more");
    private static readonly int Share = Group("most mentioned", "of all", "of its kind");
    private static readonly int Quotes = Group("quotes", "both in", "only the pronoun in", "only the antecedent in");
    private static readonly int Speaking = Group("speaks", "the sentence", "a sentence beside");
    private static readonly int Clause = Group("clause", "same verb", "same verb, pronoun owned", "subject of the clause above");
    private static readonly int Parallel = Group("parallel", "both subjects", "both objects", "same role");
    private static readonly int First = Group("place", "first of its sentence", "first of the article", "in a headline", "after the pronoun");
    private static readonly int Nobody = Group("nobody", "always", "expletive", "no candidate beside", "subject", "object", "possessor", "in a quote", "first words");

    static AntecedentFeatures() => ByName = Names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);

    /// <summary>Features of one class of pronouns.</summary>
    public static int PerClass => Names.Count;

    /// <summary>Features of all classes.</summary>
    public static int Count => Names.Count * Enum.GetValues<PronounClass>().Length;

    /// <summary>The index of a feature; -1 where there is none.</summary>
    public static int IndexOf(string pronoun, string feature) =>
        Enum.TryParse<PronounClass>(pronoun, ignoreCase: true, out var of) && ByName.TryGetValue(feature, out var index) ? ((int)of * Names.Count) + index : -1;

    public static (string Pronoun, string Feature) NameOf(int index) =>
        (((PronounClass)(index / Names.Count)).ToString().ToLowerInvariant(), Names[index % Names.Count]);

    /// <summary>The features of an actor for a pronoun.</summary>
    public static void Extract(PronounCase pronoun, ActorHistory actor, List<int> features)
    {
        var syntax = pronoun.Context.Syntax;
        var mention = actor.Last;
        var back = Math.Max(0, pronoun.Sentence - syntax.SentenceOf[actor.LastHead]);
        var words = Math.Abs(pronoun.Token - actor.LastHead);
        Add(Back + (back switch { <= 3 => back, < 10 => 4, _ => 5 }));
        Add(Rank + Math.Min(actor.Rank, 4));
        Add(Distance + (words switch { < 4 => 0, < 8 => 1, < 16 => 2, < 32 => 3, < 64 => 4, _ => 5 }));
        var role = RoleOf(syntax.Relation(actor.LastHead));
        Add(Role + role);
        if (back == 0) Add(RoleInSentence + role);
        Add(Kind + KindOf(actor.Type));
        Add(Form + (mention.Kind switch { MentionKind.Name => 0, MentionKind.Nominal => 3, _ => actor.LastClass == pronoun.Class ? 1 : 2 }));
        if (actor.Type == EntityType.Person && pronoun.Gender != Gender.Unknown)
            Add(GenderFit + (actor.Gender == Gender.Unknown ? 1 : actor.Gender == pronoun.Gender ? 0 : 2));
        Add(Number + (actor.IsPlural ? 0 : actor.Type is EntityType.Organization or EntityType.Alliance ? 1 : 2));
        Add(Mentions + (actor.Count switch { 1 => 0, 2 => 1, < 5 => 2, < 9 => 3, _ => 4 }));
        if (actor.IsMostMentioned) Add(Share);
        if (actor.IsMostMentionedOfKind) Add(Share + 1);
        var inQuote = pronoun.Context.IsQuoted(actor.LastHead);
        if (pronoun.IsQuoted) Add(Quotes + (inQuote ? 0 : 1));
        else if (inQuote) Add(Quotes + 2);
        if (pronoun.Speakers.Contains(actor.Id)) Add(Speaking);
        else if (pronoun.SpeakersBeside.Contains(actor.Id)) Add(Speaking + 1);
        AddClause(pronoun, actor);
        var own = RoleOf(syntax.Relation(pronoun.Token));
        if (own <= 1 && role <= 1) Add(Parallel);
        else if (own is 2 or 3 && role is 2 or 3) Add(Parallel + 1);
        else if (own == role) Add(Parallel + 2);
        var sentence = pronoun.Context.Document.SentenceSpans[syntax.SentenceOf[actor.LastHead]];
        if (mention.FirstToken == sentence.Start) Add(First);
        if (actor.IsFirst) Add(First + 1);
        if (actor.IsInHeadline) Add(First + 2);
        if (actor.LastHead > pronoun.Token) Add(First + 3);

        void Add(int feature) => features.Add(((int)pronoun.Class * Names.Count) + feature);

        void AddClause(PronounCase p, ActorHistory a)
        {
            var verb = p.IsOwner ? VerbAbove(syntax, syntax.Head(p.Token)) : syntax.Head(p.Token);
            if (verb < 0) return;
            if (syntax.Head(a.LastHead) == verb && a.LastHead != p.Token) Add(Clause + (p.IsOwner ? 1 : 0));
            else if (syntax.Head(verb) is var above && above >= 0 && syntax.Head(a.LastHead) == above && role <= 1) Add(Clause + 2);
        }
    }

    /// <summary>The features of a pronoun that stands for nobody known.</summary>
    public static void ExtractNobody(PronounCase pronoun, bool hasCandidateBeside, List<int> features)
    {
        Add(0);
        if (pronoun.IsExpletive) Add(1);
        if (!hasCandidateBeside) Add(2);
        var role = RoleOf(pronoun.Context.Syntax.Relation(pronoun.Token));
        if (role <= 1) Add(3);
        else if (role is 2 or 3) Add(4);
        else if (role == 4) Add(5);
        if (pronoun.IsQuoted) Add(6);
        if (pronoun.Sentence == 0) Add(7);

        void Add(int feature) => features.Add(((int)pronoun.Class * Names.Count) + Nobody + feature);
    }

    private static int VerbAbove(SyntaxIndex syntax, int noun)
    {
        for (var steps = 0; noun >= 0 && steps < 4; steps++, noun = syntax.Head(noun))
        {
            if (syntax.Tag(noun) == UPos.VERB) return noun;
        }

        return -1;
    }

    private static int RoleOf(DependencyRelation relation) => relation switch
    {
        DependencyRelation.Nsubj or DependencyRelation.NsubjOuter => 0,
        DependencyRelation.NsubjPass => 1,
        DependencyRelation.Obj or DependencyRelation.Iobj => 2,
        DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.OblUnmarked => 3,
        DependencyRelation.NmodPoss => 4,
        DependencyRelation.Conj or DependencyRelation.Appos => 5,
        DependencyRelation.Nmod or DependencyRelation.NmodUnmarked => 6,
        DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodDesc or DependencyRelation.Flat => 7,
        DependencyRelation.Root => 8,
        _ => 9,
    };

    private static int KindOf(EntityType type) => type switch
    {
        EntityType.Person => 0,
        EntityType.Country => 1,
        EntityType.Alliance => 2,
        EntityType.Organization => 3,
        EntityType.Place => 4,
        EntityType.Nationality => 5,
        EntityType.Facility or EntityType.Range => 6,
        EntityType.Event => 7,
        _ => 8,
    };

    private static int Group(string name, params ReadOnlySpan<string> values)
    {
        var first = Names.Count;
        foreach (var value in values) Names.Add($"{name}: {value}");
        return first;
    }
}
