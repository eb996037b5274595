namespace GeoNer.ML;

/// <summary>What the transform reads of a row. Mutable, as rows of Microsoft.ML are; for one thread at a time.</summary>
public sealed class GeopoliticsInput
{
    /// <summary>The text; may be empty.</summary>
    public ReadOnlyMemory<char> GeoNerText { get; set; }
}
