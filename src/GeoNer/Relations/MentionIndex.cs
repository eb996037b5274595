using GeoNer.Documents;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>The mention that each word heads: the name, pronoun or description; the longest where several share a head.</summary>
internal sealed class MentionIndex
{
    private readonly Mention?[] _byHead;
    private readonly Dictionary<int, Mention> _second = [];

    public MentionIndex(SyntaxIndex syntax, IEnumerable<Mention> mentions)
    {
        _byHead = new Mention?[syntax.Document.TokenCount];
        foreach (var mention in mentions)
        {
            var head = syntax.HeadOf(mention.FirstToken, mention.EndToken);
            if (_byHead[head] is { } other && other.Span == mention.Span) _second.TryAdd(head, mention);
            else if (_byHead[head] is null || Length(mention) > Length(_byHead[head]!)) _byHead[head] = mention;
        }
    }

    /// <summary>An index of mentions by each of their words.</summary>
    public MentionIndex(int tokens, Func<int, Mention?> at)
    {
        _byHead = new Mention?[tokens];
        for (var i = 0; i < tokens; i++) _byHead[i] = at(i);
    }

    public Mention? At(int token) => _byHead[token];

    /// <summary>The other of two whom one description stands for (<c>the two countries</c>); null for none.</summary>
    public Mention? SecondAt(int token) => _second.GetValueOrDefault(token);

    private static int Length(Mention mention) => mention.EndToken - mention.FirstToken;
}
