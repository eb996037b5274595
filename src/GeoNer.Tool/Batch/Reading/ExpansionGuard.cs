namespace GeoNer.Tool.Batch.Reading;

/// <summary>What a compressed file on disk may still expand to, all its members and layers together. For one thread at a time.</summary>
internal sealed class ExpansionGuard(long lengthOnDisk, ReadLimits limits)
{
    private readonly long _limit = Math.Max(limits.FreeExpansion, limits.Expansion * lengthOnDisk);
    private long _expanded;

    /// <summary>The stream, ended by an error where it would expand past the limit.</summary>
    public Stream Watch(Stream expanded) => new Watched(expanded, this);

    private void Add(int count)
    {
        _expanded += count;
        if (_expanded > _limit)
            throw new InvalidDataException($"it expands to more than {_limit} bytes from {lengthOnDisk} on disk, as a zip bomb does.");
    }

    private sealed class Watched(Stream inner, ExpansionGuard guard) : ReadOnlyStream
    {
        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            guard.Add(read);
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
