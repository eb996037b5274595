using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>What the steps of the linker share while one document is read. For one thread.</summary>
internal sealed class LinkingContext
{
    // News of the day after an office is handed over still speaks of its holder.
    private const int Handover = 3;
    private const int FarthestName = 1000;
    private const int FirstYear = 1980;
    private const int LastYear = 2040;

    private const double DatelineWeight = 1.5;
    private const double PlaceWeight = 0.5;
    private const double LeadWeight = 0.6;
    private const double LeastWeight = 1.5;
    private const double LeastShare = 0.3;

    private readonly Dictionary<string, double> _countryCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, AntecedentOpinion> _opinions = [];
    private readonly Dictionary<string, Gender> _genders = new(StringComparer.Ordinal);
    private Dictionary<int, Actor>? _references;
    private HashSet<string>? _namedAlliances;
    private HashSet<string>? _named;
    private HashSet<string>? _states;
    private bool[]? _quoted;
    private bool[]? _decided;
    private bool[]? _explained;

    public LinkingContext(Document document, KnowledgeBase knowledge, ActorLexicon? lexicon = null)
    {
        Document = document;
        Knowledge = knowledge;
        Lexicon = lexicon;
        Syntax = new SyntaxIndex(document);
        Names = document.Entities.ToArray();
        NameAt = new int[document.TokenCount];
        NameAt.AsSpan().Fill(-1);
        for (var i = 0; i < Names.Length; i++) NameAt.AsSpan(Names[i].FirstToken, Names[i].EndToken - Names[i].FirstToken).Fill(i);
        Period = FindPeriod();
    }

    /// <summary>The days the article may be of: its date, or the last year it names; null where it has neither.</summary>
    public (DateOnly First, DateOnly Last)? Period { get; }

    public Document Document { get; }

    public KnowledgeBase Knowledge { get; }

    /// <summary>The user's own actors, or null.</summary>
    public ActorLexicon? Lexicon { get; }

    public SyntaxIndex Syntax { get; }

    /// <summary>The named mentions; each step gives more of them their actor.</summary>
    public Mention[] Names { get; }

    /// <summary>The index of the name each token is part of; -1 for none.</summary>
    public int[] NameAt { get; }

    /// <summary>Pronouns and descriptions found so far, in no order.</summary>
    public List<Mention> References { get; } = [];

    /// <summary>The country the article is about: the one it names most, its dateline included; null where none stands out.</summary>
    public Country? Focus { get; private set; }

    /// <summary>The country the article is about, or the only one it names; null where there is neither.</summary>
    public Country? FocusOrOnly => Focus ?? (_countryCounts.Count == 1 ? Knowledge.FindCountry(_countryCounts.Keys.First()) : null);

    /// <summary>The countries the article names more than in passing, the most named first.</summary>
    public IReadOnlyList<Country> Focuses { get; private set; } = [];

    /// <summary>All countries the article names, the most named first.</summary>
    public IReadOnlyList<Country> Countries { get; private set; } = [];

    /// <summary>The name a token is part of, or null.</summary>
    public Mention? NameOf(int token) => NameAt[token] is var name && name >= 0 ? Names[name] : null;

    /// <summary>How many names start before a token; the last of them is at that number less one.</summary>
    public int CountBefore(int token)
    {
        int low = 0, high = Names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Names[middle].FirstToken < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The last name before a token and how far back to look, so that no length of text is too long.</summary>
    public (int Last, int Least) LastNames(int token)
    {
        var last = CountBefore(token) - 1;
        return (last, Math.Max(0, last - FarthestName));
    }

    /// <summary>
    /// The actor that is subject of the verb above a token, or whom its relative pronoun stands for: in <c>Iran called on both countries</c>
    /// whoever does something to the two is neither of them. Null for none.
    /// </summary>
    public Actor? SubjectAbove(int token)
    {
        for (var (word, steps) = (Syntax.Head(token), 0); word >= 0 && steps < 4; word = Syntax.Head(word), steps++)
        {
            if (Syntax.Tag(word) != UPos.VERB) continue;
            var subject = Syntax.Child(word, DependencyRelation.Nsubj);
            if (subject >= 0 && Syntax.Tag(subject) == UPos.PRON && Syntax.Relation(word) == DependencyRelation.AclRelcl) subject = Syntax.Head(word);
            return subject < 0 || subject == token ? null : NameOf(subject)?.Actor;
        }

        return null;
    }

    /// <summary>Whether a name is the subject of a clause, or tells whose people or body that is: <c>Israeli settlers burned</c>.</summary>
    public bool IsSubject(Mention name)
    {
        var head = Syntax.HeadOf(name.FirstToken, name.EndToken);
        if (Syntax.Relation(head) is DependencyRelation.Amod or DependencyRelation.NmodPoss or DependencyRelation.Compound && Syntax.Head(head) is var noun && noun >= 0) head = noun;
        return Syntax.Relation(head) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;
    }

    /// <summary>The country that is spoken of where a token stands: the last one before it, in its sentence or the one before, that is a subject. Null for none.</summary>
    public Country? CountrySpokenOf(int token)
    {
        for (var (i, least) = LastNames(token); i >= least && Syntax.SentenceOf[token] - Syntax.SentenceOf[Names[i].FirstToken] <= 1; i--)
        {
            if (CountryOf(Names[i]) is { } code && IsSubject(Names[i])) return Knowledge.FindCountry(code);
        }

        return null;
    }

    /// <summary>Whether a token stands inside quotation marks.</summary>
    public bool IsQuoted(int token) => (_quoted ??= FindQuotes())[token];

    /// <summary>The actor of the name or description that a token heads, or null.</summary>
    public Actor? ActorAtHead(int token)
    {
        if (NameOf(token)?.Actor is { } named) return named;
        _references ??= References.Where(r => r.Kind == MentionKind.Nominal).GroupBy(r => r.EndToken - 1).ToDictionary(g => g.Key, g => g.First().Actor!);
        return _references.GetValueOrDefault(token);
    }

    /// <summary>What the model makes of a pronoun; null where it was not asked or had no candidate.</summary>
    public AntecedentOpinion? OpinionOf(int token) => _opinions.GetValueOrDefault(token);

    public void NoteOpinion(int token, AntecedentOpinion opinion) => _opinions[token] = opinion;

    /// <summary>The gender of a person, as far as name, title or office says it.</summary>
    public Gender GenderOf(Actor actor) => _genders.GetValueOrDefault(actor.Id);

    public void SetGender(Actor actor, Gender gender)
    {
        if (gender != Gender.Unknown) _genders.TryAdd(actor.Id, gender);
    }

    /// <summary>
    /// The country whose capital the sentence of a token opens with (<c>In Moscow, Foreign Ministry spokeswoman …</c>): a body
    /// named without owner is of that one rather than of the country the article is about. Null for none.
    /// </summary>
    public Country? SettingOf(int token)
    {
        var first = Document.SentenceSpans[Syntax.SentenceOf[token]].Start;
        if (!IsWord(first, "in") || first + 1 >= token || NameOf(first + 1) is not { Type: EntityType.Place } place || place.EndToken > token) return null;
        return Knowledge.Lookup(place.Span.Of(Document.Text)).FirstOrDefault(e => e.Kind == EntryKind.Capital)?.Country;
    }

    /// <summary>
    /// The state that is no more and whose capital, or other places, a country has now, where the article is of its days: by its date, or because it
    /// names that state and not the country. Null for none.
    /// </summary>
    public Country? Predecessor(Country country)
    {
        foreach (var seat in Knowledge.FormerSeats)
        {
            if (seat.Present != country.Code) continue;
            var isOfTheTime = Document.Date is not { } date || date <= seat.Until;
            var isMeant = IsWritten(seat.Former) && !IsWritten(seat.Present);
            if (isOfTheTime && (isMeant || (seat.HasSeat && Document.Date is not null))) return Knowledge.FindCountry(seat.Former);
        }

        return null;
    }

    /// <summary>Whether the article has a name or adjective of a country, whatever it means there.</summary>
    public bool IsWritten(string code) => (_states ??= Names.SelectMany(n => Knowledge.Lookup(n.Span.Of(Document.Text)))
            .Where(e => e.Kind is EntryKind.CountryName or EntryKind.CountryAdjective).Select(e => e.Country!.Code).ToHashSet(StringComparer.Ordinal)).Contains(code);

    /// <summary>Ids of the alliances that the article calls by a name of theirs.</summary>
    public HashSet<string> NamedAlliances => _namedAlliances ??= Names.Where(n => n.Type == EntityType.Alliance)
        .SelectMany(n => Knowledge.Lookup(n.Span.Of(Document.Text))).Where(e => e.Kind == EntryKind.AllianceName).Select(e => e.Alliance!.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the article names a country or body at least once, beside its persons. Asked once names are linked.</summary>
    public bool IsNamed(string code) =>
        (_named ??= Names.Where(n => n.Actor is not null).Select(n => n.Actor!.RollUp).ToHashSet(StringComparer.Ordinal)).Contains(code);

    /// <summary>Gives a name its actor, unless the user's own dictionary has decided.</summary>
    public void SetActor(int name, Actor? actor)
    {
        if (!IsDecided(name)) Names[name] = Names[name] with { Actor = actor };
    }

    /// <summary>Gives a name the actor of the user's own dictionary for good; null for none.</summary>
    public void Decide(int name, Actor? actor)
    {
        Names[name] = Names[name] with { Actor = actor };
        (_decided ??= new bool[Names.Length])[name] = true;
    }

    /// <summary>Whether the user's own dictionary has said whom a name means.</summary>
    public bool IsDecided(int name) => _decided?[name] == true;

    /// <summary>Notes that words belong to a description that the user's own dictionary has explained.</summary>
    public void Explain(int first, int end) => (_explained ??= new bool[Document.TokenCount]).AsSpan(first..end).Fill(true);

    /// <summary>Whether a word belongs to a description that the user's own dictionary has explained.</summary>
    public bool IsExplained(int token) => _explained?[token] == true;

    /// <summary>Decides what the article is about, once countries and places have their actors.</summary>
    public void FindFocus()
    {
        _countryCounts.Clear();
        Focus = null;
        var dateline = Document.Dateline?.Span;
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (CountryOf(name) is not { } code) continue;
            // The dateline says where the reporter sits, the first sentence what the news is.
            var weight = dateline is { } span && span.Contains(name.Span) ? DatelineWeight : name.Type == EntityType.Place && name.Actor!.Sector == Sector.None ? PlaceWeight : 1;
            // Who does something at the very start is whom the article is about, where others are named as often.
            if (first.Count == 0 && IsSubject(name)) weight += LeadWeight;
            first.TryAdd(code, name.FirstToken);
            _countryCounts[code] = _countryCounts.GetValueOrDefault(code) + weight;
        }

        Countries = _countryCounts
            .OrderByDescending(c => c.Value).ThenBy(c => first[c.Key])
            .Select(c => Knowledge.FindCountry(c.Key)).OfType<Country>().ToList();
        Focuses = Countries.Where(c => _countryCounts[c.Code] >= LeastWeight).ToList();
        if (Focuses.Count > 0 && _countryCounts[Focuses[0].Code] >= LeastShare * _countryCounts.Values.Sum()) Focus = Focuses[0];
    }

    // Marks open and close in turn; a new block begins outside, as a mark that is not closed ends with its paragraph.
    private bool[] FindQuotes()
    {
        var quoted = new bool[Document.TokenCount];
        var isInside = false;
        var block = 0;
        for (var i = 0; i < quoted.Length; i++)
        {
            while (block < Document.Blocks.Length && Document.Blocks[block].Span.End <= Document.TokenSpans[i].Start)
            {
                block++;
                isInside = false;
            }

            var text = Document.TokenText(i);
            if (text is "\u201c" or "``") isInside = true;
            else if (text is "\u201d" or "''") isInside = false;
            else if (text is "\"") isInside = !isInside;
            quoted[i] = isInside;
        }

        return quoted;
    }

    private (DateOnly First, DateOnly Last)? FindPeriod()
    {
        if (Document.Date is { } date) return (date.AddDays(-Handover), date.AddDays(Handover));
        var last = 0;
        foreach (var name in Names)
        {
            if (name.Type != EntityType.Date) continue;
            for (var i = name.FirstToken; i < name.EndToken; i++)
            {
                var text = Document.TokenText(i);
                if (text.Length == 4 && int.TryParse(text, System.Globalization.NumberStyles.None, null, out var year) && year is >= FirstYear and <= LastYear) last = Math.Max(last, year);
            }
        }

        return last > 0 ? (new DateOnly(last, 1, 1), new DateOnly(last, 12, 31)) : null;
    }

    private static string? CountryOf(Mention name) => name.Actor is not { } actor ? null : name.Type switch
    {
        EntityType.Country or EntityType.Nationality => actor.Type == EntityType.Country ? actor.Id : null,
        EntityType.Place or EntityType.Organization or EntityType.Facility => actor.Affiliation,
        _ => null,
    };

    /// <summary>Adds a pronoun or description.</summary>
    public void AddReference(MentionKind kind, EntityType type, int first, int end, Actor actor, double confidence) =>
        References.Add(new Mention
        {
            Kind = kind,
            Type = type,
            FirstToken = first,
            EndToken = end,
            Span = Document.SpanOfTokens(first, end),
            Actor = actor,
            Confidence = confidence,
        });

    /// <summary>True when a token is of one of these words, whatever its case.</summary>
    public bool IsWord(int token, ReadOnlySpan<char> word) => Document.TokenText(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
