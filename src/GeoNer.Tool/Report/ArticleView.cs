using System.Globalization;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tool.Report;

/// <summary>An article cut into the pieces that a page marks: names, references, the words that state relations, and evidence.</summary>
internal sealed class ArticleView
{
    private readonly Document _document;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly List<(TextSpan Span, List<int> Relations)> _triggers;

    public ArticleView(Document document)
    {
        _document = document;
        _mentions = [.. document.Entities, .. ToldReferences.Of(document)];
        _triggers = [.. document.Relations.Select((r, i) => (r.Trigger.Span, Index: i)).Where(t => t.Span.Length > 0)
            .GroupBy(t => t.Span).Select(g => (g.Key, g.Select(t => t.Index).ToList()))];
    }

    /// <summary>The mentions, by the numbers that <see cref="Segment.Index"/> gives.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>The relations of each trigger, likewise.</summary>
    public IEnumerable<IReadOnlyList<int>> Triggers => _triggers.Select(t => t.Relations);

    /// <summary>The blocks of the text, in order. White space between blocks is not among them.</summary>
    public IEnumerable<Block> Blocks()
    {
        TextBlock[] spans = [.. _document.Blocks];
        if (spans.Length == 0) spans = [new TextBlock(BlockKind.Paragraph, new TextSpan(0, _document.Text.Length))];
        for (var i = 0; i < spans.Length; i++)
        {
            var (kind, span) = spans[i];

            // A dateline stands at the head of the paragraph it begins.
            if (kind == BlockKind.Dateline && i + 1 < spans.Length && !_document.Text.AsSpan(span.End, spans[i + 1].Span.Start - span.End).Contains('\n'))
            {
                span = new TextSpan(span.Start, spans[i + 1].Span.End);
                kind = spans[++i].Kind;
            }

            yield return new Block(kind.ToString(), [.. Segments(span)]);
        }
    }

    private IEnumerable<Segment> Segments(TextSpan block)
    {
        var cuts = new SortedSet<int> { block.Start, block.End };
        foreach (var span in _mentions.Select(m => m.Span).Concat(_triggers.Select(t => t.Span)).Concat(_document.Relations.Select(r => r.Evidence)))
        {
            if (span.Start > block.Start && span.Start < block.End) cuts.Add(span.Start);
            if (span.End > block.Start && span.End < block.End) cuts.Add(span.End);
        }

        var start = block.Start;
        foreach (var end in cuts.Skip(1))
        {
            yield return SegmentOf(new TextSpan(start, end));
            start = end;
        }
    }

    private Segment SegmentOf(TextSpan span)
    {
        bool Covers(TextSpan outer) => outer.Start <= span.Start && span.End <= outer.End;
        var evidence = string.Join(' ', _document.Relations.Select((r, i) => (r, i)).Where(x => Covers(x.r.Evidence)).Select(x => x.i.ToString(CultureInfo.InvariantCulture)));
        var text = _document.Slice(span);
        if (string.IsNullOrWhiteSpace(text)) return new Segment(text, null, null, -1, evidence);
        var mention = _mentions.Index().FirstOrDefault(m => Covers(m.Item.Span), (-1, null!));
        if (mention.Index >= 0) return new Segment(text, Classes(mention.Item), "m", mention.Index, evidence);
        var trigger = _triggers.Index().FirstOrDefault(t => Covers(t.Item.Span), (-1, default));
        if (trigger.Index >= 0) return new Segment(text, "t " + Group(_document.Relations[trigger.Item.Relations[0]].Type), "t", trigger.Index, evidence);
        return new Segment(text, null, null, -1, evidence);
    }

    private static string Classes(Mention mention) => $"m {(mention.Kind == MentionKind.Name ? "" : "ref ")}{(mention.Actor?.Type ?? mention.Type).Name()}";

    /// <summary>The three groups that the page gives colours: cooperation, conflict, fact.</summary>
    public static string Group(RelationType type) => type.Info().QuadClass switch
    {
        QuadClass.None => "fact",
        var quad when quad.IsConflict() => "conf",
        _ => "coop",
    };

    /// <summary>A block and its pieces.</summary>
    internal sealed record Block(string Kind, IReadOnlyList<Segment> Segments);

    /// <summary>A piece of text.</summary>
    /// <param name="Text">Its words, exactly as in the article.</param>
    /// <param name="Classes">The classes of a piece that can be chosen; null for one that cannot.</param>
    /// <param name="What"><c>m</c> for a mention, <c>t</c> for a trigger.</param>
    /// <param name="Index">Its number among them.</param>
    /// <param name="Evidence">The numbers of the relations whose evidence it is part of, apart by spaces; empty for none.</param>
    internal sealed record Segment(string Text, string? Classes, string? What, int Index, string Evidence);
}
