namespace GeoNer.Documents;

/// <summary>
/// One step of the pipeline. A stage reads the layers it <see cref="Requires"/>, and sets those it <see cref="Provides"/>
/// through the <c>Set…</c> methods of <see cref="Document"/>.
/// </summary>
/// <remarks>
/// A stage holds no state between documents and is called from any number of threads at once. What it sets depends on
/// the document alone. An exception leaves <c>GeoExtractor.Extract</c> as it is and ends that document, no other.
/// </remarks>
public interface IDocumentStage
{
    /// <summary>Layers that must be there before this stage runs.</summary>
    DocumentLayers Requires { get; }

    /// <summary>Layers this stage sets, each of them on every document, an empty one included.</summary>
    DocumentLayers Provides { get; }

    /// <summary>Adds the layers to the document.</summary>
    /// <param name="document">A document that has the required layers; never null.</param>
    /// <param name="cancellationToken">What takes long looks at it now and then and ends with <see cref="OperationCanceledException"/>.</param>
    void Process(Document document, CancellationToken cancellationToken = default);
}
