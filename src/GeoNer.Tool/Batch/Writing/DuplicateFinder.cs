using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using GeoNer.Graph;

namespace GeoNer.Tool.Batch.Writing;

/// <summary>
/// Finds articles with the same text as an earlier one, and, where sketches were made, with nearly the same. Some fifty bytes an article are held, and with
/// sketches some four hundred.
/// </summary>
internal static class DuplicateFinder
{
    // Two texts with this much in common are one story with another headline or last paragraph.
    private const double LeastSimilarity = 0.8;

    // Bands of eight bytes: of two texts with a similarity of 0.8 three in four have one in common, of 0.9 all but a hundredth, of 0.4 hardly any.
    private const int Bands = TextKey.SketchLength / sizeof(ulong);

    /// <summary>Writes one line for each article that repeats an earlier one.</summary>
    /// <param name="keys">The files of keys, in the order of the parts.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>How many there are: the same, and nearly the same.</returns>
    public static (long Same, long Near) Write(IReadOnlyList<string> keys, Stream output, CancellationToken cancellationToken)
    {
        var found = Find(keys, cancellationToken);
        var originals = found.Values.Select(d => d.Original).ToHashSet();
        var ids = new Dictionary<long, string>();
        foreach (var record in keys.SelectMany(KeyFile.Read))
        {
            if (originals.Contains(record.Number)) ids[record.Number] = record.Id;
        }

        var line = new ArrayBufferWriter<byte>();
        foreach (var record in keys.SelectMany(KeyFile.Read))
        {
            if (!found.TryGetValue(record.Number, out var duplicate)) continue;
            line.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(line, JsonOutput.Compact))
            {
                json.WriteStartObject();
                json.WriteNumber("doc"u8, record.Number);
                json.WriteString("id"u8, record.Id);
                json.WriteNumber("of"u8, duplicate.Original);
                json.WriteString("ofId"u8, ids[duplicate.Original]);
                json.WriteString("kind"u8, duplicate.Similarity is null ? "same" : "near");
                json.WriteNumber("similarity"u8, Math.Round(duplicate.Similarity ?? 1, 2));
                json.WriteEndObject();
            }

            line.Write("\n"u8);
            output.Write(line.WrittenSpan);
        }

        var near = found.Values.Count(d => d.Similarity is not null);
        return (found.Count - near, near);
    }

    private static Dictionary<long, (long Original, double? Similarity)> Find(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, (long, double?)>();
        var byHash = new Dictionary<UInt128, long>();
        var byBand = new Dictionary<(int Band, ulong Value), long>();
        var sketches = new Dictionary<long, byte[]>();
        foreach (var record in keys.SelectMany(KeyFile.Read))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (byHash.TryGetValue(record.Key.Hash, out var same))
            {
                found.Add(record.Number, (same, null));
                continue;
            }

            byHash.Add(record.Key.Hash, record.Number);
            if (record.Key.Sketch.Length == 0) continue;
            var bands = MemoryMarshal.Cast<byte, ulong>(record.Key.Sketch);
            (long Original, double? Similarity) best = (-1, LeastSimilarity);
            for (var i = 0; i < Bands; i++)
            {
                if (!byBand.TryGetValue((i, bands[i]), out var candidate)) continue;
                var similarity = TextKey.Similarity(record.Key.Sketch, sketches[candidate]);
                if (similarity > best.Similarity || (similarity == best.Similarity && candidate < best.Original) || (best.Original < 0 && similarity == LeastSimilarity))
                    best = (candidate, similarity);
            }

            if (best.Original >= 0)
            {
                found.Add(record.Number, best);
                continue;
            }

            sketches.Add(record.Number, record.Key.Sketch);
            for (var i = 0; i < Bands; i++) byBand.TryAdd((i, bands[i]), record.Number);
        }

        return found;
    }
}
