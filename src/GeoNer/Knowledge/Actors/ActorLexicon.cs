using System.Text;
using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Ontology;

namespace GeoNer.Knowledge;

/// <summary>
/// A user's own actors and agents, which win over what the models and the shipped knowledge say: names with country, sector and further roles, each for its days,
/// and nouns and titles with the role they give. Immutable and safe for any number of threads.
/// </summary>
/// <remarks>
/// Files are CSV (<c>.csv</c>), JSON (<c>.json</c>), or dictionaries of PETRARCH (every other extension; actors and agents alike), in UTF-8; <c>docs/actors.md</c>
/// describes them. Names are compared as <see cref="KnowledgeBase"/> compares them. Where two entries have a name in common, the first that has a
/// term on the day of the article is taken, in the order of the files.
/// </remarks>
/// <example>
/// <code>
/// var extractor = GeoExtractorBuilder.FastTier().UseActors(ActorLexicon.Load("own.csv")).Build();
/// </code>
/// </example>
public sealed class ActorLexicon
{
    private readonly NameIndex<KnownActor> _actors;
    private readonly NameIndex<AgentEntry> _agents;
    private readonly ActorCodeReader _codes;
    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);

    /// <summary>Makes a dictionary of entries that a program has.</summary>
    /// <param name="actors">The actors; may be empty.</param>
    /// <param name="agents">The nouns and titles; none when null.</param>
    /// <exception cref="ArgumentException">A name is empty or longer than 144 characters, or an actor has no term.</exception>
    public ActorLexicon(IEnumerable<ActorEntry> actors, IEnumerable<AgentEntry>? agents = null)
        : this(actors, agents ?? [], null)
    {
    }

    private ActorLexicon(IEnumerable<ActorEntry> actors, IEnumerable<AgentEntry> agents, ActorCodeReader? codes)
    {
        ArgumentNullException.ThrowIfNull(actors);
        Actors = actors.ToList().AsReadOnly();
        Agents = agents.ToList().AsReadOnly();
        foreach (var name in Actors.SelectMany(a => a.Aliases.Prepend(a.Name)).Concat(Agents.SelectMany(a => a.Forms.Prepend(a.Name))))
        {
            if (NameProblem.Of(name) is { } problem) throw new ArgumentException(problem);
        }

        if (Actors.FirstOrDefault(a => a.Terms.Count == 0) is { } empty) throw new ArgumentException($"The actor '{empty.Name}' has no term.");
        _codes = codes ?? new ActorCodeReader(KnowledgeBase.Shipped, []);
        _actors = IndexActors();
        _agents = IndexAgents(Agents);
    }

    /// <summary>The actors, in the order of the files.</summary>
    public IReadOnlyList<ActorEntry> Actors { get; }

    /// <summary>The nouns and titles, in the order of the files.</summary>
    public IReadOnlyList<AgentEntry> Agents { get; }

    /// <summary>Reads dictionary files into one dictionary.</summary>
    /// <exception cref="ModelException">A line is malformed. The message has every such line of the first such file, up to a hundred, as <c>file:line: what is wrong</c>.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ActorLexicon Load(params IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Parse(paths.Select(path => (path, ReadText(path))));
    }

    /// <summary>Reads the texts of dictionary files into one dictionary.</summary>
    /// <param name="files">The name of each file, whose extension says what it is, and its text.</param>
    /// <exception cref="ModelException">A line is malformed. The message has every such line of the first such file, up to a hundred, as <c>file:line: what is wrong</c>.</exception>
    public static ActorLexicon Parse(IEnumerable<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var read = new List<(List<ActorEntry> Entries, PetrarchReader? Petrarch)>();
        foreach (var (name, text) in files)
        {
            var content = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
            if (Path.GetExtension(name).Equals(".csv", StringComparison.OrdinalIgnoreCase)) read.Add((CsvActorReader.Read(content, name, KnowledgeBase.Shipped), null));
            else if (Path.GetExtension(name).Equals(".json", StringComparison.OrdinalIgnoreCase)) read.Add((JsonActorReader.Read(content, name, KnowledgeBase.Shipped), null));
            else read.Add(([], ReadPetrarch(content, name)));
        }

        var codes = new ActorCodeReader(KnowledgeBase.Shipped, read.SelectMany(r => r.Petrarch?.Actors ?? []).SelectMany(a => a.Terms).SelectMany(t => t.Codes));
        return new ActorLexicon(
            read.SelectMany(r => r.Petrarch is { } petrarch ? petrarch.Actors.Select(a => a.ToEntry(codes)) : r.Entries),
            read.SelectMany(r => r.Petrarch?.Agents ?? []),
            codes);
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException error)
        {
            throw new ModelException($"{path}: is not text in UTF-8: save it as such.", error);
        }
    }

    /// <summary>The parts of a code of PETRARCH's form, read as the codes of the dictionary are.</summary>
    internal ActorCode ReadCode(string code) => _codes.Read(code);

    /// <summary>The name of a country that only the dictionary knows; null where no entry is that country itself.</summary>
    internal string? NameOfCountry(string code) => _countries.GetValueOrDefault(code);

    /// <summary>The actor of a name on a day, and its term; null where the dictionary has none.</summary>
    internal (KnownActor Actor, ActorTerm Term)? FindActor(ReadOnlySpan<char> name, DateOnly? day) => Current(_actors.Lookup(name), day);

    /// <summary>The longest name of an actor that starts at a token and has a term on the day of the document.</summary>
    /// <returns>Its length in tokens; 0 when none does.</returns>
    internal int MatchActor(Document document, int firstToken, int endToken, out (KnownActor Actor, ActorTerm Term) found)
    {
        for (var end = endToken; end > firstToken;)
        {
            var length = _actors.MatchLongest(document, firstToken, end, out var actors);
            if (length == 0) break;
            if (Current(actors, document.Date) is { } current)
            {
                found = current;
                return length;
            }

            end = firstToken + length - 1;
        }

        found = default;
        return 0;
    }

    /// <summary>The longest agent that starts at a token.</summary>
    /// <returns>Its length in tokens; 0 when none does.</returns>
    internal int MatchAgent(Document document, int firstToken, int endToken, out AgentEntry? agent)
    {
        var length = _agents.MatchLongest(document, firstToken, endToken, out var agents);
        agent = agents.Count > 0 ? agents[0] : null;
        return length;
    }

    private static (KnownActor Actor, ActorTerm Term)? Current(IReadOnlyList<KnownActor> actors, DateOnly? day)
    {
        foreach (var actor in actors)
        {
            if (actor.Entry.TermOf(day) is { } term) return (actor, term);
        }

        return null;
    }

    private static PetrarchReader ReadPetrarch(string text, string file)
    {
        var reader = new PetrarchReader(file);
        reader.Read(text);
        return reader;
    }

    private NameIndex<KnownActor> IndexActors()
    {
        var bearers = Actors.SelectMany(a => AloneIn(a).Select(c => (Country: c, Actor: a))).ToLookup(b => b.Country, b => b.Actor, StringComparer.Ordinal);
        var index = new NameIndex<KnownActor>.Builder(hyphenIsSpace: false, caseMatters: true, Actors.Count);
        foreach (var entry in Actors)
        {
            var countries = AloneIn(entry).Where(c => IsCountry(entry, c, bearers[c])).ToList();
            foreach (var country in countries) _countries.TryAdd(country, entry.Name);
            var known = new KnownActor(entry, countries);
            foreach (var name in entry.Aliases.Prepend(entry.Name)) index.Add(name, known);
        }

        return index.Build();
    }

    // The countries whose bare code an entry has, where it never has more.
    private static IEnumerable<string> AloneIn(ActorEntry entry)
    {
        var codes = entry.Terms.SelectMany(t => t.Codes).ToList();
        return codes.Count > 0 && codes.TrueForAll(c => c.IsCountryAlone) ? codes.Select(c => c.Country!).Distinct() : [];
    }

    // Whoever has the bare code of a country is that country where it has its name; where only the dictionary knows the code, if nobody else has it.
    private static bool IsCountry(ActorEntry entry, string code, IEnumerable<ActorEntry> bearers)
    {
        if (entry.Type is { } type) return type == EntityType.Country;
        if (KnowledgeBase.Shipped.FindCountry(code) is null) return !bearers.Skip(1).Any();
        return entry.Aliases.Prepend(entry.Name).SelectMany(n => KnowledgeBase.Shipped.Lookup(n).ToList())
            .Any(e => e.Kind is EntryKind.CountryName or EntryKind.CountryAdjective or EntryKind.CountryPeople && e.Country!.Code == code);
    }

    private static NameIndex<AgentEntry> IndexAgents(IReadOnlyList<AgentEntry> agents)
    {
        var index = new NameIndex<AgentEntry>.Builder(hyphenIsSpace: true, caseMatters: false, agents.Count);
        foreach (var agent in agents)
        {
            foreach (var name in agent.Forms.Prepend(agent.Name)) index.Add(name.ToLowerInvariant(), agent);
        }

        return index.Build();
    }
}
