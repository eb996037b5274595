using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Relations;

/// <summary>
/// A path from one word of a sentence to others over dependencies, in the notation of <c>docs/rules.md</c>:
/// <c>[active] &gt;obl[case=with|against]</c>. Immutable.
/// </summary>
internal sealed class RulePath
{
    private RulePath(string text, IReadOnlyList<PathStep> steps)
    {
        Text = text;
        Steps = steps;
    }

    public string Text { get; }

    public IReadOnlyList<PathStep> Steps { get; }

    /// <summary>Whether it leads to the same words from every word of a sentence.</summary>
    public bool IsOfSentence => Steps is [{ Kind: PathStepKind.Anywhere }, ..];

    /// <summary>Reads a path.</summary>
    /// <param name="text">The notation.</param>
    /// <param name="classes">The words of a class by its name; null where there is none.</param>
    /// <exception cref="FormatException">The notation is wrong; the message says where.</exception>
    public static RulePath Parse(string text, Func<string, HashSet<string>?> classes)
    {
        var steps = new List<PathStep>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is ' ' or '.')
            {
                i++;
            }
            else if (c is '>' or '<')
            {
                var end = EndOfName(text, i + 1);
                steps.Add(new PathStep(c == '>' ? PathStepKind.Down : PathStepKind.Up, Relations(text, text[(i + 1)..end]), null, [], TakeOptional(text, ref end)));
                i = end;
            }
            else if (c == '$')
            {
                var end = EndOfName(text, i + 1);
                var name = text[(i + 1)..end];
                if (name.Length == 0) throw new FormatException($"'{text}': a name must follow '$'.");
                steps.Add(new PathStep(PathStepKind.Named, 0, name, [], TakeOptional(text, ref end)));
                i = end;
            }
            else if (c == '~')
            {
                steps.Add(new PathStep(PathStepKind.Anywhere, 0, null, [], false));
                i++;
            }
            else if (c == '[')
            {
                var end = Closing(text, i);
                steps.Add(new PathStep(PathStepKind.Test, 0, null, Tests(text, text[(i + 1)..end], classes), false));
                i = end + 1;
            }
            else
            {
                throw new FormatException($"'{text}': '{c}' at {i + 1} is not the start of a step: use >relation, <relation, $name, ~ or [tests].");
            }
        }

        return new RulePath(text, steps);
    }

    private static int EndOfName(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is ':' or '|' or '-' or '*' or '_')) at++;
        return at;
    }

    private static bool TakeOptional(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '?') return false;
        at++;
        return true;
    }

    private static int Closing(string text, int at)
    {
        var depth = 0;
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] == '[') depth++;
            if (text[i] == ']' && --depth == 0) return i;
        }

        throw new FormatException($"'{text}': the bracket at {at + 1} is not closed.");
    }

    private static ulong Relations(string text, string names)
    {
        ulong bits = 0;
        foreach (var name in names.Split('|'))
        {
            if (name == "*")
            {
                bits = ulong.MaxValue;
            }
            else if (name.EndsWith(":*", StringComparison.Ordinal))
            {
                var main = name[..^2];
                for (var i = 0; i < DependencyRelations.Count; i++)
                {
                    var known = ((DependencyRelation)i).Name();
                    if (known == main || known.StartsWith(main + ":", StringComparison.Ordinal)) bits |= 1ul << i;
                }
            }
            else if (DependencyRelations.IsKnown(name))
            {
                bits |= 1ul << (int)DependencyRelations.Parse(name);
            }
            else
            {
                throw new FormatException($"'{text}': '{name}' is not a relation of Universal Dependencies.");
            }
        }

        return bits;
    }

    private static List<WordTest> Tests(string text, string inside, Func<string, HashSet<string>?> classes)
    {
        var tests = new List<WordTest>();
        var rest = inside.Trim();
        while (rest.Length > 0)
        {
            var space = rest.IndexOf(' ', StringComparison.Ordinal);
            var word = space < 0 ? rest : rest[..space];
            var after = space < 0 ? "" : rest[(space + 1)..].Trim();
            if (word is "no" or "has")
            {
                tests.Add(new WordTest { Kind = word == "no" ? WordTestKind.No : WordTestKind.Has, Path = Parse(after, classes) });
                break;
            }

            tests.Add(Test(text, word, classes));
            rest = after;
        }

        return tests;
    }

    private static WordTest Test(string text, string word, Func<string, HashSet<string>?> classes)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var key = equals < 0 ? word : word[..equals];
        var values = equals < 0 ? [] : word[(equals + 1)..].Split('|');
        return (key, equals >= 0) switch
        {
            ("passive", false) => new WordTest { Kind = WordTestKind.Passive },
            ("active", false) => new WordTest { Kind = WordTestKind.Active },
            ("gerund", false) => new WordTest { Kind = WordTestKind.Gerund },
            ("subjunctive", false) => new WordTest { Kind = WordTestKind.Subjunctive },
            ("actor", false) => new WordTest { Kind = WordTestKind.Actor },
            ("case", true) => new WordTest { Kind = WordTestKind.Case, Words = values.ToHashSet() },
            ("lemma", true) => new WordTest { Kind = WordTestKind.Lemma, Words = values.ToHashSet() },
            ("mark", true) => new WordTest { Kind = WordTestKind.Mark, Words = values.ToHashSet() },
            ("class", true) => new WordTest
            {
                Kind = WordTestKind.Class,
                Words = values.SelectMany(v => classes(v) ?? throw new FormatException($"'{text}': there is no class '{v}'.")).ToHashSet(),
            },
            ("pos", true) => new WordTest
            {
                Kind = WordTestKind.Pos,
                Tags = values.Select(v => Enum.TryParse<UPos>(v, out var tag) ? tag : throw new FormatException($"'{text}': '{v}' is not a universal part of speech.")).ToHashSet(),
            },
            ("entity", true) => new WordTest
            {
                Kind = WordTestKind.Entity,
                Types = values.Select(v => Enum.TryParse<EntityType>(v, out var type) ? type : throw new FormatException($"'{text}': '{v}' is not an entity type.")).ToHashSet(),
            },
            _ => throw new FormatException(
                $"'{text}': '{word}' is not a test: use case=, lemma=, class=, pos=, mark=, entity=, passive, active, gerund, subjunctive, actor, has PATH or no PATH."),
        };
    }
}
