using GeoNer.Documents;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>Follows paths through the trees of one document. For one thread.</summary>
internal sealed class PathWalker(SyntaxIndex syntax, MentionIndex mentions, RuleSet rules)
{
    private const int DeepestNesting = 7;

    /// <summary>The words a path leads to, each once, in the order found.</summary>
    public List<int> Follow(RulePath path, int token)
    {
        var found = new List<int>();
        Walk(path, 0, token, found, 0);
        return found;
    }

    public bool Leads(RulePath path, int token) => Follow(path, token).Count > 0;

    private void Walk(RulePath path, int index, int token, List<int> found, int depth)
    {
        if (index == path.Steps.Count)
        {
            if (!found.Contains(token)) found.Add(token);
            return;
        }

        var step = path.Steps[index];
        if (step.IsOptional) Walk(path, index + 1, token, found, depth);
        switch (step.Kind)
        {
            case PathStepKind.Down:
                foreach (var child in syntax.Children(token))
                {
                    if ((step.Relations >> (int)syntax.Relation(child) & 1) != 0) Walk(path, index + 1, Antecedent(child), found, depth);
                }

                break;
            case PathStepKind.Up:
                if (syntax.Head(token) is var head && head >= 0 && (step.Relations >> (int)syntax.Relation(token) & 1) != 0)
                    Walk(path, index + 1, head, found, depth);
                break;
            case PathStepKind.Test:
                foreach (var test in step.Tests)
                {
                    if (!Passes(test, token)) return;
                }

                Walk(path, index + 1, token, found, depth);
                break;
            default:
                if (depth < DeepestNesting) FollowNamed(path, index, token, found, depth, step.Name!);
                break;
        }
    }

    // The first alternative of a named path from which the rest of the path leads somewhere.
    private void FollowNamed(RulePath path, int index, int token, List<int> found, int depth, string name)
    {
        foreach (var alternative in rules.Path(name))
        {
            var reached = new List<int>();
            Walk(alternative, 0, token, reached, depth + 1);
            var before = found.Count;
            foreach (var next in reached) Walk(path, index + 1, next, found, depth);
            if (found.Count > before) return;
        }
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
