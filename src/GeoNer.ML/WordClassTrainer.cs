using GeoNer.Models;
using GeoNer.Tagging;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace GeoNer.ML;

/// <summary>
/// Finds classes of words that occur alike, by k-means (Microsoft.ML) on word vectors: fine classes first, then classes
/// of their centres, twice. Repeatable: one thread, seeded.
/// </summary>
public static class WordClassTrainer
{
    /// <summary>Trains and writes a file of word classes.</summary>
    /// <param name="vectors">The words and vectors.</param>
    /// <param name="output">Where the model is written.</param>
    /// <param name="data">The name of the data for the model's header.</param>
    /// <param name="sizes">The number of fine, middle and coarse classes.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="progress">Told each step; may be null.</param>
    public static void Train(
        WordVectors vectors, Stream output, string data, (int Fine, int Middle, int Coarse) sizes, int seed, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        progress?.Invoke($"{vectors.Words.Count} words into {sizes.Fine} classes");
        var (fine, centres) = Cluster(vectors.Vectors, sizes.Fine, seed);
        progress?.Invoke($"{sizes.Fine} classes into {sizes.Middle} and {sizes.Coarse}");
        var (middle, middleCentres) = Cluster(centres, sizes.Middle, seed);
        var (coarse, _) = Cluster(middleCentres, sizes.Coarse, seed);

        // Class 0 is that of unknown words.
        var middleOf = new ushort[centres.Count + 1];
        var coarseOf = new ushort[centres.Count + 1];
        for (var i = 0; i < centres.Count; i++)
        {
            middleOf[i + 1] = (ushort)(middle[i] + 1);
            coarseOf[i + 1] = (ushort)(coarse[middle[i]] + 1);
        }

        var header = new ModelHeader { Kind = "word-classes", Version = FeatureHash.Version, Data = [data], Seed = seed };
        WordClasses.Write(output, header, vectors.Words, Array.ConvertAll(fine, c => (ushort)(c + 1)), middleOf, coarseOf);
    }

    private static (int[] Classes, IReadOnlyList<float[]> Centres) Cluster(IReadOnlyList<float[]> vectors, int count, int seed)
    {
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, vectors[0].Length);
        var rows = context.Data.LoadFromEnumerable(vectors.Select(v => new Row { Features = v }), schema);
        var trainer = context.Clustering.Trainers.KMeans(new KMeansTrainer.Options
        {
            NumberOfClusters = count,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = 30,
            // The parallel initialisation wants many examples a class; k-means++ takes any number, but is slow for many.
            InitializationAlgorithm = vectors.Count > 100 * count
                ? KMeansTrainer.InitializationAlgorithm.KMeansYinyang
                : KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus,
        });
        var model = trainer.Fit(rows);
        var classes = model.Transform(rows).GetColumn<uint>("PredictedLabel").Select(label => (int)label - 1).ToArray();
        VBuffer<float>[] centres = [];
        model.Model.GetClusterCentroids(ref centres, out _);
        return (classes, centres.Select(c => c.DenseValues().ToArray()).ToArray());
    }

    private sealed class Row
    {
        public float[] Features { get; init; } = [];
    }
}
