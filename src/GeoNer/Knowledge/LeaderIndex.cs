namespace GeoNer.Knowledge;

/// <summary>The leaders by full name, by the form used alone, and by what they lead. Immutable and safe for any number of threads.</summary>
internal sealed class LeaderIndex
{
    private const int LeastShortName = 4;

    private readonly NameIndex<LeaderTerm> _byName;
    private readonly NameIndex<LeaderTerm> _byShortName;
    private readonly Dictionary<string, List<LeaderTerm>> _of = new(StringComparer.Ordinal);

    public LeaderIndex(LeaderTerm[] terms)
    {
        Terms = terms.AsReadOnly();
        foreach (var term in terms)
        {
            if (!_of.TryGetValue(term.Of, out var list)) _of[term.Of] = list = [];
            list.Add(term);
        }

        _byName = KnowledgeNames.Index(terms, static term => [term.Name, .. term.Aliases]);
        _byShortName = KnowledgeNames.Index(terms, ShortNames);
    }

    public IReadOnlyList<LeaderTerm> Terms { get; }

    public IReadOnlyList<LeaderTerm> Of(string id) => _of.GetValueOrDefault(id) ?? [];

    public IReadOnlyList<LeaderTerm> Find(ReadOnlySpan<char> name) => _byName.Lookup(name);

    public IReadOnlyList<LeaderTerm> FindByShortName(ReadOnlySpan<char> name) => _byShortName.Lookup(NameParticles.WithoutArticle(name));

    // "Zelenskiy" of "Volodymyr Zelenskiy": where the short name ends the full one, the last word of another spelling is one too.
    private static IReadOnlyList<string> ShortNames(LeaderTerm leader)
    {
        var names = new List<string> { NameParticles.WithoutArticle(leader.ShortName).ToString() };
        if (leader.ShortName.Contains(' ', StringComparison.Ordinal) || !leader.Name.EndsWith(leader.ShortName, StringComparison.Ordinal)) return names;
        foreach (var alias in leader.Aliases)
        {
            var last = NameParticles.WithoutArticle(alias.AsSpan(alias.LastIndexOf(' ') + 1));
            // Another spelling begins alike; another name does not.
            if (last.Length > LeastShortName && last[0] == names[0][0] && !names.Contains(last.ToString())) names.Add(last.ToString());
        }

        return names;
    }
}
