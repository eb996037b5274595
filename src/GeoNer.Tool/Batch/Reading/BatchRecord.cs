namespace GeoNer.Tool.Batch.Reading;

/// <summary>
/// One thing of a dump that should be an article, found but not yet read: to find it is cheap and has an order, to read it (decode, parse, take the
/// text out of a page) is left to whichever thread works on it, and to nobody where a run goes on after it.
/// </summary>
/// <param name="Place">Where it stands: <c>file:line</c>, <c>archive.zip!member</c>, <c>file: row 7</c>.</param>
/// <param name="Size">Its size in bytes as stored; 0 for a failure.</param>
/// <param name="Read">Reads it, on any thread. A <see cref="FormatException"/> says why it is no article.</param>
internal sealed record BatchRecord(string Place, long Size, Func<BatchArticle> Read)
{
    /// <summary>A place where no article could be found.</summary>
    public static BatchRecord Failure(string place, string reason) => new(place, 0, () => throw new FormatException(reason));
}
