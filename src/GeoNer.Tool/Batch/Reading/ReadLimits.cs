namespace GeoNer.Tool.Batch.Reading;

/// <summary>How much a stranger's file may make the reader hold or do. What is past a limit is reported and never cut.</summary>
/// <param name="RecordBytes">The most bytes of one article as it is stored: a line, a file, a page, a field of a table.</param>
/// <param name="Expansion">How many times its size on disk a compressed file may come to, all its members together.</param>
/// <param name="FreeExpansion">What any file may come to, in bytes, however small it is.</param>
internal sealed record ReadLimits(int RecordBytes, int Expansion, long FreeExpansion)
{
    /// <summary>
    /// News compresses three to ten times, repetitive tables some fifty, and a zip bomb a thousand and more. A page with its pictures inside
    /// has a few megabytes.
    /// </summary>
    public static readonly ReadLimits Usual = new(RecordBytes: 16 << 20, Expansion: 200, FreeExpansion: 64 << 20);
}
