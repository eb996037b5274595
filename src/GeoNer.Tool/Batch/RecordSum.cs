using System.Security.Cryptography;
using System.Text;
using GeoNer.Tool.Batch.Reading;

namespace GeoNer.Tool.Batch;

/// <summary>Sums up which records a part was made of, by place and size: a dump that reads otherwise later has another sum. For one thread at a time.</summary>
internal sealed class RecordSum : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(BatchRecord record) => _hash.AppendData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{record.Place}\n{record.Size}\n")));

    /// <summary>The sum so far; the next begins anew.</summary>
    public string Take() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
