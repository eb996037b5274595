using GeoNer.Documents;

namespace GeoNer.Parsing;

/// <summary>The children of each token of a parsed document, in the order of the text. Immutable.</summary>
internal sealed class SyntaxIndex
{
    private readonly int[] _first;
    private readonly int[] _children;
    private readonly string[]? _lemmas;

    /// <param name="document">A parsed document.</param>
    /// <param name="lemmas">One lemma a token, in place of the document's; null for the document's.</param>
    public SyntaxIndex(Document document, string[]? lemmas = null)
    {
        Document = document;
        _lemmas = lemmas;
        var heads = document.Heads;
        _first = new int[heads.Length + 1];
        foreach (var head in heads)
        {
            if (head >= 0) _first[head + 1]++;
        }

        for (var i = 0; i < heads.Length; i++) _first[i + 1] += _first[i];
        _children = new int[_first[^1]];
        var next = _first.AsSpan(0, heads.Length).ToArray();
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0) _children[next[heads[i]]++] = i;
        }

        SentenceOf = new int[heads.Length];
        SentenceOf.AsSpan().Fill(-1);
        for (var s = 0; s < document.SentenceCount; s++)
            SentenceOf.AsSpan(document.SentenceSpans[s].Start, document.SentenceSpans[s].Length).Fill(s);
    }

    public Document Document { get; }

    /// <summary>The sentence each token stands in; -1 for none.</summary>
    public int[] SentenceOf { get; }

    public ReadOnlySpan<int> Children(int token) => _children.AsSpan(_first[token]..(_first[token + 1]));

    public int Head(int token) => Document.Heads[token];

    public DependencyRelation Relation(int token) => Document.DependencyLabels[token];

    public UPos Tag(int token) => Document.PartsOfSpeech[token];

    public string Lemma(int token) => _lemmas is null ? Document.Lemmas[token] : _lemmas[token];

    /// <summary>The first child with a relation; -1 for none.</summary>
    public int Child(int token, DependencyRelation relation)
    {
        foreach (var child in Children(token))
        {
            if (Relation(child) == relation) return child;
        }

        return -1;
    }

    /// <summary>The token of a range that heads it: the first whose own head lies outside.</summary>
    public int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var head = Head(i);
            if ((head < first || head >= end) && Tag(i) != UPos.PUNCT) return i;
        }

        return end - 1;
    }

    /// <summary>The lowest word that is above both of two words, or is one of them; -1 where there is none.</summary>
    public int LowestAbove(int a, int b)
    {
        for (; a >= 0; a = Head(a))
        {
            for (var other = b; other >= 0; other = Head(other))
            {
                if (a == other) return a;
            }
        }

        return -1;
    }

    /// <summary>The arcs between two words; 99 where they are of two trees.</summary>
    public int Arcs(int a, int b)
    {
        var top = LowestAbove(a, b);
        if (top < 0) return 99;
        var arcs = 0;
        for (; a != top; a = Head(a)) arcs++;
        for (; b != top; b = Head(b)) arcs++;
        return arcs;
    }

    /// <summary>The lemma of the preposition (<c>case</c>) of a token, the first where several stand; empty for none.</summary>
    public string Case(int token)
    {
        foreach (var child in Children(token))
        {
            if (Relation(child) == DependencyRelation.Case && child < token) return Lemma(child);
        }

        return "";
    }

    /// <summary>True when a verb is passive, or a participle that modifies the noun it is done to.</summary>
    public bool IsPassive(int verb)
    {
        foreach (var child in Children(verb))
        {
            if (Relation(child) is DependencyRelation.AuxPass or DependencyRelation.NsubjPass or DependencyRelation.CsubjPass) return true;
        }

        if (Relation(verb) == DependencyRelation.Conj && Head(verb) is var first && first >= 0 && Tag(first) == UPos.VERB
            && Child(verb, DependencyRelation.Nsubj) < 0 && Child(verb, DependencyRelation.Obj) < 0 && Child(verb, DependencyRelation.Aux) < 0)
            return IsPassive(first) && EndsLikeParticiple(verb);
        if (IsMainVerb(verb)) return false;
        return Relation(verb) is DependencyRelation.Acl or DependencyRelation.Amod && Child(verb, DependencyRelation.Mark) < 0 && EndsLikeParticiple(verb);
    }

    // "Sudanese troops clashed with farmers." taken for a noun and a participle: a whole sentence has a verb.
    private bool IsMainVerb(int verb)
    {
        if (Relation(verb) != DependencyRelation.Acl || Head(verb) is var noun && (noun < 0 || Head(noun) >= 0) || Child(noun, DependencyRelation.Cop) >= 0) return false;
        var ends = false;
        foreach (var child in Children(noun)) ends |= Document.TokenText(child) is ".";
        return (ends || Child(verb, DependencyRelation.Obj) >= 0) && Child(verb, DependencyRelation.OblAgent) < 0;
    }

    /// <summary>True for a form in <c>-ing</c>.</summary>
    public bool IsGerund(int token) => Document.TokenText(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private bool EndsLikeParticiple(int verb) => !IsGerund(verb) && !Document.TokenText(verb).Equals(Lemma(verb), StringComparison.OrdinalIgnoreCase);
}
