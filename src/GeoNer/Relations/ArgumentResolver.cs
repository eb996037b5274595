using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>An actor found for an argument, and how sure it is that the argument means it.</summary>
internal readonly record struct Argument(Mention Mention, double Confidence);

/// <summary>
/// Finds the actors that an argument means: the mention its word heads and those joined to it by <c>and</c>; or, where the
/// word is no actor (<c>the performance of the Kazakh troops</c>), the actor inside the phrase it heads.
/// </summary>
internal sealed class ArgumentResolver(SyntaxIndex syntax, MentionIndex mentions)
{
    private const double InsidePhrase = 0.85;
    private const int DeepestPhrase = 3;

    /// <summary>Adds the actors of a word to a list.</summary>
    /// <param name="token">The head word of the argument.</param>
    /// <param name="isTarget">Whether it is what something is done to; a source is looked for less deep.</param>
    /// <param name="accepts">Which mentions may be taken.</param>
    /// <param name="found">Added to.</param>
    public void Resolve(int token, bool isTarget, Func<Mention, bool> accepts, List<Argument> found)
    {
        Resolve(token, isTarget, accepts, found, 1, 0);
    }

    private void Resolve(int token, bool isTarget, Func<Mention, bool> accepts, List<Argument> found, double confidence, int depth)
    {
        var before = found.Count;
        if (mentions.At(token) is { } mention && accepts(mention)) Add(found, mention, confidence);
        foreach (var child in syntax.Children(token))
        {
            if (syntax.Relation(child) == DependencyRelation.Conj && mentions.At(child) is { } joined && accepts(joined)) Add(found, joined, confidence);
        }

        if (found.Count > before && mentions.At(token) is { Kind: MentionKind.Nominal } description) AddOtherOwners(token, description, accepts, found, confidence);
        if (found.Count > before || depth >= DeepestPhrase || syntax.Tag(token) is UPos.VERB or UPos.PRON) return;

        // What the phrase means most: who it is (apposition), whose it is, what kind, and then what it is about.
        foreach (var relation in (ReadOnlySpan<DependencyRelation>)[DependencyRelation.Appos, DependencyRelation.NmodPoss, DependencyRelation.Amod, DependencyRelation.Compound, DependencyRelation.NmodDesc])
        {
            foreach (var child in syntax.Children(token))
            {
                if (syntax.Relation(child) != relation) continue;
                if (relation is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodDesc && mentions.At(child) is null) continue;
                Resolve(child, isTarget, accepts, found, confidence * InsidePhrase, depth + 1);
                if (found.Count > before) return;
            }
        }

        foreach (var child in syntax.Children(token))
        {
            if (syntax.Relation(child) is not DependencyRelation.Nmod) continue;
            var preposition = syntax.Case(child);
            if (!isTarget && preposition is not ("of" or "from" or "in" or "by")) continue;
            Resolve(child, isTarget, accepts, found, confidence * InsidePhrase, depth + 1);
            if (found.Count > before) return;
        }
    }

    // "the presidents of Kenya and Uganda", "Indian and Chinese soldiers": a description of several is of each owner.
    private void AddOtherOwners(int token, Mention description, Func<Mention, bool> accepts, List<Argument> found, double confidence)
    {
        if (syntax.Document.TokenText(token).Equals(syntax.Lemma(token), StringComparison.OrdinalIgnoreCase)) return;
        foreach (var owner in syntax.Children(token))
        {
            if (syntax.Relation(owner) is not (DependencyRelation.Nmod or DependencyRelation.NmodPoss or DependencyRelation.Amod or DependencyRelation.Compound)) continue;
            if (mentions.At(owner)?.Actor is not { } actor || actor.RollUp != description.Actor!.RollUp) continue;
            foreach (var child in syntax.Children(owner))
            {
                if (syntax.Relation(child) == DependencyRelation.Conj && mentions.At(child) is { } other && accepts(other)) Add(found, other, confidence * InsidePhrase);
            }
        }
    }

    private static void Add(List<Argument> found, Mention mention, double confidence)
    {
        foreach (var other in found)
        {
            if (other.Mention == mention) return;
        }

        found.Add(new Argument(mention, confidence));
    }
}
