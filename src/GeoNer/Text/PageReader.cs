using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>Classifies the blocks of one page by what they say and where they stand. For one use on one thread.</summary>
internal sealed class PageReader(string text, List<TextSpan> spans)
{
    // A dateline opens the first paragraph; a lead-in or a picture's caption may come before it.
    private const int LatestDateline = 4;

    private readonly LineShape[] _shapes = new LineShape[spans.Count];
    private readonly BlockKind?[] _kinds = new BlockKind?[spans.Count];

    /// <summary>The blocks in order, and the dateline where there is one.</summary>
    public TextBlock[] Classify(out Dateline? dateline)
    {
        var open = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var block = spans[i].Of(text);
            _shapes[i] = LineShape.Of(block);
            _kinds[i] = FurnitureRules.KindOf(block, _shapes[i]);
            if (_kinds[i] is null) open++;
        }

        if (open == 0) KeepOnlyText();
        dateline = FindDateline(out var datelineAt);
        if (open > 1)
        {
            var story = datelineAt >= 0 ? datelineAt : FirstBody();
            if (story >= 0)
            {
                ReadHead(story, datelineAt >= 0);
                ReadSections(story);
            }
        }

        return Assemble(dateline, datelineAt);
    }

    // A text that is a single line is what the caller wants read, even if it looks like a notice.
    private void KeepOnlyText()
    {
        if (spans.Count == 1 && _shapes[0].Words > 3) _kinds[0] = BlockKind.Paragraph;
    }

    private Dateline? FindDateline(out int at)
    {
        var tried = 0;
        for (at = 0; at < spans.Count && tried < LatestDateline; at++)
        {
            if (_kinds[at] is not (null or BlockKind.AgencyTag)) continue;
            tried++;
            if (DatelineParser.Parse(text, spans[at]) is { } dateline) return dateline;
        }

        at = -1;
        return null;
    }

    private int FirstBody()
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (_kinds[i] is null && _shapes[i].IsBody) return i;
        }

        return -1;
    }

    // What stands before the story: sections of the site, the headline, a lead-in, names of writers, captions.
    private void ReadHead(int story, bool hasDateline)
    {
        var headline = FindHeadline(story);
        for (var i = 0; i < story; i++)
        {
            if (_kinds[i] is not null) continue;
            var shape = _shapes[i];
            if (i == headline)
                _kinds[i] = BlockKind.Headline;
            else if (i < headline && shape.Words == 1)
                _kinds[i] = BlockKind.Navigation;
            else if (i > headline && headline >= 0 && shape is { IsAllCapitalised: true, EndsSentence: false, HasDigit: false, Words: 2 or 3 })
                _kinds[i] = BlockKind.Byline;
            else if (hasDateline && i > headline && shape is { EndsWithPeriod: true, HasInnerStop: false, Words: <= 40 })
                _kinds[i] = BlockKind.Caption;
        }
    }

    private int FindHeadline(int story)
    {
        var oneWord = -1;
        for (var i = 0; i < story; i++)
        {
            if (_kinds[i] is not null || !_shapes[i].IsTitleLike) continue;
            if (_shapes[i].Words > 1) return i;
            if (oneWord < 0) oneWord = i;
        }

        return oneWord;
    }

    // A short line without a full stop that stands alone between paragraphs.
    private void ReadSections(int story)
    {
        for (var i = story + 1; i + 1 < spans.Count; i++)
        {
            var shape = _shapes[i];
            if (_kinds[i] is not null || !shape.IsTitleLike || shape.IsBody || shape.Words > 9 || char.IsLower(shape.First)) continue;
            if (IsText(i - 1) && NextText(i + 1) is var next && next > 0 && _shapes[next].IsBody) _kinds[i] = BlockKind.SectionHead;
        }
    }

    private bool IsText(int index) => _kinds[index] is not null || _shapes[index].IsBody;

    private int NextText(int index)
    {
        while (index < spans.Count && _kinds[index] is not null) index++;
        return index < spans.Count ? index : -1;
    }

    private TextBlock[] Assemble(Dateline? dateline, int datelineAt)
    {
        var blocks = new List<TextBlock>(spans.Count + 1);
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (i == datelineAt)
            {
                blocks.Add(new TextBlock(BlockKind.Dateline, dateline!.Span));
                var rest = text.AsSpan(dateline.Span.End, span.End - dateline.Span.End);
                if (rest.Trim().IsEmpty) continue;
                blocks.Add(new TextBlock(BlockKind.Paragraph, new TextSpan(span.End - rest.TrimStart().Length, span.End)));
                continue;
            }

            blocks.Add(new TextBlock(_kinds[i] ?? BlockKind.Paragraph, span));
        }

        return [.. blocks];
    }
}
