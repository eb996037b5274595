using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;
using GeoNer.Relations;

namespace GeoNer.Tests.Relations;

/// <summary>A tree built by hand: one word a line, <c>form lemma TAG head relation</c>, heads from 1 and 0 for the root, an actor's id after it.</summary>
internal sealed class Tree
{
    private Tree(Document document, SyntaxIndex syntax, MentionIndex mentions) => (Document, Syntax, Mentions) = (document, syntax, mentions);

    public Document Document { get; }

    public SyntaxIndex Syntax { get; }

    public MentionIndex Mentions { get; }

    public static Tree Of(string lines)
    {
        var words = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split(' ')).ToArray();
        var document = Document.FromTokens([words.Select(w => w[0]).ToArray()]);
        document.SetPartsOfSpeech(words.Select(w => Enum.Parse<UPos>(w[2])).ToArray());
        document.SetLemmas(words.Select(w => w[1]).ToArray());
        document.SetDependencies(
            words.Select(w => int.Parse(w[3], System.Globalization.CultureInfo.InvariantCulture) - 1).ToArray(), words.Select(w => DependencyRelations.Parse(w[4])).ToArray());
        var mentions = words.Select((w, i) => (w, i)).Where(x => x.w.Length > 5).Select(x => new Mention
        {
            Type = EntityType.Country,
            FirstToken = x.i,
            EndToken = x.i + 1,
            Span = document.TokenSpans[x.i],
            Actor = new Actor { Id = x.w[5], Name = x.w[5], Type = EntityType.Country, Country = x.w[5] },
        }).ToArray();
        document.SetActors(mentions, []);
        var syntax = new SyntaxIndex(document);
        return new Tree(document, syntax, new MentionIndex(syntax, document.Entities));
    }

    /// <summary>The index of a word by its form.</summary>
    public int this[string form] => Enumerable.Range(0, Document.TokenCount).First(i => Document.TokenText(i).SequenceEqual(form));
}
