using GeoNer.Documents;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>The mention that each word heads: the name, pronoun or description; the longest where several share a head.</summary>
internal sealed class MentionIndex
{
    private readonly Mention?[] _byHead;

    public MentionIndex(SyntaxIndex syntax, IEnumerable<Mention> mentions)
    {
        _byHead = new Mention?[syntax.Document.TokenCount];
        foreach (var mention in mentions)
        {
            var head = syntax.HeadOf(mention.FirstToken, mention.EndToken);
            if (_byHead[head] is not { } other || Length(mention) > Length(other)) _byHead[head] = mention;
        }
    }

    /// <summary>An index of mentions by each of their words.</summary>
    public MentionIndex(int tokens, Func<int, Mention?> at)
    {
        _byHead = new Mention?[tokens];
        for (var i = 0; i < tokens; i++) _byHead[i] = at(i);
    }

    public Mention? At(int token) => _byHead[token];

    private static int Length(Mention mention) => mention.EndToken - mention.FirstToken;
}
