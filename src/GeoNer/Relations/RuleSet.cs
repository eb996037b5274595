using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>
/// The rules, paths, frames and word classes of some rule files, checked and indexed. Immutable and safe for any number of
/// threads. <c>docs/rules.md</c> has the language.
/// </summary>
public sealed class RuleSet
{
    private const string ShippedName = "en/rules.bin";

    // Classes that are no rule's but say how arguments are read; rule files may leave them out.
    private const string PrivateClass = "private-noun";
    private const string OccasionClass = "occasion-noun";

    private static readonly Lazy<RuleSet> ShippedOnce = new(() => new RuleSet(ShippedFiles()));

    private readonly Dictionary<string, RulePath[]> _paths;
    private readonly Dictionary<string, Rule[]> _byLemma;
    private readonly Rule[] _bySuffix;
    private readonly Dictionary<EntityType, Rule[]> _byEntity;
    private readonly VerbForms _verbs;

    private RuleSet(IReadOnlyList<RuleNode> files)
    {
        var reader = new RuleReader(files);
        Rules = reader.Rules.AsReadOnly();
        _paths = reader.Paths;
        NeverInSentence = [.. reader.Never.Where(path => path.IsOfSentence)];
        NeverAtWord = [.. reader.Never.Where(path => !path.IsOfSentence)];
        Private = reader.WordsOf(PrivateClass);
        Occasions = reader.WordsOf(OccasionClass);
        _byLemma = Rules.SelectMany(rule => rule.Lemmas.Select(lemma => (lemma, rule)))
            .GroupBy(p => p.lemma, p => p.rule).ToDictionary(g => g.Key, g => g.ToArray());
        _verbs = new VerbForms(Rules.Where(rule => rule.Tags.Contains(UPos.VERB)).SelectMany(rule => rule.Lemmas));
        _bySuffix = Rules.Where(rule => rule.Suffixes.Count > 0).ToArray();
        _byEntity = Rules.SelectMany(rule => rule.Entities.Select(type => (type, rule)))
            .GroupBy(p => p.type, p => p.rule).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The rules of the package, read once, on first use.</summary>
    /// <exception cref="ModelException">A rule is malformed; the message has file, line and remedy.</exception>
    public static RuleSet Shipped => ShippedOnce.Value;

    /// <summary>The rules, in the order of the files.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Makes a set of rule files alone.</summary>
    /// <exception cref="ModelException">A rule is malformed; the message has file, line and remedy.</exception>
    public static RuleSet From(params IReadOnlyList<RuleNode> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new RuleSet(files);
    }

    /// <summary>Makes a set of the rules of the package and more files, which may use its paths, frames and classes.</summary>
    /// <exception cref="ModelException">A rule is malformed; the message has file, line and remedy.</exception>
    public static RuleSet ShippedWith(params IReadOnlyList<RuleNode> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new RuleSet([.. ShippedFiles(), .. files]);
    }

    /// <summary>The trees of a document, its lemmas as the rules need them.</summary>
    internal SyntaxIndex Index(Document document) => new(document, _verbs.Lemmas(document));

    internal ReadOnlySpan<Rule> OfLemma(string lemma) => _byLemma.TryGetValue(lemma, out var rules) ? rules : [];

    internal ReadOnlySpan<Rule> OfEntity(EntityType type) => _byEntity.TryGetValue(type, out var rules) ? rules : [];

    internal ReadOnlySpan<Rule> WithSuffix => _bySuffix;

    /// <summary>Where one of these leads anywhere, no word of the sentence states an event: sport, grammar.</summary>
    internal IReadOnlyList<RulePath> NeverInSentence { get; }

    /// <summary>Where one of these leads anywhere from a word, that word states no event: what a film tells.</summary>
    internal IReadOnlyList<RulePath> NeverAtWord { get; }

    /// <summary>Nouns for persons, firms and things that act for no country, whoever's they are: <c>the Kenyan sprinter</c>.</summary>
    internal IReadOnlySet<string> Private { get; }

    /// <summary>Nouns that after <c>at</c> say why something is done, not to whom: <c>at the request of</c>.</summary>
    internal IReadOnlySet<string> Occasions { get; }

    internal RulePath[] Path(string name) => _paths[name];

    private static IReadOnlyList<RuleNode> ShippedFiles()
    {
        using var stream = ShippedModels.Open(ShippedName);
        return RuleNodeFile.Read(stream);
    }
}
