using GeoNer.Documents;
using GeoNer.Text;

namespace GeoNer.Tests.Text;

/// <summary>Runs the three text stages.</summary>
internal static class TextStages
{
    /// <summary>Layout, tokens and sentences of a text.</summary>
    public static Document Read(string text)
    {
        var document = new Document(text);
        new LayoutAnalyzer().Process(document);
        new Tokenizer().Process(document);
        new SentenceSplitter().Process(document);
        return document;
    }

    /// <summary>Tokens and sentences of a text taken as one paragraph.</summary>
    public static Document ReadParagraph(string text)
    {
        var document = new Document(text);
        document.SetBlocks([new TextBlock(BlockKind.Paragraph, new TextSpan(0, text.Length))], null);
        new Tokenizer().Process(document);
        new SentenceSplitter().Process(document);
        return document;
    }

    public static IEnumerable<string> Tokens(this Document document) =>
        Enumerable.Range(0, document.TokenCount).Select(i => document.GetToken(i).ToString());

    public static IEnumerable<string> Sentences(this Document document) =>
        Enumerable.Range(0, document.SentenceCount).Select(i => document.GetSentence(i).ToString());

    public static IEnumerable<(BlockKind Kind, string Text)> BlockTexts(this Document document)
    {
        var blocks = new List<(BlockKind, string)>();
        foreach (var block in document.Blocks) blocks.Add((block.Kind, document.Slice(block.Span)));
        return blocks;
    }
}
