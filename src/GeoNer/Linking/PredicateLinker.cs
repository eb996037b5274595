using System.Collections.Frozen;
using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>
/// What somebody or something is said to be stands for it: <c>Phoenix is the capital</c>, <c>Ada Weber, a teacher from Kiel</c>, <c>his brother, Jon Weber</c>.
/// </summary>
internal static class PredicateLinker
{
    private static readonly FrozenSet<string> Negations = new[] { "not", "n't", "never", "no", "neither" }.ToFrozenSet();

    // What is said of a name as a word, or shown of its bearer.
    private static readonly FrozenSet<string> Words = new[]
    {
        "name", "nickname", "pseudonym", "surname", "word", "term", "title", "moniker", "pronunciation", "abbreviation", "acronym", "image", "photo", "photograph", "picture",
        "file", "source", "credit", "year", "time", "day", "way", "thing", "reason", "case", "part", "lot",
    }.ToFrozenSet();

    /// <summary>The actor of a noun that is predicate or apposition of a name, and where the description begins; null for none.</summary>
    public static (int First, Mention Name)? Find(LinkingContext context, int token)
    {
        var syntax = context.Syntax;
        if (context.Document.PartsOfSpeech[token] != UPos.NOUN || context.Document.TokenText(token) is [.., 's'] && !context.Document.Lemmas[token].EndsWith('s')) return null;
        if (Words.Contains(context.Document.Lemmas[token])) return null;
        var name = OfCopula(context, token) ?? OfApposition(context, token);
        if (name is not { Actor: not null, Type: EntityType.Person or EntityType.Organization or EntityType.Country or EntityType.Alliance or EntityType.Place }) return null;
        var first = token;
        foreach (var child in syntax.Children(token))
        {
            if (child < first && syntax.Relation(child) is DependencyRelation.Det or DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodPoss && context.NameAt[child] < 0) first = child;
        }

        return (first, name);
    }

    // "Phoenix is the capital"
    private static Mention? OfCopula(LinkingContext context, int token)
    {
        var syntax = context.Syntax;
        var copula = syntax.Child(token, DependencyRelation.Cop);
        var subject = syntax.Child(token, DependencyRelation.Nsubj);
        if (copula < 0 || subject < 0 || context.NameOf(subject) is not { } name || HeadOf(context, name) != subject) return null;
        foreach (var child in syntax.Children(token))
        {
            if (Negations.Contains(context.Document.Lemmas[child]) || syntax.Relation(child) == DependencyRelation.Aux) return null;
        }

        return name;
    }

    // "Ada Weber, a teacher", "his brother, Jon Weber", "his brother Jon Weber"
    private static Mention? OfApposition(LinkingContext context, int token)
    {
        var syntax = context.Syntax;
        if (syntax.Relation(token) == DependencyRelation.Appos && context.NameOf(syntax.Head(token)) is { } before && HeadOf(context, before) == syntax.Head(token)) return before;
        var beside = syntax.Child(token, DependencyRelation.Appos);
        return beside >= 0 && context.NameOf(beside) is { } after && HeadOf(context, after) == beside ? after : null;
    }

    private static int HeadOf(LinkingContext context, Mention name) => context.Syntax.HeadOf(name.FirstToken, name.EndToken);
}
