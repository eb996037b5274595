using GeoNer.Documents;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>Follows paths through the trees of one document. For one thread.</summary>
internal sealed class PathWalker(SyntaxIndex syntax, MentionIndex mentions, RuleSet rules)
{
    private const int DeepestNesting = 7;

    private readonly Stack<List<int>> _spare = new();

    /// <summary>Adds the words a path leads to, each once, in the order found.</summary>
    public void Follow(RulePath path, int token, List<int> found) => Walk(path, 0, token, found, 0);

    /// <summary>Whether a path leads anywhere.</summary>
    public bool Leads(RulePath path, int token) => Walk(path, 0, token, null, 0);

    // With no list to fill, the first word reached ends the walk. True when any word was reached.
    private bool Walk(RulePath path, int index, int token, List<int>? found, int depth)
    {
        if (index == path.Steps.Count)
        {
            if (found is not null && !found.Contains(token)) found.Add(token);
            return true;
        }

        var step = path.Steps[index];
        var reached = step.IsOptional && Walk(path, index + 1, token, found, depth);
        if (reached && found is null) return true;
        switch (step.Kind)
        {
            case PathStepKind.Down:
                foreach (var child in syntax.Children(token))
                {
                    if ((step.Relations >> (int)syntax.Relation(child) & 1) == 0) continue;
                    reached |= Walk(path, index + 1, Antecedent(child), found, depth);
                    if (reached && found is null) return true;
                }

                return reached;
            case PathStepKind.Up:
                return (syntax.Head(token) is var head && head >= 0 && (step.Relations >> (int)syntax.Relation(token) & 1) != 0
                    && Walk(path, index + 1, head, found, depth)) || reached;
            case PathStepKind.Test:
                foreach (var test in step.Tests)
                {
                    if (!Passes(test, token)) return reached;
                }

                return Walk(path, index + 1, token, found, depth) || reached;
            default:
                return (depth < DeepestNesting && FollowNamed(path, index, token, found, depth, step.Name!)) || reached;
        }
    }

    // The first alternative of a named path from which the rest of the path leads somewhere.
    private bool FollowNamed(RulePath path, int index, int token, List<int>? found, int depth, string name)
    {
        var ends = index + 1 == path.Steps.Count;
        foreach (var alternative in rules.Path(name))
        {
            if (ends)
            {
                if (Walk(alternative, 0, token, found, depth + 1)) return true;
                continue;
            }

            var words = Rent();
            Walk(alternative, 0, token, words, depth + 1);
            var reached = false;
            foreach (var word in words) reached |= Walk(path, index + 1, word, found, depth);
            _spare.Push(words);
            if (reached) return true;
        }

        return false;
    }

    private List<int> Rent()
    {
        if (!_spare.TryPop(out var words)) return [];
        words.Clear();
        return words;
    }

    private bool Passes(WordTest test, int token) => test.Kind switch
    {
        WordTestKind.Case => HasChild(token, DependencyRelation.Case, test),
        WordTestKind.Mark => HasChild(token, DependencyRelation.Mark, test),
        WordTestKind.Lemma or WordTestKind.Class => test.Words.Contains(syntax.Lemma(token)),
        WordTestKind.Pos => test.Tags.Contains(syntax.Tag(token)),
        WordTestKind.Entity => mentions.At(token) is { } mention && test.Types.Contains(mention.Type),
        WordTestKind.Actor => mentions.At(token)?.Actor is not null,
        WordTestKind.Passive => syntax.Tag(token) is UPos.VERB or UPos.AUX or UPos.ADJ && syntax.IsPassive(token),
        WordTestKind.Active => syntax.Tag(token) is UPos.VERB or UPos.AUX && !syntax.IsPassive(token),
        WordTestKind.Gerund => syntax.IsGerund(token),
        WordTestKind.Has => Leads(test.Path!, token),
        _ => !Leads(test.Path!, token),
    };

    private bool HasChild(int token, DependencyRelation relation, WordTest test)
    {
        foreach (var child in syntax.Children(token))
        {
            if (syntax.Relation(child) == relation && test.Words.Contains(syntax.Lemma(child))) return true;
        }

        return false;
    }

    // A relative pronoun stands for the noun its clause describes.
    private int Antecedent(int token)
    {
        if (syntax.Tag(token) is not (UPos.PRON or UPos.SCONJ or UPos.DET) || syntax.Lemma(token) is not ("who" or "which" or "that" or "whom" or "whose")) return token;
        for (var verb = syntax.Head(token); verb >= 0; verb = syntax.Head(verb))
        {
            if (syntax.Relation(verb) == DependencyRelation.AclRelcl) return syntax.Head(verb);
            if (syntax.Relation(verb) is not (DependencyRelation.Xcomp or DependencyRelation.Conj or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.NmodPoss or DependencyRelation.Ccomp)) break;
        }

        return token;
    }
}
