using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>What the steps of the linker share while one document is read. For one thread.</summary>
internal sealed class LinkingContext
{
    private readonly Dictionary<string, int> _countryCounts = new(StringComparer.Ordinal);

    public LinkingContext(Document document, KnowledgeBase knowledge)
    {
        Document = document;
        Knowledge = knowledge;
        Syntax = new SyntaxIndex(document);
        Names = document.Entities.ToArray();
        NameAt = new int[document.TokenCount];
        NameAt.AsSpan().Fill(-1);
        for (var i = 0; i < Names.Length; i++) NameAt.AsSpan(Names[i].FirstToken, Names[i].EndToken - Names[i].FirstToken).Fill(i);
    }

    public Document Document { get; }

    public KnowledgeBase Knowledge { get; }

    public SyntaxIndex Syntax { get; }

    /// <summary>The named mentions; each step gives more of them their actor.</summary>
    public Mention[] Names { get; }

    /// <summary>The index of the name each token is part of; -1 for none.</summary>
    public int[] NameAt { get; }

    /// <summary>Pronouns and descriptions found so far, in no order.</summary>
    public List<Mention> References { get; } = [];

    /// <summary>The country the article is about: that of its dateline, else the one it names most; null when it names none.</summary>
    public Country? Focus { get; private set; }

    /// <summary>The name a token is part of, or null.</summary>
    public Mention? NameOf(int token) => NameAt[token] is var name && name >= 0 ? Names[name] : null;

    public void SetActor(int name, Actor? actor) => Names[name] = Names[name] with { Actor = actor };

    /// <summary>Decides what the article is about, once countries and places have their actors.</summary>
    public void FindFocus()
    {
        var dateline = Document.Dateline?.Span;
        foreach (var name in Names)
        {
            var code = name.Actor?.Affiliation ?? (name.Type == EntityType.Country ? name.Actor?.Id : null);
            if (Knowledge.FindCountry(code) is not { } country) continue;
            if (dateline is { } span && span.Contains(name.Span)) Focus = country;
            _countryCounts[country.Code] = _countryCounts.GetValueOrDefault(country.Code) + 1;
        }

        // A capital in a dateline says where the reporter sits; most articles are about that country, but not where
        // they hardly name it.
        if (Focus is not null && _countryCounts[Focus.Code] > 1) return;
        var (most, count) = ("", 0);
        foreach (var name in Names)
        {
            var code = name.Actor?.Affiliation ?? name.Actor?.Id;
            if (code is not null && _countryCounts.TryGetValue(code, out var times) && times > count) (most, count) = (code, times);
        }

        if (count > 1 || Focus is null) Focus = Knowledge.FindCountry(most);
    }

    /// <summary>Adds a pronoun or description.</summary>
    public void AddReference(MentionKind kind, EntityType type, int first, int end, Actor actor, double confidence) =>
        References.Add(new Mention
        {
            Kind = kind,
            Type = type,
            FirstToken = first,
            EndToken = end,
            Span = Document.SpanOfTokens(first, end),
            Actor = actor,
            Confidence = confidence,
        });

    /// <summary>True when a token is of one of these words, whatever its case.</summary>
    public bool IsWord(int token, ReadOnlySpan<char> word) => Document.TokenText(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
