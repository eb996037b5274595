using GeoNer.Documents;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>Follows paths through the trees of one document. For one thread.</summary>
internal sealed class PathWalker(SyntaxIndex syntax, MentionIndex mentions, RuleSet rules)
{
    private const int DeepestNesting = 7;

    /// <summary>Walks a path to the words that count for a goal.</summary>
    /// <param name="path">The path.</param>
    /// <param name="token">Where it starts.</param>
    /// <param name="goal">
    /// Told each word the path leads to. An alternative of a named path, however deep inside the path, is passed over for the
    /// next where it leads to no word that counts.
    /// </param>
    public void Follow(RulePath path, int token, IPathGoal goal) => Walk(path, 0, token, null, goal, 0);

    /// <summary>Whether a path leads anywhere.</summary>
    public bool Leads(RulePath path, int token) => Walk(path, 0, token, null, AnyWord.Instance, 0);

    // Whether the path, from a step on, and what follows it lead to a word that counts.
    private bool Walk(RulePath path, int index, int token, Rest? rest, IPathGoal goal, int depth)
    {
        if (index == path.Steps.Count)
            return rest is null ? goal.Reach(token) : Walk(rest.Path, rest.Index, token, rest.Next, goal, depth);
        var step = path.Steps[index];
        var leads = step.IsOptional && Walk(path, index + 1, token, rest, goal, depth);
        if (leads && goal.IsReachedOnce) return true;
        switch (step.Kind)
        {
            case PathStepKind.Down:
                foreach (var child in syntax.Children(token))
                {
                    if ((step.Relations >> (int)syntax.Relation(child) & 1) != 0) leads |= Walk(path, index + 1, Antecedent(child), rest, goal, depth);
                    if (leads && goal.IsReachedOnce) return true;
                }

                return leads;
            case PathStepKind.Up:
                return (syntax.Head(token) is var head && head >= 0 && (step.Relations >> (int)syntax.Relation(token) & 1) != 0
                    && Walk(path, index + 1, head, rest, goal, depth)) || leads;
            case PathStepKind.Anywhere:
                var sentence = syntax.Document.SentenceSpans[syntax.SentenceOf[token]];
                for (var word = sentence.Start; word < sentence.End; word++) leads |= Walk(path, index + 1, word, rest, goal, depth);
                return leads;
            case PathStepKind.Test:
                foreach (var test in step.Tests)
                {
                    if (!Passes(test, token)) return leads;
                }

                return Walk(path, index + 1, token, rest, goal, depth) || leads;
            default:
                if (depth >= DeepestNesting) return leads;
                var after = index + 1 == path.Steps.Count ? rest : new Rest(path, index + 1, rest);
                foreach (var alternative in rules.Path(step.Name!))
                {
                    if (Walk(alternative, 0, token, after, goal, depth + 1)) return true;
                }

                return leads;
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
        WordTestKind.Subjunctive => IsSubjunctive(token),
        WordTestKind.Has => Leads(test.Path!, token),
        _ => !Leads(test.Path!, token),
    };

    // "that Chad withdraw its troops", "that the prisoners be freed": the finite verb is in its base form.
    private bool IsSubjunctive(int token)
    {
        var finite = token;
        var hasSubject = false;
        foreach (var child in syntax.Children(token))
        {
            var relation = syntax.Relation(child);
            hasSubject |= relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;
            if (relation is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop && finite == token) finite = child;
        }

        return hasSubject && syntax.Tag(finite) is UPos.VERB or UPos.AUX && syntax.Document.TokenText(finite) is var form
            && (finite == token ? syntax.Tag(token) == UPos.VERB && form.Equals(syntax.Lemma(token), StringComparison.OrdinalIgnoreCase) : form is "be");
    }

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

    /// <summary>What of the paths outside is still to walk when a named path is at its end.</summary>
    private sealed record Rest(RulePath Path, int Index, Rest? Next);

    private sealed class AnyWord : IPathGoal
    {
        public static readonly AnyWord Instance = new();

        public bool IsReachedOnce => true;

        public bool Reach(int token) => true;
    }
}
