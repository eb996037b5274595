using System.Runtime.InteropServices;
using GeoNer.Models;
using GeoNer.Ontology;
using GeoNer.Tagging;

namespace GeoNer.Relations;

/// <summary>
/// A learned judgement of pairs of actors: which event a sentence states between them, and whether it states one at all. Two
/// log-linear models on <see cref="JudgeFeatures"/>, trained with Microsoft.ML by <c>geoner train judge</c>; the types are the
/// root types of PLOVER, CONCEDE and RETREAT as one (YIELD of CAMEO). In the accurate tier a transformer reads the pair as well,
/// and both have a say. Immutable and safe for any number of threads.
/// </summary>
public sealed class RelationJudge
{
    internal const string ModelKind = "judge";
    internal const string ShippedName = "en/relations/judge.bin";

    // Room for the labels in whole vectors.
    private const int MostScores = 32;

    private static readonly Lazy<RelationJudge> ShippedOnce = new(() => Read(ShippedModels.Open(ShippedName), ShippedName));

    private readonly PackedWeights _types;
    private readonly PackedWeights _presence;
    private readonly PackedWeights _presenceOfRead;

    private RelationJudge(PackedWeights types, PackedWeights presence, PackedWeights presenceOfRead, IPairReader? reader = null)
    {
        _types = types;
        _presence = presence;
        _presenceOfRead = presenceOfRead;
        Reader = reader;
    }

    /// <summary>The judge of the package, read once.</summary>
    /// <exception cref="ModelException">It is missing from this build or damaged.</exception>
    public static RelationJudge Shipped => ShippedOnce.Value;

    /// <summary>Reads each pair as well; null for none.</summary>
    internal IPairReader? Reader { get; }

    internal static IReadOnlyList<RelationType> Types { get; } =
        RelationTypes.All.Where(t => t.IsEvent && t.Type != RelationType.Retreat).Select(t => t.Type).ToArray();

    /// <summary>The label of a type.</summary>
    internal static int LabelOf(RelationType type)
    {
        var label = type == RelationType.Retreat ? RelationType.Concede : type;
        for (var i = 0; i < Types.Count; i++)
        {
            if (Types[i] == label) return i;
        }

        return -1;
    }

    /// <summary>Reads a model that <c>geoner train judge</c> wrote.</summary>
    /// <exception cref="ModelException">It is damaged, or of another kind or version.</exception>
    internal static RelationJudge Read(Stream stream, string name) =>
        ModelFile.Read(stream, name, ModelKind, JudgeFeatures.Version, static (reader, _) =>
            new RelationJudge(PackedWeights.Read(reader, Types.Count), PackedWeights.Read(reader, 1), PackedWeights.Read(reader, 1)));

    internal static void Write(
        Stream stream,
        ModelHeader header,
        IEnumerable<(uint, ReadOnlyMemory<float>)> types,
        IEnumerable<(uint, ReadOnlyMemory<float>)> presence,
        IEnumerable<(uint, ReadOnlyMemory<float>)> presenceOfRead)
    {
        using var writer = ModelFile.OpenWriter(stream, header with { Kind = ModelKind, Version = JudgeFeatures.Version, Labels = [.. Types.Select(t => t.Info().Code)] });
        PackedWeights.Write(writer, types, 0.02f, 0.02f);
        PackedWeights.Write(writer, presence, 0.02f, 0.02f);
        PackedWeights.Write(writer, presenceOfRead, 0.02f, 0.02f);
    }

    /// <summary>The same judge, which has each pair read as well.</summary>
    internal RelationJudge With(IPairReader? reader) => new(_types, _presence, _presenceOfRead, reader);

    /// <summary>The probability of each of <see cref="Types"/>, on features alone.</summary>
    internal void TypeProbabilities(List<uint> features, Span<float> probabilities)
    {
        Span<short> scores = stackalloc short[MostScores];
        scores = scores[.._types.ScoreLength];
        _types.Score(CollectionsMarshal.AsSpan(features), scores);
        var top = short.MinValue;
        for (var i = 0; i < Types.Count; i++) top = Math.Max(top, scores[i]);
        var sum = 0f;
        for (var i = 0; i < Types.Count; i++) sum += probabilities[i] = MathF.Exp((scores[i] - top) * _types.Scale);
        for (var i = 0; i < Types.Count; i++) probabilities[i] /= sum;
    }

    /// <summary>The probability that there is an event.</summary>
    /// <param name="features">The features.</param>
    /// <param name="isRead">Whether a reading is among them.</param>
    internal double Presence(List<uint> features, bool isRead)
    {
        var weights = isRead ? _presenceOfRead : _presence;
        Span<short> scores = stackalloc short[MostScores];
        scores = scores[..weights.ScoreLength];
        weights.Score(CollectionsMarshal.AsSpan(features), scores);
        return 1 / (1 + Math.Exp(-scores[0] * weights.Scale));
    }
}
