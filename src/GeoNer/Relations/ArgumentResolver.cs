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
internal sealed class ArgumentResolver(SyntaxIndex syntax, MentionIndex mentions, RuleSet rules)
{
    private const double InsidePhrase = 0.85;
    private const int DeepestPhrase = 3;
    private const int LongestChain = 12;
    private const int LongestName = 8;

    /// <summary>Adds the actors of a word to a list.</summary>
    /// <param name="token">The head word of the argument.</param>
    /// <param name="side">Which mentions may be taken; a source is looked for less deep than a target.</param>
    /// <param name="found">Added to.</param>
    public void Resolve(int token, Side side, List<Argument> found) => Resolve(token, side, found, 1, 0);

    private void Resolve(int token, Side side, List<Argument> found, double confidence, int depth)
    {
        if (rules.Occasions.Contains(syntax.Lemma(token)) && syntax.Case(token) is "at") return;
        if (!side.IsTarget && mentions.At(token) is null or { Kind: MentionKind.Nominal } && rules.Private.Contains(syntax.Lemma(token))) return;
        var before = found.Count;
        if (mentions.At(token) is { } mention && side.Accepts(mention)) Add(found, mention, confidence);
        if (mentions.SecondAt(token) is { } second && side.Accepts(second)) Add(found, second, confidence);
        AddJoined(token, side, found, confidence, 0);
        if (found.Count > before && !side.IsTarget) AddCompany(mentions.At(token), side, found, confidence);

        if (found.Count > before && mentions.At(token) is { Kind: MentionKind.Nominal } description) AddOtherOwners(token, description, side, found, confidence);
        if (found.Count > before || depth >= DeepestPhrase || syntax.Tag(token) is UPos.VERB or UPos.PRON) return;

        // What the phrase means most: who it is (apposition), whose it is, what kind, and then what it is about.
        foreach (var relation in (ReadOnlySpan<DependencyRelation>)[DependencyRelation.Appos, DependencyRelation.NmodPoss, DependencyRelation.Amod, DependencyRelation.Compound, DependencyRelation.NmodDesc])
        {
            foreach (var child in syntax.Children(token))
            {
                if (syntax.Relation(child) != relation) continue;
                if (relation is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodDesc && mentions.At(child) is null) continue;
                Resolve(child, side, found, confidence * InsidePhrase, depth + 1);
                if (found.Count > before) return;
            }
        }

        foreach (var child in syntax.Children(token))
        {
            if (syntax.Relation(child) is not DependencyRelation.Nmod) continue;
            var preposition = syntax.Case(child);
            if (!side.IsTarget && preposition is not ("of" or "from" or "in" or "by")) continue;
            Resolve(child, side, found, confidence * InsidePhrase, depth + 1);
            if (found.Count > before) return;
        }
    }

    // "A, B and C", whichever of them the parser joins C to.
    private void AddJoined(int token, Side side, List<Argument> found, double confidence, int depth)
    {
        foreach (var child in syntax.Children(token))
        {
            if (syntax.Relation(child) != DependencyRelation.Conj) continue;
            if (mentions.At(child) is { } joined && side.Accepts(joined)) Add(found, joined, confidence);
            if (depth < LongestChain) AddJoined(child, side, found, confidence, depth + 1);
        }
    }

    // "Poland, together with Lithuania," wherever the parser hangs the phrase.
    private void AddCompany(Mention? mention, Side side, List<Argument> found, double confidence)
    {
        if (mention is null) return;
        var document = syntax.Document;
        var i = mention.EndToken;
        if (i < document.TokenCount && document.TokenText(i) is ",") i++;
        if (i + 1 >= document.TokenCount || document.TokenText(i) is not ("together" or "along" or "jointly") || document.TokenText(i + 1) is not "with") return;
        i += 2;
        var end = Math.Min(document.TokenCount, i + LongestName);
        for (var word = i; word < end; word++)
        {
            if (mentions.At(word) is not { } other || other.FirstToken > i + 1) continue;
            if (side.Accepts(other)) Add(found, other, confidence * InsidePhrase);
            return;
        }
    }

    // "the presidents of Kenya and Uganda", "Indian and Chinese soldiers": a description of several is of each owner.
    private void AddOtherOwners(int token, Mention description, Side side, List<Argument> found, double confidence)
    {
        if (syntax.Document.TokenText(token).Equals(syntax.Lemma(token), StringComparison.OrdinalIgnoreCase)) return;
        foreach (var owner in syntax.Children(token))
        {
            if (syntax.Relation(owner) is not (DependencyRelation.Nmod or DependencyRelation.NmodPoss or DependencyRelation.Amod or DependencyRelation.Compound)) continue;
            if (mentions.At(owner)?.Actor is not { } actor || actor.RollUp != description.Actor!.RollUp) continue;
            AddJoined(owner, side, found, confidence * InsidePhrase, 0);
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
