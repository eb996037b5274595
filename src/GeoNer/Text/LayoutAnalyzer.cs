using GeoNer.Documents;

namespace GeoNer.Text;

/// <summary>Divides an article into blocks and says what each is. Holds no state; safe for any number of threads.</summary>
/// <remarks>
/// A block is a line, or the lines of one hard-wrapped paragraph. Every character that is not white space lies in a block.
/// A block that is not clearly something else is a <see cref="BlockKind.Paragraph"/>, and so is a text of a single block.
/// Time is linear in the length of the text.
/// </remarks>
public sealed class LayoutAnalyzer : IDocumentStage
{
    /// <inheritdoc/>
    public DocumentLayers Requires => DocumentLayers.None;

    /// <inheritdoc/>
    public DocumentLayers Provides => DocumentLayers.Blocks;

    /// <inheritdoc/>
    public void Process(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var spans = LineJoiner.Join(document.Text, TextLine.Read(document.Text));
        var page = new PageReader(document.Text, spans);
        var blocks = page.Classify(out var dateline);
        document.SetBlocks(blocks, dateline);
    }
}
