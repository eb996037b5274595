using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>A pronoun of a text and what bears on whom it stands for.</summary>
internal sealed class PronounCase
{
    private static readonly string[] SayingVerbs =
        ["say", "tell", "add", "declare", "warn", "state", "insist", "stress", "write", "note", "explain", "argue", "reply", "ask", "claim", "announce", "recall", "joke", "continue"];

    public PronounCase(LinkingContext context, int token, PronounClass pronounClass)
    {
        Context = context;
        Token = token;
        Class = pronounClass;
        Sentence = context.Syntax.SentenceOf[token];
        IsQuoted = context.IsQuoted(token);
        IsOwner = context.Syntax.Relation(token) == DependencyRelation.NmodPoss;
        IsExpletive = pronounClass == PronounClass.It && StandsForNothing(context.Syntax, token);
        if (pronounClass is PronounClass.I or PronounClass.We || IsQuoted)
        {
            AddSpeakers(Sentence, Speakers);
            if (Sentence > 0) AddSpeakers(Sentence - 1, SpeakersBeside);
            if (Sentence + 1 < context.Document.SentenceCount) AddSpeakers(Sentence + 1, SpeakersBeside);
        }
    }

    public LinkingContext Context { get; }

    public int Token { get; }

    public PronounClass Class { get; }

    public int Sentence { get; }

    public bool IsQuoted { get; }

    public bool IsOwner { get; }

    public bool IsExpletive { get; }

    public Gender Gender => Class switch { PronounClass.He => Gender.Masculine, PronounClass.She => Gender.Feminine, _ => Gender.Unknown };

    /// <summary>Ids of the actors that say the sentence of the pronoun, or part of it.</summary>
    public HashSet<string> Speakers { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of the actors that say the sentence before or after.</summary>
    public HashSet<string> SpeakersBeside { get; } = new(StringComparer.Ordinal);

    /// <summary>The class of a word; null where it is no pronoun that may stand for an actor.</summary>
    public static PronounClass? ClassOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 10) return null;
        Span<char> small = stackalloc char[10];
        // A switch over Span<char> beside those over ReadOnlySpan<char>: the compiler has one hash function for both, and names it by
        // whichever thread comes first, so that no two builds were alike.
        ReadOnlySpan<char> lower = small[..word.ToLowerInvariant(small)];
        return lower switch
        {
            "he" or "him" or "his" or "himself" => PronounClass.He,
            "she" or "her" or "hers" or "herself" => PronounClass.She,
            "it" or "its" or "itself" => PronounClass.It,
            "they" or "them" or "their" or "theirs" or "themselves" => PronounClass.They,
            "i" or "me" or "my" or "mine" or "myself" => PronounClass.I,
            "we" or "us" or "our" or "ours" or "ourselves" => PronounClass.We,
            "you" or "your" or "yours" or "yourself" => PronounClass.You,
            _ => null,
        };
    }

    // "it is likely that", "it rains": nothing is meant.
    private static bool StandsForNothing(SyntaxIndex syntax, int token)
    {
        if (syntax.Relation(token) == DependencyRelation.Expl) return true;
        var head = syntax.Head(token);
        if (head < 0 || syntax.Relation(token) is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass)) return false;
        if (syntax.Child(head, DependencyRelation.Csubj) >= 0 || syntax.Child(head, DependencyRelation.CsubjPass) >= 0) return true;
        var isCopula = syntax.Child(head, DependencyRelation.Cop) >= 0;
        var hasClause = syntax.Child(head, DependencyRelation.Ccomp) >= 0 || syntax.Child(head, DependencyRelation.Advcl) >= 0 || syntax.Child(head, DependencyRelation.AclRelcl) >= 0
            || syntax.Child(head, DependencyRelation.Xcomp) >= 0;
        return (isCopula && (hasClause || syntax.Tag(head) == UPos.ADV || syntax.Lemma(head) is "time" or "clear" or "likely" or "possible" or "important" or "necessary"))
            || syntax.Lemma(head) is "seem" or "appear" or "emerge" or "rain" or "snow" or "happen" or "turn";
    }

    private void AddSpeakers(int sentence, HashSet<string> speakers)
    {
        var span = Context.Document.SentenceSpans[sentence];
        for (var i = span.Start; i < span.End; i++)
        {
            if (Context.Syntax.Tag(i) != UPos.VERB || Context.IsQuoted(i) || !SayingVerbs.Contains(Context.Document.Lemmas[i])) continue;
            var subject = Context.Syntax.Child(i, DependencyRelation.Nsubj);
            if (subject >= 0 && Context.ActorAtHead(subject) is { } speaker) speakers.Add(speaker.Id);
        }
    }
}
