using System.Globalization;
using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>Makes rules of the nodes of rule files, and refuses what is not in the language, with file, line and remedy.</summary>
internal sealed class RuleReader
{
    private readonly Dictionary<string, HashSet<string>> _classes = [];
    private readonly Dictionary<string, RuleFrame> _frames = [];
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, string> _pathPlaces = [];

    public RuleReader(IReadOnlyList<RuleNode> files)
    {
        foreach (var file in files) CheckKeys(file, "a rule file", "paths", "frames", "classes", "unless", "rules");
        foreach (var (name, node) in Sections(files, "classes"))
        {
            if (!_classes.TryAdd(name, Words(node).ToHashSet())) throw Error(node, $"there is a class '{name}' already: choose another name.");
        }

        foreach (var (name, node) in Sections(files, "paths"))
        {
            Paths[name] = ReadPaths(node);
            _pathPlaces[name] = $"{node.File}:{node.Line}";
        }

        foreach (var (name, node) in Sections(files, "frames")) _frames[name] = ReadFrame(node);
        foreach (var file in files) Never.AddRange(ReadPaths(Get(file, "unless")));
        foreach (var file in files)
        {
            if (Get(file, "rules") is { } rules)
            {
                foreach (var rule in rules.Items ?? throw Error(rules, "'rules' must be a list.")) Rules.Add(ReadRule(rule));
            }
        }

        CheckNamedPaths();
    }

    public List<Rule> Rules { get; } = [];

    public Dictionary<string, RulePath[]> Paths { get; } = [];

    /// <summary>Where one of these leads anywhere, no word states an event.</summary>
    public List<RulePath> Never { get; } = [];

    /// <summary>The words of a class; none where no file has it.</summary>
    public IReadOnlySet<string> WordsOf(string name) => _classes.GetValueOrDefault(name) ?? [];

    private static IEnumerable<KeyValuePair<string, RuleNode>> Sections(IReadOnlyList<RuleNode> files, string key) =>
        files.Select(file => Get(file, key)).OfType<RuleNode>()
            .SelectMany(section => section.Entries ?? throw Error(section, $"'{key}' must be a mapping of names."));

    private Rule ReadRule(RuleNode node)
    {
        CheckKeys(
            node, "a rule", "name", "type", "cameo", "trigger", "frame", "source", "target", "between", "where", "unless", "status", "confidence", "absorbs", "examples", "counterexamples");
        var name = Scalar(node, "name") ?? throw Error(node, "a rule needs a name.");
        if (!_names.TryAdd(name, $"{node.File}:{node.Line}")) throw Error(node, $"there is a rule '{name}' at {_names[name]} already: choose another name.");
        var trigger = Get(node, "trigger") ?? throw Error(node, $"rule '{name}' needs a trigger.");
        CheckKeys(trigger, "a trigger", "pos", "lemma", "class", "particle", "suffix", "entity");
        var type = RelationTypes.TryParse(Scalar(node, "type"), out var parsed) ? parsed : throw Error(node, $"rule '{name}': '{Scalar(node, "type")}' is not a relation type, such as COOPERATE.");
        var lemmas = Words(Get(trigger, "lemma")).Concat(Words(Get(trigger, "class")).SelectMany(c => Class(trigger, c))).ToHashSet();
        var rule = new Rule
        {
            Name = name,
            Type = type,
            Cameo = Scalar(node, "cameo"),
            Location = $"{node.File}:{node.Line}",
            Lemmas = lemmas,
            Suffixes = Words(Get(trigger, "suffix")),
            Entities = Words(Get(trigger, "entity")).Select(w => Parse<EntityType>(trigger, w, "an entity type")).ToHashSet(),
            Tags = Words(Get(trigger, "pos")).Select(w => Parse<UPos>(trigger, w, "a universal part of speech")).ToHashSet(),
            Particles = Words(Get(trigger, "particle")).ToHashSet(),
            Frames = ReadFrames(node, name),
            Where = ReadPaths(Get(node, "where")),
            Unless = ReadPaths(Get(node, "unless")),
            Status = Scalar(node, "status") is { } status ? Parse<RelationStatus>(node, status, "actual, possible or negated", ignoreCase: true) : null,
            Confidence = ReadConfidence(node),
            Absorbs = Scalar(node, "absorbs") is "true",
            Examples = ReadExamples(node),
        };
        return rule.Lemmas.Count + rule.Suffixes.Count + rule.Entities.Count > 0
            ? rule
            : throw Error(trigger, $"rule '{name}': the trigger needs 'lemma', 'class', 'suffix' or 'entity'.");
    }

    private static double ReadConfidence(RuleNode node)
    {
        if (Scalar(node, "confidence") is not { } text) return 0.7;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 1
            ? value
            : throw Error(node, $"the confidence '{text}' must be a number above 0, at most 1.");
    }

    private List<RuleFrame> ReadFrames(RuleNode node, string rule)
    {
        var frames = Words(Get(node, "frame")).Select(f => _frames.TryGetValue(f, out var frame) ? frame : throw Error(node, $"rule '{rule}': there is no frame '{f}'.")).ToList();
        if (Get(node, "source") is not null || Get(node, "between") is not null) frames.Insert(0, ReadFrame(node));
        return frames.Count > 0 ? frames : throw Error(node, $"rule '{rule}' needs 'frame', 'source' and 'target', or 'between'.");
    }

    private RuleFrame ReadFrame(RuleNode node)
    {
        var frame = new RuleFrame(Alternatives(node, "source"), Alternatives(node, "target"), Alternatives(node, "between"));
        return (frame.Source.Count > 0) == (frame.Target.Count > 0) && (frame.Between.Count > 0) != (frame.Source.Count > 0)
            ? frame
            : throw Error(node, "give 'source' and 'target', or 'between' alone.");
    }

    // A path that is only a name stands for the alternatives of that name.
    private RulePath[] Alternatives(RuleNode node, string key)
    {
        var paths = ReadPaths(Get(node, key));
        for (var nesting = 0; nesting < 4; nesting++)
            paths = paths.SelectMany(path => path.Steps is [{ Kind: PathStepKind.Named, Name: { } name }] && Paths.TryGetValue(name, out var inner) ? inner : [path]).ToArray();
        return paths;
    }

    private RulePath[] ReadPaths(RuleNode? node)
    {
        if (node is null) return [];
        var paths = node.Items ?? [node];
        return paths.Select(path =>
        {
            try
            {
                return RulePath.Parse(path.Scalar ?? throw Error(path, "a path must be text."), name => _classes.GetValueOrDefault(name));
            }
            catch (FormatException error)
            {
                throw Error(path, error.Message);
            }
        }).ToArray();
    }

    private static List<RuleExample> ReadExamples(RuleNode node)
    {
        var examples = new List<RuleExample>();
        foreach (var example in Get(node, "examples")?.Items ?? [])
        {
            CheckKeys(example, "an example", "text", "expect");
            examples.Add(new RuleExample(
                Scalar(example, "text") ?? throw Error(example, "an example needs 'text'."),
                Scalar(example, "expect") ?? throw Error(example, "an example needs 'expect', such as USA SANCTION IRN."),
                $"{example.File}:{example.Line}"));
        }

        foreach (var counter in Get(node, "counterexamples")?.Items ?? [])
            examples.Add(new RuleExample(counter.Scalar ?? throw Error(counter, "a counterexample is a sentence."), null, $"{counter.File}:{counter.Line}"));
        return examples;
    }

    // Every $name must be a path, in rules and in paths themselves.
    private void CheckNamedPaths()
    {
        foreach (var (name, paths) in Paths) Check(paths, $"{_pathPlaces[name]}: path '{name}'");
        Check(Never, "'unless' of a rule file");
        foreach (var rule in Rules)
        {
            foreach (var frame in rule.Frames) Check([.. frame.Source, .. frame.Target, .. frame.Between], $"{rule.Location}: rule '{rule.Name}'");
            Check([.. rule.Where, .. rule.Unless], $"{rule.Location}: rule '{rule.Name}'");
        }

        void Check(IEnumerable<RulePath> paths, string where)
        {
            foreach (var step in paths.SelectMany(p => p.Steps))
            {
                if (step.Name is { } name && !Paths.ContainsKey(name)) throw new ModelException($"{where}: there is no path '${name}'.");
            }
        }
    }

    private HashSet<string> Class(RuleNode node, string name) =>
        _classes.TryGetValue(name, out var words) ? words : throw Error(node, $"there is no class '{name}'.");

    private static List<string> Words(RuleNode? node) => node switch
    {
        null => [],
        { Scalar: { } word } => [word],
        { Items: { } items } => items.Select(i => i.Scalar ?? throw Error(i, "a word must be text.")).ToList(),
        _ => throw Error(node, "a word or a list of words must stand here."),
    };

    private static T Parse<T>(RuleNode node, string word, string what, bool ignoreCase = false)
        where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase, out var value) ? value : throw Error(node, $"'{word}' is not {what}.");

    private static RuleNode? Get(RuleNode node, string key)
    {
        if (node.Entries is null) throw Error(node, "keys and values must stand here.");
        foreach (var (name, value) in node.Entries)
        {
            if (name == key) return value;
        }

        return null;
    }

    private static string? Scalar(RuleNode node, string key) =>
        Get(node, key) is not { } value ? null : value.Scalar ?? throw Error(value, $"'{key}' must be text.");

    private static void CheckKeys(RuleNode node, string what, params ReadOnlySpan<string> keys)
    {
        foreach (var (name, value) in node.Entries ?? throw Error(node, $"{what} must be keys and values."))
        {
            if (!keys.Contains(name)) throw Error(value, $"'{name}' is not a key of {what}: use {string.Join(", ", keys!)}.");
        }
    }

    private static ModelException Error(RuleNode node, string message) => new($"{node.File}:{node.Line}: {message}");
}
